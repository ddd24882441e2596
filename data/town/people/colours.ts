import type { Random } from '../random.ts';
import type { Person } from '../story.ts';

const palette = 10;

/** Deals the colours of the map so that those who lead neighbouring cells differ; greedy, the most entangled first. */
export const coloursOf = (
  random: Random,
  people: readonly Person[],
  leads: readonly (Person | null)[],
  near: readonly (readonly number[])[],
): Map<string, number> => {
  const touching = new Map<string, Set<string>>(people.map((person) => [person.id, new Set<string>()]));
  leads.forEach((lead, cell) => {
    for (const other of near[cell] ?? []) {
      const neighbour = leads[other];
      if (lead && neighbour && lead !== neighbour) touching.get(lead.id)?.add(neighbour.id);
    }
  });
  const colours = new Map<string, number>();
  const sorted = [...people].sort((a, b) => (touching.get(b.id)?.size ?? 0) - (touching.get(a.id)?.size ?? 0));
  const dealt = Array.from({ length: palette }, () => 0);
  for (const person of sorted) {
    const taken = new Set([...(touching.get(person.id) ?? [])].map((other) => colours.get(other)));
    const free = dealt.map((_, colour) => colour).filter((colour) => !taken.has(colour));
    // The least used of those allowed, so that no colour rules the map.
    const choice = free.reduce(
      (a, b) => ((dealt[b] as number) < (dealt[a] as number) ? b : a),
      free[0] ?? random.whole(0, palette - 1),
    );
    dealt[choice] = (dealt[choice] as number) + 1;
    colours.set(person.id, choice);
  }
  return colours;
};
