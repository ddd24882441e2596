import type { FormViolation } from '#domain/groupForming/formTask.ts';
import type { Language } from '../../http/language.ts';
import { suggestionEnd, suggestionFault, type SuggestionFault } from '../../http/text/suggestionFaults.ts';
import { askedOf, type Suggested } from '../../jobs/suggest/asked.ts';
import type { JobRow } from '../../queries/jobs.ts';
import { keptFile } from '../../queries/keptFiles.ts';
import type { Deps } from '../deps.ts';
import type { Suggestion, SuggestionViolation } from '../wire/suggestions.ts';

/** A suggestion's job as whoever asked for it sees it. */
export const shownSuggestion = ({ store, jobs }: Deps, job: JobRow, language: Language): Suggestion => {
  const { kind } = askedOf(job.request);
  const bytes = job.state === 'done' ? keptFile(store, job.id, 'suggestion') : null;
  const suggested = bytes === null ? null : (JSON.parse(bytes.toString()) as Suggested);
  const isExpired = job.state === 'done' && suggested === null;
  const { problem } = job.result as { problem?: { kind: string } };
  const ended = isExpired ? 'expired' : problem?.kind;
  const told = {
    id: job.id,
    state: job.state,
    progress: job.state === 'done' ? 1 : (jobs.progressOf(job.id) ?? job.progress),
    problem: ended === undefined ? null : suggestionEnd(ended, language),
    faults: (suggested?.faults ?? []).map((fault) => ({
      kind: fault.kind,
      message: suggestionFault(fault, language),
      at: placeOf(fault),
    })),
    lines: suggested?.lines ?? null,
  };
  if (suggested?.kind === 'groups' || kind === 'groups') {
    const proposals = suggested?.kind === 'groups' ? suggested.proposals : [];
    return {
      kind: 'groups',
      ...told,
      alternatives: proposals.map(({ aim, facts, violations, deeds }) => ({
        aim,
        facts,
        violations: gathered(violations),
        deeds: deeds.map((deed) => ({ ...deed })),
      })),
    };
  }
  return {
    kind: 'balance',
    ...told,
    alternatives: (suggested?.proposals ?? []).map(({ aim, facts, deeds }) => ({
      aim,
      facts: { ...facts, cells: facts.cells.map((share) => ({ ...share })) },
      deeds: deeds.map((deed) => ({ ...deed })),
    })),
  };
};

const placeOf = (fault: SuggestionFault): [number, number] | null =>
  'at' in fault && fault.at !== null ? [fault.at[0], fault.at[1]] : null;

const serves: Readonly<Record<FormViolation['kind'], string>> = {
  'centre-not-eligible': 'LH-6',
  'too-few-radiating': 'LH-5',
  'no-household-in-need': 'LH-7',
  unattached: 'LH-1',
  'cadre-over': 'LH-5',
};

const mostIds = 20;

/** Violations of one kind with one reason as one line. */
function gathered(violations: readonly FormViolation[]): SuggestionViolation[] {
  const lines = new Map<string, SuggestionViolation>();
  for (const violation of violations) {
    const { kind } = violation;
    const why = 'why' in violation ? violation.why : 'no-hands';
    const line = lines.get(`${kind} ${why}`) ?? { kind, why, times: 0, serves: serves[kind], ids: [] };
    const id =
      'householdId' in violation
        ? violation.householdId
        : 'cadreId' in violation
          ? violation.cadreId
          : violation.groupId;
    lines.set(`${kind} ${why}`, {
      ...line,
      times: line.times + 1,
      ids: line.ids.length < mostIds ? [...line.ids, id] : line.ids,
    });
  }
  return [...lines.values()];
}
