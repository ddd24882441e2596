import type { Plan } from '../../../server/app.ts';
import type { PlanNames } from '../../../web/panels/boundaries/planNames.ts';

/** A plan of boundaries: a draft of today that its reader may draw in. */
export const aPlan = (given: Partial<Plan> = {}): Plan => ({
  id: 'p1',
  name: '李家湾沿河网格线调整',
  reason: '',
  state: 'draft',
  baseEdition: { id: 'e2', no: 2, name: '2025年版' },
  isBehind: false,
  documentNo: null,
  effectiveFrom: null,
  editionId: null,
  villageIds: [],
  lines: 0,
  listFrom: 0,
  createdBy: '网格办',
  createdAt: 0,
  submittedBy: null,
  submittedAt: null,
  approvedBy: null,
  approvedAt: null,
  remark: null,
  heldBy: null,
  openBy: [],
  may: { draw: null, submit: null, approve: null, sendBack: null, publish: null, discard: null, rebase: null },
  version: 1,
  ...given,
});

/** Names as a page would look them up. */
export const someNames: PlanNames = {
  cell: (no) => `${no}号网格`,
  village: (id) => `${id}村`,
  cadre: (id) => `干部${id}`,
  group: (id) => `G-${id}`,
  household: (id) => `H-${id}`,
};
