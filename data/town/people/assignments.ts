import { addDays, type Day } from '#domain/time/day.ts';
import type { AssignmentRole } from '#domain/words.ts';
import type { Row } from '../rows.ts';
import type { Circle, Person, Telling } from '../story.ts';
import type { Cadres } from './cadres.ts';

export interface Duties {
  readonly assignments: Row<'assignments'>[];
  readonly cadreLeaves: Row<'cadreLeaves'>[];
  readonly cover: ReadonlyMap<string, { readonly by: Person; readonly from: Day }>;
  /** By cell: who leads it now; null where nobody does. */
  readonly leads: readonly (Person | null)[];
}

interface Place {
  readonly cellId?: string;
  readonly divisionId?: string;
}

/** Who answers for each cell and village; two cells have lost their lead. */
export const dutiesOf = (telling: Telling, cadres: Cadres, circles: readonly Circle[]): Duties => {
  const { townId, id, span, ground, cellIds, villageIds } = telling;
  const random = telling.random.fork('duties');
  const assignments: Row<'assignments'>[] = [];
  const assign = (
    role: AssignmentRole,
    holder: { cadreId: string } | { unitId: string },
    place: Place,
    from: Day,
    to: Day | null,
  ) =>
    assignments.push({
      townId,
      id: id('assignment'),
      role,
      cadreId: null,
      unitId: null,
      divisionId: null,
      cellId: null,
      siteId: null,
      ...holder,
      ...place,
      from,
      to,
    });
  const staffOf = (village: number): Person[] =>
    [...(cadres.visitors[village] ?? []), ...(cadres.officers[village] ?? []).slice(1)].filter(
      (person) => person.to === null,
    );
  const busiest = busiestIn(circles);
  const taken = new Set<string>();
  const lost = random.shuffled(ground.cells.flatMap((cell, i) => (cell.isDedicated ? [] : [i]))).slice(0, 2);
  const leads = ground.cells.map((cell, i): Person | null => {
    const staff = staffOf(cell.village);
    const free = [busiest.get(i), ...staff].find((one) => one !== undefined && one.to === null && !taken.has(one.id));
    const lead = free ?? staff[i % staff.length];
    if (lead === undefined) return null;
    taken.add(lead.id);
    const place = { cellId: cellIds[i] as string };
    const backup = staff.find((one) => one !== lead && !taken.has(one.id)) ?? staff[(i + 1) % staff.length];
    const start = leadBefore(i, lead, staff);
    if (start !== null) assign('lead', { cadreId: start.by.id }, place, span.began, start.until);
    const leftOn = lost.indexOf(i) < 0 ? null : addDays(span.today, lost[0] === i ? -47 : -13);
    assign('lead', { cadreId: lead.id }, place, start?.until ?? span.began, leftOn);
    if (backup !== undefined) assign('backup', { cadreId: backup.id }, place, span.began, null);
    const offices = i % 3 === 0 ? cadres.unitIds.county : cadres.unitIds.town;
    assign('unit', { unitId: offices[(i * 5) % offices.length] as string }, place, span.began, null);
    return leftOn === null ? lead : null;
  });
  function leadBefore(cell: number, lead: Person, staff: readonly Person[]): { by: Person; until: Day } | null {
    if (cell % 8 !== 5) return null;
    const by = staff.find((one) => one !== lead);
    return by === undefined ? null : { by, until: addDays(span.today, -random.whole(170, 330)) };
  }
  ground.villages.forEach((_, v) => {
    const place = { divisionId: villageIds[v] as string };
    const secretary = cadres.officers[v]?.[0];
    if (secretary !== undefined) assign('villageSecretary', { cadreId: secretary.id }, place, span.began, null);
    const resident = (cadres.visitors[v] ?? []).find((one) => one.rank === 'staff' && one.to === null);
    if (resident !== undefined) assign('residentCadre', { cadreId: resident.id }, place, span.began, null);
    const leader = cadres.leaders[v % cadres.leaders.length];
    if (leader !== undefined) assign('contactLeader', { cadreId: leader.id }, place, span.began, null);
  });
  return { assignments, leads, ...leavesOf(telling, cadres) };
};

/** By cell: the cadre who holds most of its groups. */
const busiestIn = (circles: readonly Circle[]): Map<number, Person> => {
  const counts = new Map<number, Map<Person, number>>();
  for (const circle of circles) {
    const cell = circle.members[circle.centre]?.cell ?? -1;
    const by = circle.held.at(-1)?.by;
    if (by === null || by === undefined || by.rank === 'section') continue;
    const inCell = counts.get(cell) ?? new Map<Person, number>();
    inCell.set(by, (inCell.get(by) ?? 0) + 1);
    counts.set(cell, inCell);
  }
  return new Map(
    [...counts].map(([cell, inCell]) => [cell, ([...inCell].sort((a, b) => b[1] - a[1])[0] as [Person, number])[0]]),
  );
};

/** Three are on leave today; a colleague of the village covers. */
const leavesOf = ({ townId, span }: Telling, cadres: Cadres): Pick<Duties, 'cadreLeaves' | 'cover'> => {
  const cadreLeaves: Row<'cadreLeaves'>[] = [];
  const cover = new Map<string, { by: Person; from: Day }>();
  for (const [village, days] of [
    [2, 16],
    [7, 5],
    [10, 33],
  ] as const) {
    const [by, away] = [cadres.visitors[village]?.[0], cadres.visitors[village]?.[1]];
    if (by === undefined || away === undefined || away.to !== null) continue;
    const from = addDays(span.today, -days);
    cadreLeaves.push({ townId, cadreId: away.id, coverId: by.id, from, to: addDays(span.today, 12 + village) });
    cover.set(away.id, { by, from });
  }
  return { cadreLeaves, cover };
};
