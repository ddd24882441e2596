import type { Assignment } from '../../../server/app.ts';
import { peopleColourCount } from '../../parts/palette/people.ts';
import type { Answerer } from './looks.ts';
import type { CellDirectory } from './places.ts';

/** Colours dealt to ids in the order of the ids: the same on every day and filter. */
const dealt = (people: ReadonlyMap<string, string>): ReadonlyMap<string, Answerer> =>
  new Map(
    [...people.keys()].sort().map((id, i) => [id, { id, name: people.get(id) ?? '', colour: i % peopleColourCount }]),
  );

/** Who answers for a cell as its responsible unit. */
export const unitOfCell = ({ byNo }: CellDirectory): ((no: number) => Answerer | null) => {
  const units = new Map<string, string>();
  const unitOf = new Map<number, string>();
  for (const [no, { properties }] of byNo) {
    const unit = properties.cadres.find(({ role, unitId }) => role === 'unit' && unitId !== null);
    if (!unit?.unitId) continue;
    units.set(unit.unitId, unit.name);
    unitOf.set(no, unit.unitId);
  }
  const people = dealt(units);
  return (no) => people.get(unitOf.get(no) ?? '') ?? null;
};

/** Who answers for a cell as the contact leader of its village. */
export const contactLeaderOfCell = (
  { byNo }: CellDirectory,
  assignments: readonly Assignment[],
): ((no: number) => Answerer | null) => {
  const leaders = new Map<string, string>();
  const leaderOf = new Map<string, string>();
  for (const { role, divisionId, cadreId, cadreName } of assignments) {
    if (role !== 'contactLeader' || divisionId === null || cadreId === null) continue;
    leaders.set(cadreId, cadreName ?? '');
    leaderOf.set(divisionId, cadreId);
  }
  const people = dealt(leaders);
  return (no) => {
    const village = byNo.get(no)?.properties.village.id;
    return village === undefined ? null : (people.get(leaderOf.get(village) ?? '') ?? null);
  };
};
