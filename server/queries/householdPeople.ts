import { maskedPerson } from '#domain/masked.ts';
import type { Store } from '../store/store.ts';
import { type HouseholdRow, householdsAmong } from './households.ts';
import type { Looking } from './within.ts';

/** Name, phone and address as one reader sees them: whole, masked, or nothing. */
export interface ShownPerson {
  readonly detail: 'full' | 'masked' | 'unnamed';
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

const unnamed: ShownPerson = { detail: 'unnamed', name: null, phone: null, address: null };

type Sealed = Pick<HouseholdRow, 'id' | 'sealedName' | 'sealedPhone' | 'sealedAddress'>;

/** The people of a household in full: for a cadre's own groups, and for `reveal`, which is audited. */
export const openedPerson = ({ secrets }: Store, row: Sealed) => ({
  name: secrets.open('households', 'name', row.id, row.sealedName),
  phone: row.sealedPhone === null ? null : secrets.open('households', 'phone', row.id, row.sealedPhone),
  address: row.sealedAddress === null ? null : secrets.open('households', 'address', row.id, row.sealedAddress),
});

/**
 * What a reader sees of the people of households that passed `householdsWithin` on `asOf` (trust.md 3): own groups whole,
 * others as the scope says. Of a day in the past nobody is shown who is outside today's scope.
 */
export const shownPeople = async (
  store: Store,
  looking: Looking,
  rows: readonly HouseholdRow[],
): Promise<ReadonlyMap<string, ShownPerson>> => {
  const { within, asOf, today } = looking;
  const nowRows =
    asOf === today
      ? rows
      : await householdsAmong(
          store,
          { ...looking, asOf: today },
          rows.map(({ id }) => id),
        );
  const now = new Map(nowRows.map((row) => [row.id, row]));
  return new Map(
    rows.map((row) => {
      const current = now.get(row.id);
      if (current === undefined) return [row.id, unnamed];
      if (within.cadreId !== null && current.cadreId === within.cadreId) {
        return [row.id, { detail: 'full', ...openedPerson(store, row) }];
      }
      return [
        row.id,
        within.detail === 'masked' ? { detail: 'masked', ...maskedPerson(openedPerson(store, row)) } : unnamed,
      ];
    }),
  );
};
