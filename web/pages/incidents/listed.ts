import type { IncidentBrief } from '../../../server/app.ts';
import type { DeskView } from './deskView.ts';

const latelyMs = 30 * 86_400_000;

/** Which incidents are listed: those under way, the gravest first; and those that ended within thirty days, the last first. */
export function listed(
  incidents: readonly IncidentBrief[],
  list: DeskView['list'],
  now: number,
): { readonly open: readonly IncidentBrief[]; readonly ended: readonly IncidentBrief[] } {
  const shown = incidents.filter(({ isDrill }) => list === 'all' || isDrill === (list === 'drills'));
  return {
    open: shown
      .filter(({ stage }) => stage !== 'ended')
      .toSorted((a, b) => Number(a.isDrill) - Number(b.isDrill) || a.level - b.level || b.startedAt - a.startedAt),
    ended: shown
      .filter(({ stage, endedAt }) => stage === 'ended' && (endedAt ?? 0) > now - latelyMs)
      .toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0)),
  };
}
