import { eq } from 'drizzle-orm';
import type { PartitionFault } from '#domain/boundary/partitionFault.ts';
import type { PolygonIn } from '#domain/boundary/quantise.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import { cellColumns } from '../../files/columns/cells.ts';
import { wgs84Of } from '#domain/coordinateSystem.ts';
import { movedGeometry } from '../../files/polygons/movedGeometry.ts';
import type { PolygonTable } from '../../files/polygons/polygonTable.ts';
import type { Facts } from '../../files/faultKinds.ts';
import type { CellToSave } from '../../queries/partition.ts';
import type { GoodRow, ImportContext } from './context.ts';
import { readPartition } from './partition.ts';
import { type RepairSheet, repairSheet } from './repairSheet.ts';
import { Finder, isVillage, type KnownDivision, knownDivisions } from './known.ts';

type Row = GoodRow<typeof cellColumns>;
type Division = ImportContext['store']['t']['divisions']['$inferInsert'];

/** What a file of cells comes to: a sound partition with its cells and new villages, or what is wrong with it. */
export type CellsRead =
  | {
      readonly topology: Topology;
      readonly cells: readonly CellToSave[];
      readonly made: readonly Division[];
      /** Of a repaired partition. */
      readonly sheet?: RepairSheet;
    }
  | { readonly faults: readonly (PartitionFault & { readonly row: number | null })[]; readonly sheet?: RepairSheet };

/** Cells from rows whose properties read well; the partition is refused whole if any ground is claimed twice or not at all. */
export async function readCells(
  context: ImportContext,
  table: PolygonTable,
  rows: readonly Row[],
): Promise<CellsRead | null> {
  const divisions = await knownDivisions(context);
  const villages = new VillagesByText(context, divisions);
  const codes = new Set<string>();
  const counters = new Map<string, number>();
  const cells: CellToSave[] = [];
  for (const [at, { row, values }] of rows.entries()) {
    const village = villages.of(row, values.village);
    if (village === null) continue;
    const code = values.code ?? nextCode(counters, village.code);
    if (codes.has(code))
      context.fault(row, 'code', 'duplicateRow', code, {
        firstRow: rows.findIndex((one) => one.values.code === code) + 1,
      });
    codes.add(code);
    cells.push({
      id: context.newId(),
      no: at + 1,
      code,
      name: values.name ?? code,
      villageId: village.id,
      isDedicated: values.dedicated === 'yes',
    });
  }
  if (cells.length < rows.length) return null;
  const polygons = rows.map(
    ({ row }, at): PolygonIn => ({ key: keyOf(cells[at], row), no: at + 1, geometry: placed(context, table, row) }),
  );
  context.progress(0.4);
  const result = readPartition(polygons, context.request.enclosed, context.repairs);
  context.progress(0.8);
  if ('topology' in result) {
    const { topology, report } = result;
    const sheet = report === null ? {} : { sheet: { ...repairSheet(cells, polygons, []), report } };
    return { topology, cells, made: villages.made, ...sheet };
  }
  const rowOf = new Map(polygons.map(({ key }, at) => [key, rows[at]?.row ?? null]));
  const { disputes } = result;
  return {
    faults: result.faults.map((fault) => ({ ...fault, row: 'key' in fault ? (rowOf.get(fault.key) ?? null) : null })),
    ...(disputes.length === 0 ? {} : { sheet: repairSheet(cells, polygons, disputes) }),
  };
}

/** A polygon in degrees WGS84: turned round and shifted as the clerk says it was measured. */
function placed({ request }: ImportContext, table: PolygonTable, row: number): PolygonIn['geometry'] {
  const geometry = table.geometryOf(row);
  const { system, isSwapped } = request;
  if (geometry === null || (system === 'wgs84' && !isSwapped)) return geometry;
  return movedGeometry(geometry, (x, y) => wgs84Of(isSwapped ? [y, x] : [x, y], system));
}

/** Names the cell in a fault; the code, where a file has one, else its place. */
const keyOf = (cell: CellToSave | undefined, row: number): string =>
  cell === undefined ? `#${row}` : `${cell.name}（${cell.code}）`;

const nextCode = (counters: Map<string, number>, village: string): string => {
  const no = (counters.get(village) ?? 0) + 1;
  counters.set(village, no);
  return `${village}${String(no).padStart(3, '0')}`;
};

/** Villages by what the file calls them; those we do not know are made, with provisional codes after the town's nine digits. */
class VillagesByText {
  readonly made: Division[] = [];
  readonly #known: Finder<KnownDivision>;
  readonly #context: ImportContext;
  #lastNo = 900;

  constructor(context: ImportContext, divisions: readonly KnownDivision[]) {
    this.#context = context;
    this.#known = new Finder(divisions.filter(isVillage), { zh: '村', en: 'village' });
    this.#taken = new Set(divisions.map(({ code }) => code));
  }

  readonly #taken: Set<string>;

  of(row: number, text: string | null): { readonly id: string; readonly code: string } | null {
    const name = text ?? '未分村';
    const [only, ...more] = this.#known.allOf(name);
    if (only === undefined) return this.#make(name);
    return more.length === 0 ? only : this.#known.find(this.#context, { row, column: 'village' }, name);
  }

  #make(name: string): KnownDivision {
    const { townId, newId, from } = this.#context;
    const code = this.#nextCode();
    const division = {
      townId,
      id: newId(),
      code,
      name,
      kind: 'village',
      parentId: null,
      isProvisional: true,
      from,
    } as const;
    this.made.push(division);
    const village = { ...division, version: 1 };
    this.#known.add(village);
    return village;
  }

  #nextCode(): string {
    for (;;) {
      this.#lastNo++;
      // 901–999 look like village codes that no authority gives out; beyond a hundred a letter keeps them apart.
      const tail = this.#lastNo <= 999 ? String(this.#lastNo) : `P${this.#lastNo - 999}`;
      const code = `${this.#context.townCode}${tail}`;
      if (this.#taken.has(code)) continue;
      this.#taken.add(code);
      return code;
    }
  }
}

/** Whether the town has cells: then they change by plan alone. */
export const hasCells = async ({ store, townId }: Pick<ImportContext, 'store' | 'townId'>): Promise<boolean> => {
  const [town] = await store.read
    .select({ editionId: store.t.towns.editionId })
    .from(store.t.towns)
    .where(eq(store.t.towns.id, townId));
  return town?.editionId != null;
};

const maxRingNumbers = 4000;

/** A partition's fault as facts for its sentence and its drawing; rings longer than can be drawn are thinned. */
export function partitionFacts(fault: PartitionFault): Facts {
  const facts: Record<string, string | number | readonly number[]> = {};
  if ('key' in fault) facts['key'] = String(fault.key);
  if ('keys' in fault) facts['keys'] = fault.keys.join('、');
  if ('neighbours' in fault) facts['keys'] = fault.neighbours.join('、');
  if ('at' in fault && fault.at !== null) {
    [facts['lon'], facts['lat']] = fault.at;
  }
  if ('swapped' in fault) [facts['swappedLon'], facts['swappedLat']] = fault.swapped;
  if ('areaM2' in fault) {
    facts['areaM2'] = fault.areaM2;
    facts['area'] = areaText(fault.areaM2);
    facts['ring'] = thinned(fault.rings[0] ?? []);
  }
  return facts;
}

/** 3.2 m², 1.4 ha: the same in both languages. */
const areaText = (m2: number): string => {
  if (m2 >= 1e6) return `${(m2 / 1e6).toFixed(2)} km²`;
  if (m2 >= 1e4) return `${(m2 / 1e4).toFixed(1)} ha`;
  return m2 >= 1 ? `${Math.round(m2)} m²` : `${m2.toPrecision(1)} m²`;
};

const thinned = (ring: readonly (readonly [number, number])[]): number[] => {
  const step = Math.max(1, Math.ceil((ring.length * 2) / maxRingNumbers));
  return ring.flatMap((place, at) => (at % step === 0 || at === ring.length - 1 ? place : []));
};
