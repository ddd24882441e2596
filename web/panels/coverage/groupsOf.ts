import type { CellGroups, MemberProperties } from '../../../server/app.ts';
import type { DrawnState } from '../../parts/palette/states.ts';

export interface GroupOnDay {
  readonly id: string;
  readonly code: string;
  readonly cadre: MemberProperties['cadre'];
  readonly radiating: number;
  readonly overdue: number;
  /** Centre first, then the radiating households, the overdue ones first. */
  readonly marks: readonly { readonly key: string; readonly mark: DrawnState; readonly isCentre: boolean }[];
}

const urgency: Readonly<Record<MemberProperties['state'], number>> = {
  overdue: 0,
  due: 1,
  new: 2,
  done: 3,
  excused: 4,
  unlinked: 5,
  notOwed: 6,
};

/** A member nobody owes a visit (空挂, 空置) is drawn as excused: there, but not to be visited. */
export const markOf = (state: MemberProperties['state']): DrawnState =>
  state === 'unlinked' || state === 'notOwed' ? 'excused' : state;

/** The members of a cell by group, the groups with most overdue first; ties by code. */
export const groupsOf = ({ features }: CellGroups): readonly GroupOnDay[] => {
  const byGroup = new Map<string, MemberProperties[]>();
  for (const { properties } of features) {
    const members = byGroup.get(properties.groupId) ?? [];
    members.push(properties);
    byGroup.set(properties.groupId, members);
  }
  const groups = [...byGroup].map(([id, members]): GroupOnDay => {
    const sorted = members.toSorted(
      (a, b) => Number(b.role === 'centre') - Number(a.role === 'centre') || urgency[a.state] - urgency[b.state],
    );
    return {
      id,
      code: members[0]?.groupCode ?? '',
      cadre: members.find(({ cadre }) => cadre !== null)?.cadre ?? null,
      radiating: members.filter(({ role }) => role === 'radiating').length,
      overdue: members.filter(({ state }) => state === 'overdue').length,
      marks: sorted.map(({ householdId, state, role }) => ({
        key: householdId,
        mark: markOf(state),
        isCentre: role === 'centre',
      })),
    };
  });
  return groups.sort((a, b) => b.overdue - a.overdue || a.code.localeCompare(b.code));
};
