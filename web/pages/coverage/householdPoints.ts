import type { CellGroups } from '../../../server/app.ts';
import type { HouseholdPoint } from '../../map/model.ts';
import { markOf } from '../../panels/coverage/groupsOf.ts';
import { asLonLat } from './places.ts';

/** The placed households of a cell's groups, each with where its spoke begins. */
export const householdPoints = ({ features }: CellGroups): readonly HouseholdPoint[] => {
  const centres = new Map(
    features.flatMap(({ geometry, properties }) =>
      properties.role === 'centre' && geometry ? [[properties.groupId, asLonLat(geometry.coordinates)] as const] : [],
    ),
  );
  return features.flatMap(({ geometry, properties }) => {
    if (!geometry) return [];
    const isCentre = properties.role === 'centre';
    return [
      {
        id: properties.householdId,
        at: asLonLat(geometry.coordinates),
        mark: markOf(properties.state),
        isCentre,
        groupId: properties.groupId,
        from: isCentre ? null : (centres.get(properties.groupId) ?? null),
      },
    ];
  });
};
