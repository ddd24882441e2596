import { Dexie, type EntityTable } from 'dexie';
import type { Corners } from './map/underlay.ts';
import type { LineStore, OwnLine } from './planServer.ts';

interface KeptRow extends OwnLine {
  /** Counts up: the order in which lines were drawn. */
  readonly order?: number;
  readonly planId: string;
}

/** A sketch or scan that lies under a plan's lines. */
export interface KeptUnderlay {
  readonly planId: string;
  readonly picture: Blob;
  readonly opacity: number;
  /** From the upper left clockwise, degrees; null until three places are matched. */
  readonly corners: Corners | null;
}

/** What this browser keeps of plans: unsent lines, and the sketch that lies under the map. */
class PlanShelf extends Dexie {
  declare lines: EntityTable<KeptRow, 'order'>;
  declare underlays: EntityTable<KeptUnderlay, 'planId'>;

  constructor() {
    super('lianhu-plans');
    this.version(1).stores({ lines: '++order, planId, id', underlays: 'planId' });
  }
}

let opened: PlanShelf | null = null;
const shelf = (): PlanShelf => (opened ??= new PlanShelf());

export const keptLines: LineStore = {
  read: async (planId) => {
    const rows = await shelf().lines.where({ planId }).sortBy('order');
    return rows.map(({ id, operation, reason }) => ({ id, operation, reason }));
  },
  add: async (planId, line) => {
    await shelf().lines.add({ ...line, planId });
  },
  remove: async (_, ids) => {
    await shelf()
      .lines.where('id')
      .anyOf([...ids])
      .delete();
  },
};

export const keptUnderlay = {
  read: async (planId: string): Promise<KeptUnderlay | null> => (await shelf().underlays.get(planId)) ?? null,
  write: async (underlay: KeptUnderlay): Promise<void> => {
    await shelf().underlays.put(underlay);
  },
  remove: async (planId: string): Promise<void> => {
    await shelf().underlays.delete(planId);
  },
};
