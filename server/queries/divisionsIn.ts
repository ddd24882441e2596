import type { TownLive } from './live/townLive.ts';

/** A division and everything under it, by id; null for a division the town does not have. */
export const divisionsIn = (town: TownLive, divisionId: string): ReadonlySet<string> | null => {
  const { divisions } = town.partition;
  if (!divisions.has(divisionId)) return null;
  const inside = new Set([divisionId]);
  // A parent may stand after its child: go round until nothing is added.
  for (let size = 0; size !== inside.size; ) {
    size = inside.size;
    for (const { id, parentId } of divisions.values()) if (parentId !== null && inside.has(parentId)) inside.add(id);
  }
  return inside;
};
