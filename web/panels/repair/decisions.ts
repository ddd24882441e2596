import type { RepairRule } from '#domain/boundary/repair/dispute.ts';
import type { RepairDispute, Repairs } from '../../../server/app.ts';

/** Who gets what, as far as decided: the dispute's number → a cell's `no`, 0 = outside the town. */
export type Owners = Repairs['owners'];

export const groups = ['overlapThin', 'overlapField', 'gapThin', 'gapField'] as const;
export type Group = (typeof groups)[number];

export const groupOf = ({ kind, isThin }: Pick<RepairDispute, 'kind' | 'isThin'>): Group =>
  `${kind}${isThin ? 'Thin' : 'Field'}`;

export const shows = ['all', 'open', 'thin', 'field'] as const;
export type Show = (typeof shows)[number];

export const isDecided = (owners: Owners, { no }: Pick<RepairDispute, 'no'>): boolean => owners[no] !== undefined;

/** What the list shows. */
export const shownOf = (disputes: readonly RepairDispute[], owners: Owners, show: Show): readonly RepairDispute[] =>
  disputes.filter(
    (dispute) =>
      show === 'all' ||
      (show === 'open' && !isDecided(owners, dispute)) ||
      (show === 'thin' && dispute.isThin) ||
      (show === 'field' && !dispute.isThin),
  );

/** The choices with every open dispute of a group given as proposed; what was decided stays. */
export const acceptedGroup = (
  disputes: readonly RepairDispute[],
  owners: Owners,
  { group, rule }: { readonly group: Group; readonly rule: RepairRule },
): Owners => ({
  ...owners,
  ...Object.fromEntries(
    disputes
      .filter((dispute) => groupOf(dispute) === group && !isDecided(owners, dispute))
      .map(({ no, proposed }) => [no, proposed[rule]]),
  ),
});

/** The open dispute after one, round the end of the list; null when all are decided. */
export const nextOpen = (disputes: readonly RepairDispute[], owners: Owners, after: number | null): number | null => {
  const at = disputes.findIndex(({ no }) => no === after);
  const round = [...disputes.slice(at + 1), ...disputes.slice(0, at + 1)];
  return round.find((dispute) => !isDecided(owners, dispute))?.no ?? null;
};
