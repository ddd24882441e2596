import { OUTSIDE } from '#domain/boundary/topology.ts';
import type { Ground } from '../ground.ts';
import type { Dealt } from './draftFeatures.ts';

/** Deals tints to villages so that neighbours differ, and colours to leads in the order of their cells. */
export function dealt(ground: Ground, villageTints: number, peopleColours: number): Dealt {
  const neighbours = new Map<string, Set<string>>();
  for (const { leftCell, rightCell } of ground.topology.edges) {
    if (leftCell === OUTSIDE || rightCell === OUTSIDE) continue;
    const [left, right] = [ground.cells.get(leftCell)?.villageId, ground.cells.get(rightCell)?.villageId];
    if (left === undefined || right === undefined || left === right) continue;
    neighbours.set(left, (neighbours.get(left) ?? new Set()).add(right));
    neighbours.set(right, (neighbours.get(right) ?? new Set()).add(left));
  }
  const tints = new Map<string, number>();
  for (const id of ground.villages.keys()) {
    const taken = new Set([...(neighbours.get(id) ?? [])].map((other) => tints.get(other)));
    const free = Array.from({ length: villageTints }, (_, i) => i).filter((tint) => !taken.has(tint));
    tints.set(id, free[tints.size % Math.max(1, free.length)] ?? tints.size % villageTints);
  }
  const leads = new Map([...new Set(ground.leads.values())].map((id, i) => [id, i % peopleColours]));
  return {
    village: (id) => tints.get(id) ?? 0,
    lead: (id) => (id === null ? peopleColours : (leads.get(id) ?? peopleColours)),
  };
}
