import { eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';

/**
 * For the divisions of a town: the villages and communities inside each, itself included. Divisions that have ended count,
 * for the past of a village that was merged belongs to whoever holds its ground.
 */
export const villagesInside = async (
  { t, read }: Store,
  townId: string,
): Promise<(divisionId: string) => readonly string[]> => {
  const { divisions } = t;
  const rows = await read
    .select({ id: divisions.id, parentId: divisions.parentId, kind: divisions.kind })
    .from(divisions)
    .where(eq(divisions.townId, townId));
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const children = new Map<string, string[]>();
  for (const { id, parentId } of rows) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  return (divisionId) => {
    const found: string[] = [];
    const seen = new Set<string>();
    const open = [divisionId];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const kind = kinds.get(id);
      if (kind === 'village' || kind === 'community') found.push(id);
      open.push(...(children.get(id) ?? []));
    }
    return found;
  };
};
