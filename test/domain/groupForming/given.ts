import type { FormHousehold, FormTask } from '../../../server/domain/groupForming/formTask.ts';
import { seededRandom } from '../../../server/domain/seededRandom.ts';

/** Households scattered over a village of about `side` metres; every tenth in need. */
export const scattered = (count: number, { seed = 1, side = 1000 } = {}): FormHousehold[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `h${i}`,
    x: random() * side,
    y: random() * side,
    withNeeds: i % 10 === 0,
    isEligible: false,
    groupId: null,
    isCentre: false,
  }));
};

export const aFormTask = (over: Partial<FormTask> = {}): FormTask => ({
  villageId: 'village',
  households: scattered(36),
  groups: [],
  cadres: [
    { id: 'c1', groups: 0, distance: 0 },
    { id: 'c2', groups: 0, distance: 1 },
  ],
  least: 5,
  most: 8,
  groupsPerCadre: 3,
  who: 'unlinked',
  seed: 1,
  ...over,
});
