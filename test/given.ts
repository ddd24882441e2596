import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../server/store/store.ts';
import type { Tables } from '../server/store/tables.ts';
import type { Step } from '../server/store/steps.ts';
import type { Write } from '../server/store/reader.ts';

/** An id that nothing else has; readable in a failed test. */
let lastNo = 0;
export const newId = (noun = 'id'): string => `${noun}-${++lastNo}`;

/** A folder of its own for a test file; removed at the end. */
export const givenFolder = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'lianhu-'));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'store');
};

/** An empty store in a folder of its own, closed at the end of the test file. */
export const givenStore = async (options: Partial<StoreOptions> = {}): Promise<Store> => {
  const store = await openStore({ folder: givenFolder(), ...options });
  afterAll(() => store.close());
  return store;
};

type Insert<K extends keyof Tables> = Tables[K]['$inferInsert'];

export const townId = 'town';
export const firstDay = '2025-01-01';

/** The rows of a town, each with everything but the point of the test filled in. */
export const aTown = (over: Partial<Insert<'towns'>> = {}): Insert<'towns'> => ({
  id: townId,
  code: '530102003',
  name: '清溪镇',
  zone: 'Asia/Shanghai',
  ...over,
});

export const aDivision = (over: Partial<Insert<'divisions'>> = {}): Insert<'divisions'> => {
  const id = over.id ?? newId('division');
  return { townId, id, code: `53010200${id}`, name: '李家湾村', kind: 'village', from: firstDay, ...over };
};

export const aCell = (over: Partial<Insert<'cells'>> & { villageId: string }): Insert<'cells'> => {
  const id = over.id ?? newId('cell');
  const no = over.no ?? ++lastNo;
  return { townId, id, no, code: `cell-${no}`, name: '第一网格', from: firstDay, ...over };
};

/** A square of about 1 km, `no` degrees/100 east of the last. */
export const aCellShape = (over: Partial<Insert<'cellShapes'>> & { cellId: string }): Insert<'cellShapes'> => {
  const west = over.west ?? 102 + 0.01 * ++lastNo;
  const [south, east, north] = [25, west + 0.01, 25.01];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    townId,
    from: firstDay,
    geometry: { type: 'Polygon', coordinates: [ring] },
    west,
    south,
    east,
    north,
    areaM2: 1_120_000,
    labelLon: west + 0.005,
    labelLat: 25.005,
    ...over,
  };
};

export const aUnit = (over: Partial<Insert<'units'>> = {}): Insert<'units'> => {
  const id = over.id ?? newId('unit');
  return { townId, id, code: id, name: '党政办公室', ...over };
};

/** `name` and `phone` in clear: they are sealed here. */
export const aCadre = (store: Store, over: Partial<Insert<'cadres'>> = {}): Insert<'cadres'> => {
  const id = over.id ?? newId('cadre');
  return {
    townId,
    code: id,
    rank: 'staff',
    from: firstDay,
    ...over,
    id,
    name: store.secrets.seal('cadres', 'name', id, over.name ?? '王秀英'),
    phone: store.secrets.seal('cadres', 'phone', id, over.phone ?? '13900001234'),
  };
};

/** `name`, `phone` and `address` in clear: they are sealed here. */
export const aHousehold = (
  store: Store,
  over: Partial<Insert<'households'>> & { villageId: string },
): Insert<'households'> => {
  const id = over.id ?? newId('household');
  const { seal } = store.secrets;
  return {
    townId,
    code: id,
    people: 3,
    from: firstDay,
    ...over,
    id,
    name: seal('households', 'name', id, over.name ?? '李建国'),
    phone: seal('households', 'phone', id, over.phone ?? '13800005678'),
    address: seal('households', 'address', id, over.address ?? '李家湾二组12号'),
  };
};

/** A household with its place, cell and residence: the steps that put it in. */
export const householdSteps = (
  store: Store,
  write: Write,
  {
    cellId,
    x = 1_020_050_000,
    y = 250_050_000,
    residence = 'resident',
    ...over
  }: Partial<Insert<'households'>> & {
    villageId: string;
    cellId: string | null;
    x?: number | null;
    y?: number | null;
    residence?: Insert<'householdResidences'>['residence'];
  },
): Step[] => {
  const { t } = store;
  const household = aHousehold(store, over);
  const { id: householdId, from } = household;
  const tokens = store.secrets.tokensOf(household.townId, {
    name: over.name ?? '李建国',
    phone: over.phone ?? '13800005678',
    code: household.code,
  });
  return [
    write.insert(t.households).values(household),
    write.insert(t.householdPlaces).values({ townId: household.townId, householdId, x, y, from }),
    ...(cellId === null
      ? []
      : [
          write
            .insert(t.householdCells)
            .values({ townId: household.townId, householdId, cellId, placedBy: 'point', from }),
        ]),
    write.insert(t.householdResidences).values({ townId: household.townId, householdId, residence, from }),
    write.insert(t.householdTokens).values(tokens.map((token) => ({ townId: household.townId, token, householdId }))),
  ];
};

/** A group of `cadreId` with a centre and its radiating households: the steps that put it in. */
export const groupSteps = (
  { t }: Store,
  write: Write,
  {
    cadreId,
    centreId,
    radiatingIds,
    from = firstDay,
    ...over
  }: Partial<Insert<'groups'>> & {
    villageId: string;
    cadreId: string | null;
    centreId: string | null;
    radiatingIds: readonly string[];
  },
): Step[] => {
  const id = over.id ?? newId('group');
  const town = over.townId ?? townId;
  const member = (householdId: string, role: 'centre' | 'radiating') =>
    write.insert(t.groupMembers).values({ townId: town, householdId, groupId: id, role, from });
  return [
    write.insert(t.groups).values({ townId: town, code: id, from, ...over, id }),
    ...(cadreId === null ? [] : [write.insert(t.groupCadres).values({ townId: town, groupId: id, cadreId, from })]),
    ...(centreId === null ? [] : [member(centreId, 'centre')]),
    ...radiatingIds.map((householdId) => member(householdId, 'radiating')),
  ];
};

export const aVisit = (
  over: Partial<Insert<'visits'>> & { householdId: string; cadreId: string },
): Insert<'visits'> => {
  const metOn = over.metOn ?? firstDay;
  const metAt = Date.parse(`${metOn}T10:00:00+08:00`);
  return { townId, id: newId('visit'), metAt, metOn, medium: 'inPerson', outcome: 'met', enteredAt: metAt, ...over };
};
