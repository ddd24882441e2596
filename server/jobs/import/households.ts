import { householdColumns } from '../../files/columns/households.ts';
import { duplicateGuard, type GoodRow, holds, type ImportContext, type NounImport } from './context.ts';
import { type Ground, groundOf, ReadingCounts } from './ground.ts';
import { putHousehold } from './householdRows.ts';
import { type KnownHousehold, knownHouseholds } from './knownHouseholds.ts';
import { Finder, isVillage, type KnownCell, type KnownDivision, knownDivisions } from './known.ts';
import type { LaterStay } from '../../queries/laterGround.ts';
import { cellFinder, cellOfGroup, type Place, placeOfPoint } from './placing.ts';

type Row = GoodRow<typeof householdColumns>;

interface Town {
  readonly ground: Ground;
  readonly cells: Finder<KnownCell>;
  readonly villages: Finder<KnownDivision>;
  readonly groups: Finder<KnownDivision>;
  readonly readings: ReadingCounts;
}

/** 住户: placed by point, exactly; or by code or residents' group, and then listed as not placed. */
export const householdImport: NounImport<typeof householdColumns> = {
  columns: householdColumns,
  start: async (context) => {
    const divisions = await knownDivisions(context);
    const ground = await groundOf(context);
    const town: Town = {
      ground,
      cells: cellFinder(ground),
      villages: new Finder(divisions.filter(isVillage), { zh: '村', en: 'village' }),
      groups: new Finder(
        divisions.filter(({ kind }) => kind === 'residentsGroup'),
        { zh: '居民小组', en: 'residents’ group' },
      ),
      readings: new ReadingCounts(ground, context.request),
    };
    const isFirst = duplicateGuard(context, 'code');
    return {
      take: async (given) => {
        const rows = given.filter(({ row, values }) => isFirst(row, values.code));
        const known = await knownHouseholds(
          context,
          rows.map(({ values }) => values.code),
          town.ground.later.days,
        );
        for (const row of rows) takeRow(context, town, row, known.get(row.values.code));
      },
      end: async () => context.readings(town.readings.points, ground.hasCells ? town.readings.readings : []),
    };
  },
};

function takeRow(
  context: ImportContext,
  town: Town,
  { row, values }: Row,
  household: KnownHousehold | undefined,
): void {
  const village = town.villages.find(context, { row, column: 'village' }, values.village);
  if (village !== null && !(holds(context, village.id) && (!household || holds(context, household.own.villageId)))) {
    context.fault(row, 'village', 'outsideScope', values.village);
  }
  const group = village === null ? null : groupOf(context, town, row, values.residentsGroup, village);
  const place = village === null ? null : placeOf(context, town, { row, values }, { village, group, household });
  if (place?.cell && !holds(context, place.cell.villageId)) context.fault(row, 'lon', 'outsideScope', place.cell.code);
  if (village === null || place === null || context.isWrong(row)) return;
  const effect = putHousehold(context, { row, values, village, group, place, household, later: laterOf(town, place) });
  if (effect === null) return;
  context.effect(row, effect);
  if (place.x === null) context.notPlaced(row);
}

/** Where a household comes to lie by boundaries published for days after. */
function laterOf({ ground }: Town, { x, y, cell, placedBy }: Place): LaterStay[] {
  if (cell === null) return [];
  const point = placedBy === 'point' && x !== null && y !== null ? ([x, y] as const) : null;
  return ground.later.staysOf({ cellId: cell.id, point });
}

/** The residents' group a row names: of its own village first, for 一组 is in every village. */
function groupOf(
  context: ImportContext,
  { groups }: Town,
  row: number,
  text: string | null,
  village: KnownDivision,
): KnownDivision | null {
  if (text === null) return null;
  const all = groups.allOf(text);
  const own = all.filter(({ parentId }) => parentId === village.id);
  const byTail =
    own.length > 0 ? own : [...groups.all()].filter((one) => one.parentId === village.id && one.name.endsWith(text));
  return groups.find(context, { row, column: 'residentsGroup' }, text, byTail.length > 0 ? byTail : []);
}

interface Around {
  readonly village: KnownDivision;
  readonly group: KnownDivision | null;
  readonly household: KnownHousehold | undefined;
}

function placeOf(context: ImportContext, town: Town, { row, values }: Row, around: Around): Place | null {
  const { lon, lat } = values;
  if (lon !== null && lat !== null) {
    town.readings.add({ lon, lat }, around.village.id);
    return placeOfPoint(context, town.ground, row, { lon, lat });
  }
  if (lon !== null || lat !== null) {
    context.fault(row, lon === null ? 'lon' : 'lat', 'halfAPoint');
    return null;
  }
  if (values.cell !== null) {
    const cell = town.cells.find(context, { row, column: 'cell' }, values.cell);
    return cell === null ? null : { x: null, y: null, cell, placedBy: 'code' };
  }
  if (around.group !== null) {
    const cell = cellOfGroup(town.ground, around.group, around.village.id);
    return { x: null, y: null, cell, placedBy: cell === null ? null : 'residentsGroup' };
  }
  if (values.residentsGroup !== null) return null;
  // A household we know stays where it is when the file says nothing of its place.
  if (around.household) {
    const { x, y, cellId, placedBy } = around.household;
    const cell = town.ground.cells.find(({ id }) => id === cellId) ?? null;
    return { x, y, cell, placedBy };
  }
  context.fault(row, 'lon', 'noPlace');
  return null;
}
