import { type Dispute, type Owner } from './dispute.ts';
import type { RepairChoices } from './repaired.ts';

/** Cells that have no ground but disputed ground and, as chosen, get none of it. They cannot be cells. */
export function landless(disputes: readonly Dispute[], choices: RepairChoices): Owner[] {
  const needy = new Set<Owner>();
  for (const { kind, candidates } of disputes)
    if (kind === 'overlap') for (const { owner, areaM2 } of candidates) if (areaM2 === 0) needy.add(owner);
  for (const { no } of disputes) needy.delete(choices.get(no) ?? -1);
  return [...needy].sort((a, b) => a - b);
}
