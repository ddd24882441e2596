import type { HomeState, StaffState } from '#domain/words.ts';
import { homeStates, staffStates } from '#domain/words.ts';
import type { WireRoll } from '../../../server/app.ts';
import type { KeptRow } from './shelf.ts';

type Staff = WireRoll['staff'][number];
type HomeStanding = WireRoll['homes'][number];
type StaffStanding = NonNullable<Staff['standing']>;
type EitherStanding = HomeStanding | StaffStanding;

export interface MadeHere {
  /** Who enters here, by name. */
  readonly by: string;
  /** How far the server's clock is ahead of this device's, milliseconds. */
  readonly aheadMs: number;
  /** How many people a household counts, where that is known here; for the counts alone. */
  readonly peopleOf?: ((householdId: string) => number | null) | undefined;
}

const isStaffState = (state: string): state is StaffState => (staffStates as readonly string[]).includes(state);
const isHomeState = (state: string): state is HomeState => (homeStates as readonly string[]).includes(state);

/** How a subject stands after an entry made here: contested where another came in between, as the server will say. */
export const standingAfter = <S extends EitherStanding>(
  before: S | null,
  row: KeptRow,
  state: S['state'],
  { by, aheadMs }: MadeHere,
): S => {
  const { entry } = row;
  const since = row.enteredAt + aheadMs;
  const isOther = before !== null && entry.kind !== 'confirmed' && before.seq > row.seen && before.state !== state;
  return {
    subjectId: before?.subjectId ?? ('subjectId' in entry ? entry.subjectId : ''),
    state,
    since,
    by,
    via: row.channel === 'desk' ? 'desk' : 'link',
    seq: before?.seq ?? 0,
    text: 'text' in entry ? (entry.text ?? null) : null,
    shelterId: 'shelterId' in entry ? (entry.shelterId ?? null) : null,
    people: 'people' in entry ? (entry.people ?? null) : null,
    contested: isOther ? { state: before.state, by: before.by, since: before.since, seq: before.seq } : null,
  } as S;
};

const withStaff = (staff: readonly Staff[], row: KeptRow, here: MadeHere): readonly Staff[] => {
  const { entry } = row;
  if (entry.kind === 'listed') {
    if (staff.some(({ cadreId }) => cadreId === entry.subjectId)) return staff;
    const from = staff.find(({ offer }) => offer?.cadreId === entry.subjectId);
    if (from?.offer == null) return staff;
    const listed: Staff = {
      ...from.offer,
      post: null,
      role: entry.role,
      order: entry.order,
      insteadOf: entry.insteadOf ?? null,
      listedAt: row.enteredAt + here.aheadMs,
      standing: null,
      offer: null,
      link: null,
    };
    const rest = staff.map((one) => (one === from ? { ...one, offer: null } : one));
    return [...rest, listed].sort((a, b) => a.order - b.order);
  }
  if ((entry.kind !== 'staff' && entry.kind !== 'confirmed') || !isStaffState(entry.state)) return staff;
  const { state, subjectId } = entry;
  return staff.map((one) =>
    one.cadreId === subjectId
      ? {
          ...one,
          standing: standingAfter(one.standing, row, state, here),
          offer: state === 'called' || state === 'unable' ? one.offer : null,
        }
      : one,
  );
};

const withHomes = (homes: readonly HomeStanding[], row: KeptRow, here: MadeHere): readonly HomeStanding[] => {
  const { entry } = row;
  if ((entry.kind !== 'home' && entry.kind !== 'confirmed') || !isHomeState(entry.state)) return homes;
  const before = homes.find(({ subjectId }) => subjectId === entry.subjectId) ?? null;
  const after = standingAfter<HomeStanding>(before, row, entry.state, here);
  return before === null ? [...homes, after] : homes.map((one) => (one === before ? after : one));
};

const tally = <W extends string>(words: readonly W[], items: readonly { readonly word: W; readonly n: number }[]) =>
  Object.fromEntries(
    words.map((word) => [word, items.reduce((sum, item) => sum + (item.word === word ? item.n : 0), 0)]),
  ) as Record<W, number>;

/** The roll last read from the server, with what was entered here since; the server's own answer takes its place when it comes. */
export const rollWith = (roll: WireRoll, rows: readonly KeptRow[], here: MadeHere): WireRoll => {
  const mine = rows.filter(
    (row) =>
      row.incidentId === roll.incident.id &&
      row.state !== 'refused' &&
      !(row.state === 'sent' && (row.seq ?? 0) <= roll.seq),
  );
  if (mine.length === 0) return roll;
  let staff: readonly Staff[] = roll.staff;
  let homes: readonly HomeStanding[] = roll.homes;
  for (const row of mine) {
    staff = withStaff(staff, row, here);
    homes = withHomes(homes, row, here);
  }
  const before = new Map(roll.homes.map((one) => [one.subjectId, one]));
  const moved = homes.filter((one) => before.get(one.subjectId) !== one);
  const peopleOf = ({ subjectId, people }: HomeStanding): number => people ?? here.peopleOf?.(subjectId) ?? 0;
  const peopleBy = { ...roll.counts.peopleBy };
  for (const one of moved) {
    const old = before.get(one.subjectId);
    if (old) peopleBy[old.state] = Math.max(0, (peopleBy[old.state] ?? 0) - peopleOf(old));
    peopleBy[one.state] = (peopleBy[one.state] ?? 0) + peopleOf(one);
  }
  return {
    ...roll,
    staff: [...staff],
    homes: [...homes],
    counts: {
      ...roll.counts,
      by: tally(
        homeStates,
        homes.map(({ state }) => ({ word: state, n: 1 })),
      ),
      peopleBy,
      staff: staff.length,
      staffBy: tally(
        staffStates,
        staff.flatMap(({ standing }) => (standing === null ? [] : [{ word: standing.state, n: 1 }])),
      ),
    },
  };
};
