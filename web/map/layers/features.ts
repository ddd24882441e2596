import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { CellLabel, HouseholdPoint, LonLat, VillageLabel } from '../model.ts';
import { markImage } from './households.ts';

const collection = <G extends Point | LineString>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});
const pointAt = (at: LonLat): Point => ({ type: 'Point', coordinates: [...at] });

/** Labels of cells; the fuller of two that collide stays. */
export const cellLabelFeatures = (labels: readonly CellLabel[]): FeatureCollection<Point> =>
  collection(
    labels.map(({ no, at, name, value, conflicts, isOutside }) => ({
      type: 'Feature',
      id: no,
      geometry: pointAt(at),
      properties: { no, name, value, conflicts, isOutside, rank: value === '' ? 1 : 0 },
    })),
  );

export const villageLabelFeatures = (labels: readonly VillageLabel[]): FeatureCollection<Point> =>
  collection(labels.map(({ id, at, name }) => ({ type: 'Feature', geometry: pointAt(at), properties: { id, name } })));

/** Drawn last, and so on top: a centre household, and among equals the one that needs somebody. */
const rankOf = ({ isCentre, mark }: HouseholdPoint): number =>
  (isCentre ? 10 : 0) + (mark === 'overdue' ? 2 : mark === 'due' ? 1 : 0);

const isFaint = (point: HouseholdPoint, chosenGroup: string | null): boolean =>
  chosenGroup !== null && point.groupId !== chosenGroup;

export const householdFeatures = (
  points: readonly HouseholdPoint[],
  chosenGroup: string | null,
): FeatureCollection<Point> =>
  collection(
    points.map((point) => ({
      type: 'Feature',
      geometry: pointAt(point.at),
      properties: {
        id: point.id,
        groupId: point.groupId,
        image: markImage(point.mark, point.isCentre),
        rank: rankOf(point) + (point.groupId === chosenGroup ? 20 : 0),
        isFaint: isFaint(point, chosenGroup),
      },
    })),
  );

/** From each centre household to its radiating ones; `reach` 0..1 is how far the spokes have been drawn. */
export const spokeFeatures = (
  points: readonly HouseholdPoint[],
  chosenGroup: string | null,
  reach = 1,
): FeatureCollection<LineString> =>
  collection(
    points.flatMap((point) => {
      const { from, at, mark, groupId } = point;
      if (from === null) return [];
      const end = [from[0] + (at[0] - from[0]) * reach, from[1] + (at[1] - from[1]) * reach];
      return {
        type: 'Feature' as const,
        geometry: { type: 'LineString' as const, coordinates: [[...from], end] },
        properties: {
          mark,
          groupId,
          isChosen: groupId === chosenGroup,
          isFaint: isFaint(point, chosenGroup),
        },
      };
    }),
  );

/** How many spokes are on the map: those whose both ends have a point. */
export const spokeCount = (points: readonly HouseholdPoint[]): number =>
  points.filter(({ from }) => from !== null).length;
