/** A visit as far as its diary asks: who visited, who holds the household's group today, which account entered it. */
export interface DiaryOwners {
  readonly cadreId: string;
  readonly holderId: string | null;
  readonly enteredBy: string | null;
}

/**
 * Whether someone may read the diary (民情日记) of a visit: the cadre who visited, the cadre who holds the group today, and the
 * account that entered it. Nobody else, at no desk, and there is no reveal for it. `cadreId`: the reader's own, or null.
 */
export const mayReadDiary = (
  reader: { readonly accountId: string; readonly cadreId: string | null },
  { cadreId, holderId, enteredBy }: DiaryOwners,
): boolean =>
  reader.accountId === enteredBy ||
  (reader.cadreId !== null && (reader.cadreId === cadreId || reader.cadreId === holderId));
