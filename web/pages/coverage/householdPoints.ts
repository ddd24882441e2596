import type { CellGroups } from '../../../server/app.ts';
import type { HouseholdPoint } from '../../map/model.ts';
import { markOf } from '../../panels/coverage/groupsOf.ts';
import { asLonLat } from './places.ts';
import { spreadPoints } from './spreadPoints.ts';

/** The placed households of a cell's groups, each with where its spoke begins. */
export const householdPoints = ({ features }: CellGroups): readonly HouseholdPoint[] => {
  const placed = spreadPoints(
    features.flatMap(({ geometry, properties }) =>
      geometry ? [[properties.householdId, asLonLat(geometry.coordinates)] as const] : [],
    ),
  );
  const centres = new Map(
    features.flatMap(({ properties: { role, groupId, householdId } }) => {
      const at = role === 'centre' ? placed.get(householdId) : undefined;
      return at ? [[groupId, at] as const] : [];
    }),
  );
  return features.flatMap(({ properties: { householdId, role, groupId, state } }) => {
    const at = placed.get(householdId);
    if (!at) return [];
    const from = role === 'centre' ? null : (centres.get(groupId) ?? null);
    return [{ id: householdId, at, mark: markOf(state), isCentre: role === 'centre', groupId, from }];
  });
};
