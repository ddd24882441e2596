import { and, eq, isNull } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { cellNamesOn } from '../cellNames.ts';
import { validOn } from '../validOn.ts';
import { type Entry, initialsOf } from './entry.ts';

interface Division {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** The tree of divisions, asked by id. */
export interface DivisionTree {
  readonly all: readonly Division[];
  readonly nameOf: (id: string | null) => string;
  /** The village or community a division is or lies in; null above. */
  readonly villageOf: (id: string | null) => string | null;
}

export const divisionTree = async ({ t, read }: Store, townId: string): Promise<DivisionTree> => {
  const all = await read
    .select({
      id: t.divisions.id,
      code: t.divisions.code,
      name: t.divisions.name,
      kind: t.divisions.kind,
      parentId: t.divisions.parentId,
    })
    .from(t.divisions)
    .where(and(eq(t.divisions.townId, townId), isNull(t.divisions.to)));
  const byId = new Map(all.map((division) => [division.id, division]));
  const villageOf = (id: string | null): string | null => {
    const division = id === null ? undefined : byId.get(id);
    if (division === undefined) return null;
    return division.kind === 'village' || division.kind === 'community' ? division.id : villageOf(division.parentId);
  };
  return { all, villageOf, nameOf: (id) => (id === null ? '' : (byId.get(id)?.name ?? '')) };
};

export const divisionEntries = ({ all, nameOf, villageOf }: DivisionTree): Entry[] =>
  all.map(({ id, code, name, parentId }) => ({
    kind: 'division',
    id,
    title: name,
    code,
    subtitle: nameOf(parentId),
    phone: null,
    villageId: villageOf(id),
    point: null,
    cell: null,
    initials: initialsOf(name, false),
  }));

/** The cells that stand on a day, as they are called on it. */
export const cellEntries = async (
  { t, read }: Store,
  { townId, day }: { readonly townId: string; readonly day: Day },
  tree: DivisionTree,
): Promise<Entry[]> => {
  const names = await cellNamesOn({ t, read }, townId, day);
  const rows = await read
    .select({
      id: t.cells.id,
      no: t.cells.no,
      code: t.cells.code,
      name: t.cells.name,
      villageId: t.cells.villageId,
      lon: t.cellShapes.labelLon,
      lat: t.cellShapes.labelLat,
    })
    .from(t.cells)
    .leftJoin(
      t.cellShapes,
      and(eq(t.cellShapes.townId, townId), eq(t.cellShapes.cellId, t.cells.id), validOn(t.cellShapes, day)),
    )
    .where(and(eq(t.cells.townId, townId), validOn(t.cells, day)));
  const called = rows.map((row) => ({ ...row, ...names.get(row.id) }));
  return called.map(({ id, no, code, name, villageId, lon, lat }) => ({
    kind: 'cell',
    id,
    title: name,
    code,
    subtitle: tree.nameOf(villageId),
    phone: null,
    villageId,
    point: lon === null || lat === null ? null : [lon, lat],
    cell: { id, no },
    initials: initialsOf(name, false),
  }));
};

export const siteEntries = async (
  { t, read }: Store,
  townId: string,
  tree: DivisionTree,
  cells: readonly Entry[],
): Promise<Entry[]> => {
  const cellById = new Map(cells.map(({ id, cell }) => [id, cell]));
  const rows = await read
    .select({
      id: t.sites.id,
      code: t.sites.code,
      name: t.sites.name,
      x: t.sites.x,
      y: t.sites.y,
      villageId: t.sites.villageId,
      cellId: t.sites.cellId,
    })
    .from(t.sites)
    .where(and(eq(t.sites.townId, townId), isNull(t.sites.to)));
  return rows.map(({ id, code, name, x, y, villageId, cellId }) => ({
    kind: 'site',
    id,
    title: name,
    code,
    subtitle: tree.nameOf(villageId),
    phone: null,
    villageId,
    point: [x / 1e7, y / 1e7],
    cell: cellId === null ? null : (cellById.get(cellId) ?? null),
    initials: initialsOf(name, false),
  }));
};
