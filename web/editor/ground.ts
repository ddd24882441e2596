import { type TopologyArrays, topologyOfArrays } from '#domain/boundary/topologyArrays.ts';
import type { DraftCell } from '#domain/plan/draft.ts';
import type { PlanBase, PlanSettings, PlanVillage } from '#domain/plan/planBase.ts';

/** What `/api/plans/:id/ground` answers: the base a plan stands on, as parallel arrays of integers. */
export interface GroundAnswer extends TopologyArrays {
  readonly edition: { readonly id: string; readonly no: number; readonly effectiveFrom: string };
  readonly cells: readonly (Omit<DraftCell, 'leadId'> & { readonly leadId: string | null })[];
  readonly villages: readonly Village[];
  readonly nextCell: number;
  /** What the server numbers next, so that both sides number alike. */
  readonly nextNode: number;
  readonly nextEdge: number;
  readonly codesUsed: readonly string[];
  readonly settings: PlanSettings;
}

export interface Village extends PlanVillage {
  /** Whether the reader's territory holds it: rights on both sides are needed to move its line. */
  readonly isMine: boolean;
}

/** The base of a draft as the page works with it. Never changes while a plan is open. */
export interface Ground extends PlanBase {
  readonly editionId: string;
  readonly editionNo: number;
  readonly villages: ReadonlyMap<string, Village>;
}

/** The base from the server's answer. Does not check it: the server's topology is sound. */
export function groundOf(answer: GroundAnswer): Ground {
  return {
    editionId: answer.edition.id,
    editionNo: answer.edition.no,
    topology: { ...topologyOfArrays(answer), nextNode: answer.nextNode, nextEdge: answer.nextEdge },
    cells: new Map(
      answer.cells.map(({ no, id, code, name, villageId, isDedicated }) => [
        no,
        { no, id, code, name, villageId, isDedicated },
      ]),
    ),
    leads: new Map(answer.cells.flatMap(({ no, leadId }) => (leadId === null ? [] : [[no, leadId] as const]))),
    villages: new Map(answer.villages.map((village) => [village.id, village])),
    nextCell: answer.nextCell,
    codesUsed: new Set(answer.codesUsed),
    settings: answer.settings,
  };
}
