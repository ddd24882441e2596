import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptEntry } from '../../../server/domain/incident/entry.ts';
import { foldedRoll } from '../../../server/domain/incident/foldedRoll.ts';
import { home, kept } from './givenLog.ts';

const states = ['safe', 'moved', 'refused', 'notFound'] as const;

/** What two desks and a phone enter, each at its own time and having seen any number of entries before. */
const logs = fc
  .array(
    fc.record({
      author: fc.constantFrom('desk-1', 'desk-2', 'phone'),
      subjectId: fc.constantFrom('h1', 'h2', 'h3'),
      state: fc.constantFrom(...states),
      happenedAt: fc.integer({ min: 0, max: 40 }),
      seenShare: fc.double({ min: 0, max: 1, noNaN: true }),
      isConfirmed: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((told) =>
    told.map(({ author, subjectId, state, happenedAt, seenShare, isConfirmed }, place): KeptEntry => {
      const entry = isConfirmed ? ({ kind: 'confirmed', subjectId, state } as const) : home(state, subjectId);
      return kept(entry, {
        id: `e${place + 1}`,
        seq: place + 1,
        author,
        by: author,
        happenedAt,
        seen: Math.floor(seenShare * place),
      });
    }),
  );

/** A roll as plain JSON, to be compared whatever the order of its maps. */
const plain = (entries: readonly KeptEntry[]) => {
  const roll = foldedRoll(entries);
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return { seq: roll.seq, listed: roll.listed, staff: sorted(roll.staff), homes: sorted(roll.homes) };
};

describe('the roll call that a log comes to, whatever the log', () => {
  it('is the same in whichever order and however often its entries arrive', () => {
    fc.assert(
      fc.property(
        logs.chain((log) =>
          fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
        ),
        ([log, arrived]) => {
          expect(plain(arrived)).toEqual(plain(log));
        },
      ),
    );
  });

  it('loses nothing: whoever spoke of a subject last is heard, or has been answered by someone who knew or confirmed', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { homes } = foldedRoll(log);
        for (const subjectId of new Set(log.flatMap(({ entry }) => ('subjectId' in entry ? [entry.subjectId] : [])))) {
          const said = log
            .filter(({ entry }) => 'subjectId' in entry && entry.subjectId === subjectId)
            .sort((a, b) => a.happenedAt - b.happenedAt || a.seq - b.seq);
          const last = said.at(-1);
          const standing = homes.get(subjectId);
          expect(standing?.seq).toBe(last?.seq);
          const isUnanswered = (one: KeptEntry, place: number): boolean =>
            said
              .slice(place + 1)
              .every(
                ({ entry, seen, author }) =>
                  entry.kind !== 'confirmed' &&
                  one.seq > seen &&
                  author !== one.author &&
                  'state' in entry &&
                  'state' in one.entry &&
                  entry.state !== one.entry.state,
              );
          const unanswered = said.slice(0, -1).filter(isUnanswered);
          if (unanswered.length > 0) expect(standing?.contested).not.toBeNull();
        }
      }),
    );
  });

  it('is contested no more once someone confirms after everything else', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(...states), (log, state) => {
        const end = kept(
          { kind: 'confirmed', subjectId: 'h1', state },
          { seq: log.length + 1, happenedAt: 41, author: 'desk-3', seen: 0 },
        );
        expect(foldedRoll([...log, end]).homes.get('h1')).toMatchObject({ state, contested: null });
      }),
    );
  });

  it('comes to the same whichever of two desks that cannot hear each other is heard first', () => {
    const desk = (author: string, first: number) =>
      fc
        .array(fc.record({ subjectId: fc.constantFrom('h1', 'h2'), state: fc.constantFrom(...states) }), {
          maxLength: 8,
        })
        .map((told) => told.map((one, place) => ({ ...one, author, happenedAt: first + place * 2 })));
    /** The entries as the server numbers them in an order of arrival; nobody has seen anything of the others. */
    const numbered = (
      entries: readonly { author: string; subjectId: string; state: (typeof states)[number]; happenedAt: number }[],
    ) =>
      entries.map(({ author, subjectId, state, happenedAt }, place) =>
        kept(home(state, subjectId), { id: `${author} ${happenedAt}`, seq: place + 1, author, by: author, happenedAt }),
      );
    const told = (entries: readonly KeptEntry[]) =>
      [...foldedRoll(entries).homes.values()]
        .map(({ subjectId, state, by, since, contested }) => ({
          subjectId,
          state,
          by,
          since,
          contested: contested && { state: contested.state, by: contested.by, since: contested.since },
        }))
        .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
    fc.assert(
      fc.property(desk('desk-1', 1), desk('desk-2', 2), (one, other) => {
        const interleaved = [...one, ...other].sort((a, b) => a.happenedAt - b.happenedAt);
        const expected = told(numbered(interleaved));
        expect(told(numbered([...one, ...other]))).toEqual(expected);
        expect(told(numbered([...other, ...one]))).toEqual(expected);
      }),
    );
  });
});
