import { ranks, type AssignmentRole } from '../words.ts';
import type { Answering, ChainGap } from './answer.ts';
import type { FactIndex } from './factIndex.ts';
import { holdsOn, type Moment } from './moment.ts';
import { standingOn } from './standing.ts';

/** A cell or village by its full name. */
export interface NamedGround {
  readonly id: string;
  readonly name: string;
  /** The village a cell lies in: its unit may be the village's. */
  readonly villageId: string | null;
}

const ofCell = [
  ['lead', 'noLead'],
  ['backup', 'noBackup'],
  ['unit', 'noUnit'],
] as const;
const ofVillage = [
  ['villageSecretary', 'noSecretary'],
  ['residentCadre', 'noResidentCadre'],
  ['contactLeader', 'noContactLeader'],
] as const;

/** Whether a role of a place is held by somebody in service who is here, is covered, or is out in another incident. */
const isHeld = (index: FactIndex, { day }: Moment, placeId: string, role: AssignmentRole): boolean =>
  (index.assignments.get(placeId) ?? []).some((one) => {
    if (one.role !== role || !holdsOn(one, day)) return false;
    if (one.cadreId === null) return one.unitId !== null;
    const standing = standingOn(index, one.cadreId, day);
    if (standing.is === 'onLeave')
      return standing.coverId !== null && ['here', 'engaged'].includes(standingOn(index, standing.coverId, day).is);
    return standing.is !== 'gone';
  });

const isSectionLeader = (index: FactIndex, cadreId: string): boolean => {
  const rank = index.cadres.get(cadreId)?.rank;
  return rank !== undefined && ranks.indexOf(rank) <= ranks.indexOf('deputySection');
};

/** Every hole in the chain at a moment: roles nobody holds, no shift, no section-level leader on it (RA-24), nobody's number. */
export const chainGaps = (
  index: FactIndex,
  moment: Moment,
  asked: {
    readonly cells: readonly NamedGround[];
    readonly villages: readonly NamedGround[];
    readonly people: readonly Answering[];
  },
): ChainGap[] => {
  const { cells, villages, people } = asked;
  const holes: ChainGap[] = [
    ...cells.flatMap(({ id, name, villageId }) =>
      ofCell
        .filter(
          ([role]) =>
            !isHeld(index, moment, id, role) &&
            !(role === 'unit' && villageId !== null && isHeld(index, moment, villageId, role)),
        )
        .map(([, kind]) => ({ kind, place: name })),
    ),
    ...villages.flatMap(({ id, name }) =>
      ofVillage.filter(([role]) => !isHeld(index, moment, id, role)).map(([, kind]) => ({ kind, place: name })),
    ),
  ];
  if (moment.shifts.length === 0) holes.push({ kind: 'noShift', place: '' });
  else if (!moment.shifts.some(({ leaderId }) => isSectionLeader(index, leaderId)))
    holes.push({ kind: 'noSectionLeader', place: '' });
  for (const { phone, name } of people) if (phone === null) holes.push({ kind: 'noPhone', place: name });
  if (!moment.isTableKnown) holes.push({ kind: 'noHolidayTable', place: moment.day.slice(0, 4) });
  return holes;
};
