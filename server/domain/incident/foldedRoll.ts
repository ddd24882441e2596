import type { HomeState, StaffState } from '../words.ts';
import { homeStates, staffStates } from '../words.ts';
import type { KeptEntry } from './entry.ts';
import type { Listed, Roll, Standing } from './roll.ts';

type State = StaffState | HomeState;

/** What an entry says of somebody. */
interface Saying {
  readonly kept: KeptEntry;
  readonly subjectId: string;
  readonly state: State;
  readonly shelterId: string | null;
  readonly text: string | null;
  readonly people: number | null;
  readonly isConfirmed: boolean;
}

const sayingOf = (kept: KeptEntry): Saying | null => {
  const { entry } = kept;
  if (entry.kind !== 'staff' && entry.kind !== 'home' && entry.kind !== 'confirmed') return null;
  return {
    kept,
    subjectId: entry.subjectId,
    state: entry.state,
    shelterId: entry.kind === 'staff' ? null : (entry.shelterId ?? null),
    text: entry.text ?? null,
    people: entry.kind === 'home' ? (entry.people ?? null) : null,
    isConfirmed: entry.kind === 'confirmed',
  };
};

/** The order of a log: by when it happened, ties by when it came. */
export const inOrder = (entries: Iterable<KeptEntry>): KeptEntry[] =>
  [...new Map([...entries].map((kept) => [kept.id, kept])).values()].sort(
    (a, b) => a.happenedAt - b.happenedAt || a.seq - b.seq,
  );

/** Whoever enters something knows what the page showed, and what was entered at the same desk or phone before. */
const knows = ({ kept, isConfirmed }: Saying, { kept: before }: Saying): boolean =>
  isConfirmed || before.seq <= kept.seen || before.author === kept.author;

const saysTheSame = (a: Saying, b: Saying): boolean => a.state === b.state && a.shelterId === b.shelterId;

/**
 * What is said of a subject after another entry: the newest first, then each thing said otherwise that whoever entered it did not
 * know of. Two who say the same in other words are one; the later of them is the one to be known.
 */
const claimsAfter = (claims: readonly Saying[], saying: Saying): Saying[] => [
  saying,
  ...claims.filter((claim) => !saysTheSame(claim, saying) && !knows(saying, claim)),
];

const standingOf = (last: Saying, other: Saying | undefined): Standing<State> => ({
  subjectId: last.subjectId,
  state: last.state,
  since: last.kept.happenedAt,
  by: last.kept.by,
  via: last.kept.via,
  seq: last.kept.seq,
  text: last.text,
  shelterId: last.shelterId,
  people: last.people,
  contested:
    other === undefined
      ? null
      : { state: other.state, by: other.kept.by, since: other.kept.happenedAt, seq: other.kept.seq },
});

const listedOf = (entries: readonly KeptEntry[]): Listed[] => {
  const listed = new Map<string, Listed>();
  for (const { entry, happenedAt } of entries) {
    // Put on the list by two at once, a person is on it once.
    if (entry.kind !== 'listed' || listed.has(entry.subjectId)) continue;
    const { subjectId: cadreId, role, order, insteadOf = null } = entry;
    listed.set(cadreId, { cadreId, role, order, insteadOf, listedAt: happenedAt });
  }
  return [...listed.values()].sort(
    (a, b) => a.order - b.order || a.listedAt - b.listedAt || (a.cadreId < b.cadreId ? -1 : 1),
  );
};

const isStaff = (standing: Standing<State>): standing is Standing<StaffState> =>
  (staffStates as readonly string[]).includes(standing.state);
const isHome = (standing: Standing<State>): standing is Standing<HomeState> =>
  (homeStates as readonly string[]).includes(standing.state);

/**
 * The roll call that a log comes to: the same whatever the order and the batches in which its entries arrive, and however often.
 * Nothing is overwritten: of two who did not know of each other and say different things both stand, until somebody confirms.
 */
export const foldedRoll = (entries: Iterable<KeptEntry>): Roll => {
  const ordered = inOrder(entries);
  const claims = new Map<string, Saying[]>();
  for (const kept of ordered) {
    const saying = sayingOf(kept);
    if (saying !== null) claims.set(saying.subjectId, claimsAfter(claims.get(saying.subjectId) ?? [], saying));
  }
  const standings = [...claims.values()].flatMap(([last, other]) =>
    last === undefined ? [] : standingOf(last, other),
  );
  return {
    seq: ordered.reduce((seq, kept) => Math.max(seq, kept.seq), 0),
    listed: listedOf(ordered),
    staff: new Map(standings.filter(isStaff).map((standing) => [standing.subjectId, standing])),
    homes: new Map(standings.filter(isHome).map((standing) => [standing.subjectId, standing])),
  };
};
