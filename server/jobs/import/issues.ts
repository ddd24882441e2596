import { and, eq, inArray, isNull } from 'drizzle-orm';
import { addDays } from '#domain/time/day.ts';
import { issueColumns } from '../../files/columns/issues.ts';
import { duplicateGuard, type GoodRow, holds, type ImportContext, type NounImport } from './context.ts';
import { putCorrection } from './correction.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Finder, Known, KnownCell } from './known.ts';
import { cadreFinder, householdFinder } from './knownGroups.ts';
import { cellFinder, placeOfPoint } from './placing.ts';

type Row = GoodRow<typeof issueColumns>;
type Issue = ImportContext['store']['t']['issues']['$inferSelect'];

/** 15 days to answer, as petitions are accepted; the clerk may give another day. */
const answerDays = 15;

interface Town {
  readonly ground: Ground;
  readonly cells: Finder<KnownCell>;
  readonly households: Finder<Known>;
  readonly cadres: Finder<Known>;
}

interface Place {
  readonly cellId: string;
  readonly x: number | null;
  readonly y: number | null;
}

/** 民情事项: lies in a cell by its point, its cell code or its household. */
export const issueImport: NounImport<typeof issueColumns> = {
  columns: issueColumns,
  start: async (context) => {
    const ground = await groundOf(context);
    const [households, cadres] = await Promise.all([householdFinder(context), cadreFinder(context)]);
    const town: Town = { ground, cells: cellFinder(ground), households, cadres };
    const isFirst = duplicateGuard(context, 'code');
    return {
      take: async (given) => {
        const rows = given.filter(({ row, values }) => isFirst(row, values.code));
        const known = await knownIssues(context, rows);
        const cellOf = await householdCells(context, town, rows);
        for (const row of rows) takeRow(context, town, row, { known: known.get(row.values.code), cellOf });
      },
      end: async () => undefined,
    };
  },
};

async function knownIssues({ store, townId }: ImportContext, rows: readonly Row[]): Promise<Map<string, Issue>> {
  const { t, read } = store;
  if (rows.length === 0) return new Map();
  const codes = rows.map(({ values }) => values.code);
  const found = await read
    .select()
    .from(t.issues)
    .where(and(eq(t.issues.townId, townId), inArray(t.issues.code, codes)));
  return new Map(found.map((issue) => [issue.code, issue]));
}

/** The cell of each household the rows name, by household id. */
async function householdCells(
  { store, townId }: ImportContext,
  town: Town,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  const { t, read } = store;
  const ids = rows.flatMap(({ values }) => town.households.byCode(values.household ?? '')?.id ?? []);
  if (ids.length === 0) return new Map();
  const found = await read
    .select({ id: t.householdCells.householdId, cellId: t.householdCells.cellId })
    .from(t.householdCells)
    .where(
      and(eq(t.householdCells.townId, townId), inArray(t.householdCells.householdId, ids), isNull(t.householdCells.to)),
    );
  return new Map(found.map(({ id, cellId }) => [id, cellId]));
}

interface Around {
  readonly known: Issue | undefined;
  readonly cellOf: ReadonlyMap<string, string>;
}

function takeRow(context: ImportContext, town: Town, { row, values }: Row, { known, cellOf }: Around): void {
  const { today } = context;
  const household =
    values.household === null ? null : town.households.find(context, { row, column: 'household' }, values.household);
  const cadre = values.cadre === null ? null : town.cadres.find(context, { row, column: 'cadre' }, values.cadre);
  checkDays(context, row, values, today);
  const place = placeOf(context, town, { row, values }, household === null ? undefined : cellOf.get(household.id));
  const isHeld = (cellId: string): boolean => {
    const cell = town.ground.cells.find(({ id }) => id === cellId);
    return cell !== undefined && holds(context, cell.villageId);
  };
  if (place !== null && !(isHeld(place.cellId) && (!known || isHeld(known.cellId)))) {
    context.fault(row, 'cell', 'outsideScope', values.code);
  }
  if (place === null || context.isWrong(row)) return;
  putIssue(context, { row, values, known, place, householdId: household?.id ?? null, cadreId: cadre?.id ?? null });
}

function checkDays(
  context: ImportContext,
  row: number,
  { openedOn, dueOn, closedOn, outcome }: Row['values'],
  today: string,
): void {
  if (openedOn > today) context.fault(row, 'openedOn', 'inFuture', openedOn, { today });
  if (dueOn !== null && dueOn < openedOn) context.fault(row, 'dueOn', 'dayOrder', dueOn, { after: openedOn });
  if (closedOn === null) return;
  if (closedOn > today) context.fault(row, 'closedOn', 'inFuture', closedOn, { today });
  if (closedOn < openedOn) context.fault(row, 'closedOn', 'dayOrder', closedOn, { after: openedOn });
  if (outcome === null) context.fault(row, 'outcome', 'outcomeMissing');
}

function placeOf(
  context: ImportContext,
  town: Town,
  { row, values }: Row,
  householdCell: string | undefined,
): Place | null {
  const { lon, lat } = values;
  if (lon !== null && lat !== null) {
    const place = placeOfPoint(context, town.ground, row, { lon, lat });
    return place?.cell ? { cellId: place.cell.id, x: place.x, y: place.y } : null;
  }
  if (lon !== null || lat !== null) {
    context.fault(row, lon === null ? 'lon' : 'lat', 'halfAPoint');
    return null;
  }
  if (values.cell !== null) {
    const cell = town.cells.find(context, { row, column: 'cell' }, values.cell);
    return cell === null ? null : { cellId: cell.id, x: null, y: null };
  }
  if (householdCell !== undefined) return { cellId: householdCell, x: null, y: null };
  if (!context.isWrong(row)) context.fault(row, 'cell', 'required');
  return null;
}

interface Sound {
  readonly row: number;
  readonly values: Row['values'];
  readonly known: Issue | undefined;
  readonly place: Place;
  readonly householdId: string | null;
  readonly cadreId: string | null;
}

function putIssue(context: ImportContext, { row, values, known, place, householdId, cadreId }: Sound): void {
  const { store, townId, changes } = context;
  const { t, secrets } = store;
  const id = known?.id ?? context.newId();
  const own = {
    kind: values.kind,
    householdId: householdId ?? known?.householdId ?? null,
    ...place,
    cadreId: cadreId ?? known?.cadreId ?? null,
    openedOn: values.openedOn,
    dueOn: values.dueOn ?? known?.dueOn ?? addDays(values.openedOn, answerDays),
    closedOn: values.closedOn ?? known?.closedOn ?? null,
    outcome: values.outcome ?? known?.outcome ?? null,
  };
  const seal = (column: 'title' | 'answer', plain: string) => secrets.seal('issues', column, id, plain);
  if (known === undefined) {
    const answer = values.answer;
    changes.put(t.issues, () => ({
      ...own,
      townId,
      id,
      code: values.code,
      title: seal('title', values.title),
      answer: answer === null ? null : seal('answer', answer),
    }));
    context.effect(row, 'added');
    return;
  }
  const before = {
    title: secrets.open('issues', 'title', id, known.title),
    answer: known.answer === null ? null : secrets.open('issues', 'answer', id, known.answer),
  };
  const after = { title: values.title, answer: values.answer ?? before.answer };
  const keys = Object.keys(own) as (keyof typeof own)[];
  const isSame =
    before.title === after.title && before.answer === after.answer && keys.every((key) => own[key] === known[key]);
  context.effect(row, isSame ? 'unchanged' : 'changed');
  if (isSame) return;
  const answer = after.answer;
  changes.put(t.issues, () => ({
    ...known,
    ...own,
    title: before.title === after.title ? known.title : seal('title', after.title),
    answer: before.answer === answer || answer === null ? known.answer : seal('answer', answer),
    version: known.version + 1,
  }));
  const was = Object.fromEntries(keys.map((key) => [key, known[key]]));
  putCorrection(context, { noun: 'issue', objectId: id, before: { ...was, ...before }, after: { ...own, ...after } });
}
