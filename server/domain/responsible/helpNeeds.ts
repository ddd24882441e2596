import type { EntitlementKind, HelpNeed } from '../words.ts';

/** The help a household needs to leave, by what it is entitled to; benefits alone need none. The desk is told the help, never why. */
const helpOf: Readonly<Record<EntitlementKind, HelpNeed | null>> = {
  limitedMobility: 'carry',
  disability: 'assist',
  livingAlone: 'fetch',
  orphan: 'accompany',
  subsistence: null,
  extremePoverty: null,
  monitored: null,
  temporaryAid: null,
};

/** The kinds of help by how many hands and how long they take, the most first: who is carried must be begun with. */
export const helpByWeight: readonly HelpNeed[] = ['carry', 'assist', 'accompany', 'fetch'];

/** What help a household needs that is entitled to these on the day asked: each once, the heaviest first; empty when none. */
export const helpNeeds = (entitlements: Iterable<EntitlementKind>): HelpNeed[] => {
  const needed = new Set<HelpNeed | null>();
  for (const kind of entitlements) needed.add(helpOf[kind]);
  return helpByWeight.filter((need) => needed.has(need));
};

/** Where a household comes in by its help alone: 0 is carried … 4 needs none. */
export const helpRank = (needs: readonly HelpNeed[]): number => {
  const first = helpByWeight.findIndex((need) => needs.includes(need));
  return first < 0 ? helpByWeight.length : first;
};
