import { and, between, eq, inArray, or } from 'drizzle-orm';
import { type Day, dayAt } from '#domain/time/day.ts';
import { isLateEntry } from '#domain/visit.ts';
import { visitColumns } from '../../files/columns/visits.ts';
import { instantOf } from '../../files/kinds/time.ts';
import { duplicateGuard, type GoodRow, type ImportContext, type NounImport } from './context.ts';
import { putCorrection } from './correction.ts';
import type { Finder, Known } from './known.ts';
import { cadreFinder, householdFinder } from './knownGroups.ts';

type Row = GoodRow<typeof visitColumns>;
type Tables = ImportContext['store']['t'];
type Visit = Tables['visits']['$inferSelect'];

interface Sound {
  readonly row: number;
  readonly values: Row['values'];
  readonly householdId: string;
  readonly cadreId: string;
  readonly metAt: number;
  readonly metOn: Day;
}

const sameVisit = ({ householdId, cadreId, metAt }: Pick<Sound, 'householdId' | 'cadreId' | 'metAt'>): string =>
  `${householdId}|${cadreId}|${metAt}`;

/** 走访: facts. One of a code we know is corrected, with before and after kept; without a code, household, cadre and time are its name. */
export const visitImport: NounImport<typeof visitColumns> = {
  columns: visitColumns,
  start: async (context) => {
    const [households, cadres] = await Promise.all([householdFinder(context), cadreFinder(context)]);
    const mine = new Set(Array.from(households.all(), ({ id }) => id));
    const isFirstCode = duplicateGuard(context, 'code');
    const isFirstVisit = duplicateGuard(context, 'metAt');
    return {
      take: async (given) => {
        const sound = given
          .filter(({ row, values }) => values.code === null || isFirstCode(row, values.code))
          .flatMap((row) => soundOf(context, households, cadres, row))
          .filter((visit) => visit.values.code !== null || isFirstVisit(visit.row, sameVisit(visit)));
        const known = await knownVisits(context, sound);
        const groupAt = await groupsOf(context, sound);
        for (const visit of sound) {
          const before = known.get(visit.values.code ?? sameVisit(visit));
          if (before !== undefined && !mine.has(before.householdId)) {
            context.fault(visit.row, 'code', 'outsideScope', visit.values.code);
            continue;
          }
          const effect = putVisit(context, visit, { before, groupId: groupAt(visit.householdId, visit.metOn) });
          context.effect(visit.row, effect);
        }
      },
      end: async () => undefined,
    };
  },
};

function soundOf(
  context: ImportContext,
  households: Finder<Known>,
  cadres: Finder<Known>,
  { row, values }: Row,
): Sound[] {
  const household = households.find(context, { row, column: 'household' }, values.household);
  const cadre = cadres.find(context, { row, column: 'cadre' }, values.cadre);
  const told = instantOf(values.metAt, context.zone);
  // A day without a time counts as noon; today's noon may still be to come.
  const metAt = values.metAt.day === context.today ? Math.min(told, context.now) : told;
  if (values.metAt.day > context.today) {
    context.fault(row, 'metAt', 'inFuture', values.metAt.day, { today: context.today });
    return [];
  }
  if (household === null || cadre === null) return [];
  return [{ row, values, householdId: household.id, cadreId: cadre.id, metAt, metOn: dayAt(metAt, context.zone) }];
}

/** Visits that the rows may mean, by code and by household, cadre and time. */
async function knownVisits({ store, townId }: ImportContext, sound: readonly Sound[]): Promise<Map<string, Visit>> {
  const { t, read } = store;
  if (sound.length === 0) return new Map();
  const codes = sound.flatMap(({ values }) => (values.code === null ? [] : [values.code]));
  const unnamed = sound.filter(({ values }) => values.code === null);
  const times = unnamed.map(({ metAt }) => metAt);
  const rows = await read
    .select()
    .from(t.visits)
    .where(
      and(
        eq(t.visits.townId, townId),
        or(
          codes.length === 0 ? undefined : inArray(t.visits.code, codes),
          unnamed.length === 0
            ? undefined
            : and(
                inArray(t.visits.householdId, [...new Set(unnamed.map(({ householdId }) => householdId))]),
                between(t.visits.metAt, Math.min(...times), Math.max(...times)),
              ),
        ),
      ),
    );
  return new Map(
    rows.flatMap(
      (visit) => [[sameVisit(visit), visit], ...(visit.code === null ? [] : [[visit.code, visit] as const])] as const,
    ),
  );
}

/** In which group a household was on a day. */
async function groupsOf(
  { store, townId }: ImportContext,
  sound: readonly Sound[],
): Promise<(householdId: string, day: Day) => string | null> {
  const { t, read } = store;
  const ids = [...new Set(sound.map(({ householdId }) => householdId))];
  const rows =
    ids.length === 0
      ? []
      : await read
          .select()
          .from(t.groupMembers)
          .where(and(eq(t.groupMembers.townId, townId), inArray(t.groupMembers.householdId, ids)));
  const byHousehold = new Map<string, typeof rows>();
  for (const row of rows) {
    const own = byHousehold.get(row.householdId);
    if (own) own.push(row);
    else byHousehold.set(row.householdId, [row]);
  }
  return (householdId, day) =>
    byHousehold.get(householdId)?.find(({ from, to }) => from <= day && (to === null || to > day))?.groupId ?? null;
}

interface Around {
  readonly before: Visit | undefined;
  readonly groupId: string | null;
}

function putVisit(
  context: ImportContext,
  visit: Sound,
  { before, groupId }: Around,
): 'added' | 'changed' | 'unchanged' {
  const { store, townId, changes, now, accountId, today } = context;
  const { t, secrets } = store;
  const { values, householdId, cadreId, metAt, metOn } = visit;
  const id = before?.id ?? context.newId();
  const { asked, promised, done } = values;
  const hasDiary = asked !== null || promised !== null || done !== null;
  const plain = JSON.stringify({ asked: asked ?? '', promised: promised ?? '', done: done ?? '' });
  const sealed = () => (hasDiary ? secrets.seal('visits', 'diary', id, plain) : (before?.diary ?? null));
  const medium = values.medium ?? before?.medium ?? 'inPerson';
  const outcome = values.outcome ?? before?.outcome ?? 'met';
  const purposes = values.purposes ?? before?.purposes ?? [];
  const own = { householdId, cadreId, metAt, metOn, medium, outcome, purposes };
  if (before === undefined) {
    changes.put(t.visits, () => ({
      ...own,
      townId,
      id,
      groupId,
      diary: sealed(),
      code: values.code,
      enteredAt: now,
      enteredBy: accountId,
      isLate: isLateEntry(metOn, today),
    }));
    return 'added';
  }
  const was = before.diary === null ? null : secrets.open('visits', 'diary', id, before.diary);
  const isSameDiary = !hasDiary || (was !== null && sameDiary(was, plain));
  if (isSameDiary && isSameVisit(before, own)) return 'unchanged';
  changes.put(t.visits, () => ({ ...before, ...own, groupId, diary: isSameDiary ? before.diary : sealed() }));
  const { townId: _town, diary: _sealed, ...rest } = before;
  putCorrection(context, {
    noun: 'visit',
    objectId: id,
    before: { ...rest, diary: was },
    after: { ...rest, ...own, diary: isSameDiary ? was : plain },
  });
  return 'changed';
}

const isSameVisit = (
  before: Visit,
  after: Pick<Visit, 'householdId' | 'cadreId' | 'metAt' | 'medium' | 'outcome' | 'purposes'>,
): boolean =>
  sameVisit(before) === sameVisit(after) &&
  before.medium === after.medium &&
  before.outcome === after.outcome &&
  before.purposes.join() === after.purposes.join();

/** Diaries written elsewhere may hold more fields; those an import knows must be equal. */
const sameDiary = (was: string, now: string): boolean => {
  const [a, b] = [JSON.parse(was), JSON.parse(now)] as [Record<string, string>, Record<string, string>];
  return Object.keys(b).every((key) => (a[key] ?? '') === b[key]);
};
