import { and, asc, desc, eq, gt, isNull, lte, max, or } from 'drizzle-orm';
import { type Topology, topologyFrom } from '#domain/boundary/topology.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

type EditionRow = Store['t']['editions']['$inferSelect'];

/** The edition in force on a day, the latest published one of that day; null while the town has no cells. */
export const editionAt = async ({ t, read }: Store, townId: string, day: Day): Promise<EditionRow | null> => {
  const [edition] = await read
    .select()
    .from(t.editions)
    .where(and(eq(t.editions.townId, townId), lte(t.editions.effectiveFrom, day)))
    .orderBy(desc(t.editions.no))
    .limit(1);
  return edition ?? null;
};

/** The first edition of a town; null while it has no cells. */
export const firstEdition = async ({ t, read }: Store, townId: string): Promise<EditionRow | null> => {
  const [edition] = await read
    .select()
    .from(t.editions)
    .where(eq(t.editions.townId, townId))
    .orderBy(asc(t.editions.no))
    .limit(1);
  return edition ?? null;
};

/** The integer topology of an edition, by its number. */
export const topologyOf = async ({ t, read }: Store, townId: string, no: number): Promise<Topology> => {
  const [nodes, edges] = await Promise.all([
    read
      .select({ no: t.nodes.no, x: t.nodes.x, y: t.nodes.y })
      .from(t.nodes)
      .where(
        and(
          eq(t.nodes.townId, townId),
          lte(t.nodes.fromEdition, no),
          or(isNull(t.nodes.toEdition), gt(t.nodes.toEdition, no)),
        ),
      ),
    read
      .select({
        no: t.edges.no,
        startNode: t.edges.startNode,
        endNode: t.edges.endNode,
        leftCell: t.edges.leftCell,
        rightCell: t.edges.rightCell,
        line: t.edges.line,
      })
      .from(t.edges)
      .where(
        and(
          eq(t.edges.townId, townId),
          lte(t.edges.fromEdition, no),
          or(isNull(t.edges.toEdition), gt(t.edges.toEdition, no)),
        ),
      ),
  ]);
  const [[highestNode], [highestEdge]] = await Promise.all([
    read
      .select({ no: max(t.nodes.no) })
      .from(t.nodes)
      .where(and(eq(t.nodes.townId, townId), lte(t.nodes.fromEdition, no))),
    read
      .select({ no: max(t.edges.no) })
      .from(t.edges)
      .where(and(eq(t.edges.townId, townId), lte(t.edges.fromEdition, no))),
  ]);
  // Beyond what this edition or any before it used, never what came later: a plan drawn over it is replayed to the same
  // numbers for ever, whatever was published since.
  return {
    ...topologyFrom(nodes, edges),
    nextNode: (highestNode?.no ?? 0) + 1,
    nextEdge: (highestEdge?.no ?? 0) + 1,
  };
};
