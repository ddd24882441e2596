import Database from 'better-sqlite3';
import { columnCount } from '#domain/coverage/columns.ts';
import { CoverageMatrix, countHousehold } from '#domain/coverage/coverageMatrix.ts';
import { type HouseholdHistory, packedVisit } from '#domain/coverage/history.ts';
import { type HouseholdState, householdStates } from '#domain/coverage/state.ts';
import { lianhu } from '#domain/policies/lianhu.ts';
import { always } from '#domain/policies/policyOn.ts';
import { dayNumber, type WindowUnit } from '#domain/time/day.ts';
import { windowAt, windowBefore } from '#domain/time/windowAt.ts';
import { type MemberRole, media, memberRoles } from '#domain/words.ts';
import { measure, measurePair } from './measure.ts';
import type { BenchRow } from './row.ts';

/** 730 days of a town: five visits a household, fifty households a cell, one in six a centre. */
const range = { from: dayNumber('2024-04-01'), to: dayNumber('2026-04-01') };
const visitsEach = 5;
const householdsPerCell = 50;
const policies = always(lianhu);

/** A small generator of its own, so that the same numbers come on every machine. Source: G. Marsaglia, "Xorshift RNGs" (2003). */
const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

interface BenchTown {
  readonly households: number;
  readonly cells: number;
  readonly roles: Uint8Array;
  readonly joined: Int32Array;
  /** Packed, `visitsEach` a household, in the order of days. */
  readonly visits: Int32Array;
}

const makeTown = (households: number): BenchTown => {
  const random = randomFrom(households);
  const days = range.to - range.from;
  const visits = new Int32Array(households * visitsEach);
  for (let household = 0; household < households; household += 1) {
    const first = household * visitsEach;
    for (let i = 0; i < visitsEach; i += 1) {
      const medium = media[random(5) === 0 ? 1 : 0] ?? 'inPerson';
      visits[first + i] = packedVisit(range.from + random(days), medium, random(8) === 0 ? 'tried' : 'met');
    }
    visits.subarray(first, first + visitsEach).sort();
  }
  return {
    households,
    cells: Math.ceil(households / householdsPerCell),
    roles: Uint8Array.from({ length: households }, (_, i) => (i % 6 === 0 ? 0 : 1)),
    joined: Int32Array.from({ length: households }, () => range.from + (random(4) === 0 ? random(400) : 0)),
    visits,
  };
};

const cellOf = (household: number): number => Math.floor(household / householdsPerCell);

const historyOf = ({ roles, joined, visits }: BenchTown, household: number): HouseholdHistory => ({
  from: range.from,
  to: null,
  memberships: [
    {
      groupId: '',
      role: memberRoles[roles[household] ?? 0] ?? 'centre',
      from: joined[household] ?? 0,
      to: null,
    },
  ],
  residences: [],
  excused: [],
  visits: visits.subarray(household * visitsEach, (household + 1) * visitsEach),
});

const counted = (town: BenchTown): CoverageMatrix => {
  const matrix = new CoverageMatrix(town.cells, range);
  for (let household = 0; household < town.households; household += 1) {
    const stays = [{ key: cellOf(household), from: range.from, to: null }];
    countHousehold(historyOf(town, household), policies, [{ matrix, stays }], 1);
  }
  matrix.rowOn(range.from);
  return matrix;
};

/** The same town in SQLite, in memory, indexed for the question. */
const inSqlite = ({ households, roles, joined, visits }: BenchTown): Database.Database => {
  const db = new Database(':memory:');
  db.exec(`create table household (id integer primary key, cell integer, role integer, joined integer);
    create table visit (household integer, day integer, medium integer, tried integer)`);
  const putHousehold = db.prepare('insert into household values (?, ?, ?, ?)');
  const putVisit = db.prepare('insert into visit values (?, ?, ?, ?)');
  db.transaction(() => {
    for (let id = 0; id < households; id += 1) {
      putHousehold.run(id, cellOf(id), roles[id], joined[id]);
      for (let i = 0; i < visitsEach; i += 1) {
        const visit = visits[id * visitsEach + i] ?? 0;
        putVisit.run(id, visit >> 3, (visit >> 1) & 3, visit & 1);
      }
    }
  })();
  db.exec('create index visit_household on visit (household, day, medium, tried); analyze');
  return db;
};

/** The definition as one query; here everybody is at home, nobody is excused, and roles do not change. */
const coverageSql = `
  with met as (
    select v.household, max(v.day) as last from visit v join household h on h.id = v.household
    where v.day <= @day and v.tried = 0 and (v.medium = 0 or (v.medium = 1 and h.role = 0)) group by v.household),
  stood as (
    select h.cell, h.role, h.joined, coalesce(m.last, -1) as last,
      case h.role when 0 then @month else @quarter end as current,
      case h.role when 0 then @lastMonth else @lastQuarter end as previous
    from household h left join met m on m.household = h.id)
  select cell, case when joined > @day then 2 else role end as role,
    case when joined > @day then 'unlinked' when last >= current then 'done' when last >= previous then 'due'
      when joined <= previous then 'overdue' else 'new' end as state,
    count(*) as households
  from stood group by 1, 2, 3`;

interface SqlCount {
  readonly cell: number;
  readonly role: number;
  readonly state: HouseholdState;
  readonly households: number;
}

const askSqlite = (db: Database.Database): ((day: number) => SqlCount[]) => {
  const statement = db.prepare(coverageSql);
  const starts = (unit: WindowUnit, day: number) => [windowAt(day, unit).from, windowBefore(day, unit).from] as const;
  return (day) => {
    const [month, lastMonth] = starts('month', day);
    const [quarter, lastQuarter] = starts('quarter', day);
    return statement.all({ day, month, lastMonth, quarter, lastQuarter }) as SqlCount[];
  };
};

/** @throws Error where the matrix and the query differ in a single household of a single cell */
const checkEqual = (town: BenchTown, matrix: CoverageMatrix, ask: (day: number) => SqlCount[]): void => {
  for (const day of [range.from + 3, range.from + 456, range.to - 1]) {
    const expected = new Map(
      ask(day).map(({ cell, role, state, households }) => [
        `${cell} ${memberRoles[role] ?? 'none'} ${state}`,
        households,
      ]),
    );
    const on = matrix.on(day);
    for (let cell = 0; cell < town.cells; cell += 1) {
      const tally = on.of([cell]);
      const told: [MemberRole | 'none', HouseholdState, number][] = [
        ['none', 'unlinked', tally.counts.unlinked],
        ...memberRoles.flatMap((role) =>
          householdStates.map((state): [MemberRole, HouseholdState, number] => [role, state, tally[role][state]]),
        ),
      ];
      for (const [role, state, households] of told) {
        if ((expected.get(`${cell} ${role} ${state}`) ?? 0) !== households) {
          throw new Error(`cell ${cell} has not the same number of ${role} ${state} on day ${day}`);
        }
      }
    }
  }
};

/** One back-dated visit more for each of some households: each taken out as it was and counted as it is. */
const backDate = (town: BenchTown, matrix: CoverageMatrix, random: (below: number) => number, visits: number): void => {
  for (let i = 0; i < visits; i += 1) {
    const household = random(town.households);
    const history = historyOf(town, household);
    const visit = packedVisit(range.from + random(range.to - range.from), 'inPerson', 'met');
    const later = { ...history, visits: Int32Array.from([...history.visits, visit]).sort() };
    const places = [{ matrix, stays: [{ key: cellOf(household), from: range.from, to: null }] }];
    countHousehold(history, policies, places, -1);
    countHousehold(later, policies, places, 1);
    // And back, so that the town stays what the peer holds.
    countHousehold(later, policies, places, -1);
    countHousehold(history, policies, places, 1);
  }
};

const rowsAt = async (households: number): Promise<BenchRow[]> => {
  const town = makeTown(households);
  const size = households.toLocaleString('en');
  const start = performance.now();
  const matrix = counted(town);
  const building = performance.now() - start;
  const db = inSqlite(town);
  const ask = askSqlite(db);
  checkEqual(town, matrix, ask);

  const random = randomFrom(7);
  const someDay = () => range.from + random(range.to - range.from);
  const peerRounds = households >= 1_000_000 ? 3 : 5;
  const { ours, peer, ratio } = await measurePair(
    () => matrix.rowOn(someDay()),
    () => ask(someDay()),
    peerRounds,
  );
  db.close();

  const late = 20_000;
  const writing = await measure(() => backDate(town, matrix, random, late / 2));
  return [
    {
      name: `coverage of every cell on any day, ${size} households`,
      unit: 'ms',
      ours: ours.ms,
      peer: peer.ms,
      peerName: 'SQLite in memory, one query',
      ratio,
      spread: ours.spread,
      n: ours.n,
      note: `${town.cells.toLocaleString('en')} cells × ${columnCount} counts; equal to the last household`,
    },
    {
      name: `back-dated visits taken in, ${size} households`,
      unit: 'visits/s',
      ours: (late / writing.ms) * 1000,
      spread: writing.spread,
      n: writing.n,
    },
    {
      name: `counting a town of ${size} households, 730 days`,
      unit: 'households/s',
      ours: (households / building) * 1000,
      spread: 0,
      n: 1,
    },
  ];
};

/** Coverage of any day at three sizes ten apart, against the same question in SQL. */
export default async function coverageBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const households of [6_000, 100_000, 1_000_000]) rows.push(...(await rowsAt(households)));
  return rows;
}
