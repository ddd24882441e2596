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

/** Two villages of one town, A (mine) and B (foreign): in each a cell with a shape, a cadre, a group of one centre and two radiating households. */
export interface GivenTown {
  readonly villages: Readonly<Record<'a' | 'b', GivenVillage>>;
}
export interface GivenVillage {
  readonly divisionId: string;
  readonly cellId: string;
  readonly cadreId: string;
  readonly groupId: string;
  readonly householdIds: readonly [centre: string, ...radiating: string[]];
}

export const givenTown = async (store: Store): Promise<GivenTown> => {
  const { t } = store;
  const village = (key: 'a' | 'b'): GivenVillage => ({
    divisionId: `village-${key}`,
    cellId: `cell-${key}`,
    cadreId: `cadre-${key}`,
    groupId: `group-${key}`,
    householdIds: [`household-${key}-1`, `household-${key}-2`, `household-${key}-3`],
  });
  const villages = { a: village('a'), b: village('b') };
  const editionId = 'edition-1';
  await store.commit((write) => [
    write.insert(t.towns).values(aTown({ editionId })),
    write
      .insert(t.divisions)
      .values(aDivision({ id: 'town-division', code: '530102003000', name: '清溪镇', kind: 'town' })),
    write.insert(t.editions).values({
      townId,
      id: editionId,
      no: 1,
      name: '首版',
      effectiveFrom: firstDay,
      publishedAt: Date.parse(`${firstDay}T00:00:00+08:00`),
      doubleArea: '40000000000',
      bbox: [102, 25, 102.02, 25.01],
    }),
    write.insert(t.units).values(aUnit({ id: 'unit-1' })),
    ...Object.values(villages).flatMap(({ divisionId, cellId, cadreId, groupId, householdIds }, place) => {
      const west = 102 + place * 0.01;
      const [centreId, ...radiatingIds] = householdIds;
      const code = `53010200320${place}`;
      return [
        write
          .insert(t.divisions)
          .values(
            aDivision({ id: divisionId, code, name: place === 0 ? '李家湾村' : '杨柳坪村', parentId: 'town-division' }),
          ),
        write.insert(t.cells).values(aCell({ id: cellId, no: place + 1, code: `${code}001`, villageId: divisionId })),
        write.insert(t.cellShapes).values(aCellShape({ cellId, west })),
        write.insert(t.cadres).values(aCadre(store, { id: cadreId, name: place === 0 ? '王秀英' : '赵德山' })),
        write.insert(t.cadreUnits).values({ townId, cadreId, unitId: 'unit-1', from: firstDay }),
        write
          .insert(t.assignments)
          .values({ townId, id: `lead-${cellId}`, role: 'lead', cadreId, cellId, from: firstDay }),
        ...householdIds.flatMap((id, index) =>
          householdSteps(store, write, {
            id,
            villageId: divisionId,
            cellId,
            x: Math.round((west + 0.002 * (index + 1)) * 1e7),
            y: 250_050_000,
          }),
        ),
        ...groupSteps(store, write, { id: groupId, villageId: divisionId, cadreId, centreId, radiatingIds }),
      ];
    }),
  ]);
  return { villages };
};
