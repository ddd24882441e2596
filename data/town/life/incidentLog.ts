import type { Entry, KeptEntry } from '#domain/incident/entry.ts';
import type { EntryVia } from '#domain/words.ts';
import { sealedText, stateOf, subjectOf } from '../../../server/queries/incidents/entryRows.ts';
import type { Row } from '../rows.ts';
import type { Telling } from '../story.ts';

/** Who enters something into a log. */
export interface Pen {
  readonly via: EntryVia;
  readonly accountId: string | null;
  readonly cadreId: string | null;
  readonly author: string;
}

/** An entry as the story tells it. */
export interface Told {
  readonly entry: Entry;
  readonly pen: Pen;
  /** UTC milliseconds. */
  readonly happenedAt: number;
  /** When it came, where that was later: entered without network. */
  readonly cameAt?: number;
  /** Whoever entered it had not seen what was said of the subject before. */
  readonly isUnaware?: boolean;
}

/** A told log as rows, numbered as it came; what was entered at a desk has seen all that came before. */
export const logRows = (
  { townId, id }: Pick<Telling, 'townId' | 'id'>,
  incidentId: string,
  told: readonly Told[],
): Row<'incidentEntries'>[] => {
  const last = new Map<string, number>();
  return told
    .map((one) => ({ ...one, at: one.cameAt ?? one.happenedAt }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry, pen, happenedAt, at, isUnaware = false }, place) => {
      const subjectId = subjectOf(entry);
      const seen = subjectId === null || isUnaware ? 0 : (last.get(subjectId) ?? 0);
      if (subjectId !== null) last.set(subjectId, place + 1);
      return {
        townId,
        incidentId,
        seq: place + 1,
        id: id('incidentEntry'),
        kind: entry.kind,
        subjectId,
        state: stateOf(entry),
        details: sealedText(entry, pen.author),
        at,
        happenedAt,
        via: pen.via,
        byAccountId: pen.accountId,
        byCadreId: pen.cadreId,
        seen,
      };
    });
};

/** The told log up to an instant, as the domain folds it. */
export const keptUntil = (told: readonly Told[], until: number): KeptEntry[] => {
  const last = new Map<string, number>();
  return told
    .filter((one) => (one.cameAt ?? one.happenedAt) <= until)
    .map((one, place) => {
      const subjectId = subjectOf(one.entry);
      const seen = subjectId === null || one.isUnaware === true ? 0 : (last.get(subjectId) ?? 0);
      if (subjectId !== null) last.set(subjectId, place + 1);
      return {
        seq: place + 1,
        id: `${place}`,
        entry: one.entry,
        at: one.cameAt ?? one.happenedAt,
        happenedAt: one.happenedAt,
        via: one.pen.via,
        by: '',
        author: one.pen.author,
        seen,
      };
    });
};
