import type { TownRows } from '../rows.ts';

/** From ids, which never leave the town, to the codes and names a clerk knows. Empty for no id. */
export interface Codes {
  readonly of: (id: string | null | undefined) => string;
  readonly nameOf: (id: string | null | undefined) => string;
}

/** Whether a dated row is open: files tell how things stand. */
export const isOpen = ({ to }: { readonly to?: string | null | undefined }): boolean => (to ?? null) === null;

export const codesOf = (rows: TownRows): Codes => {
  const coded = [rows.divisions, rows.units, rows.cadres, rows.households, rows.groups, rows.cells].flat();
  const codes = new Map(coded.map(({ id, code }) => [id, code]));
  const names = new Map(rows.divisions.map(({ id, name }) => [id, name]));
  return { of: (id) => codes.get(id ?? '') ?? '', nameOf: (id) => names.get(id ?? '') ?? '' };
};
