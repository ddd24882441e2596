/** Things in groups by the id of their village, in the order the villages first come. */
export function byVillage<T>(things: readonly T[], villageOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const id = villageOf(thing);
    const group = groups.get(id);
    if (group) group.push(thing);
    else groups.set(id, [thing]);
  }
  return groups;
}
