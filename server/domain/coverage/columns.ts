import { type MemberRole, memberRoles } from '../words.ts';
import { type HouseholdState, householdStates, type StateOn } from './state.ts';
import { emptyTally, type Tally } from './tally.ts';

/** What a column counts: households in a state and role, or (`tried`) tries in vain. */
interface Column {
  readonly state: HouseholdState | 'tried';
  readonly role: MemberRole | null;
  readonly isDueSoon: boolean;
}

const roled: readonly HouseholdState[] = householdStates.filter((state) => state !== 'unlinked');

/** The columns of a coverage matrix: each pair of state and role that can occur, due soon apart from due, and tries. */
const columns: readonly Column[] = [
  { state: 'unlinked', role: null, isDueSoon: false },
  { state: 'notOwed', role: null, isDueSoon: false },
  ...memberRoles.flatMap((role) => [
    ...roled.map((state) => ({ state, role, isDueSoon: false })),
    { state: 'due' as const, role, isDueSoon: true },
  ]),
  { state: 'tried', role: null, isDueSoon: false },
];

export const columnCount = columns.length;
export const triedColumn = columnCount - 1;

const places = new Map(columns.map(({ state, role, isDueSoon }, i) => [`${state} ${role} ${isDueSoon}`, i]));

const placeOf = (state: HouseholdState, role: MemberRole | null, isDueSoon: boolean): number => {
  const place = places.get(`${state} ${role} ${isDueSoon}`);
  if (place === undefined) throw new Error(`A household cannot be ${state} as ${role}`);
  return place;
};

const byState = Object.fromEntries(
  householdStates.map((state) => [
    state,
    {
      none: state === 'unlinked' || state === 'notOwed' ? placeOf(state, null, false) : -1,
      centre: state === 'unlinked' ? -1 : placeOf(state, 'centre', false),
      radiating: state === 'unlinked' ? -1 : placeOf(state, 'radiating', false),
    },
  ]),
) as Record<HouseholdState, Record<MemberRole | 'none', number>>;
const soon = { centre: placeOf('due', 'centre', true), radiating: placeOf('due', 'radiating', true) };

/** The column of a state. */
export const columnOf = ({ state, role, isDueSoon }: StateOn): number =>
  isDueSoon && role ? soon[role] : byState[state][role ?? 'none'];

/** The counts of some keys of a matrix together, from its row of a day. */
export const tallyOfKeys = (row: Int32Array, keys: Iterable<number>): Tally => {
  const sums = new Int32Array(columnCount);
  for (const key of keys) {
    const first = key * columnCount;
    for (let i = 0; i < columnCount; i += 1) sums[i] = (sums[i] ?? 0) + (row[first + i] ?? 0);
  }
  const tally = emptyTally();
  for (let i = 0; i < columnCount; i += 1) {
    const column = columns[i];
    const count = sums[i] ?? 0;
    if (!column || count === 0) continue;
    if (column.state === 'tried') tally.tried += count;
    else {
      tally.counts[column.state] += count;
      if (column.role) tally[column.role][column.state] += count;
      if (column.isDueSoon) tally.dueSoon += count;
    }
  }
  return tally;
};
