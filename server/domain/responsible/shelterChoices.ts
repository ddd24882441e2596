import type { GridPolygon } from '../boundary/outline.ts';
import type { ShelterChoice } from './areaAnswer.ts';
import type { AreaIndex } from './areaIndex.ts';
import { metresToArea } from './metresToArea.ts';

/** A shelter as it is known before it is asked how far it is. */
export type Shelter = Omit<ShelterChoice, 'distanceM' | 'isInside'>;

/** The shelters of a town for an area: nearest first from its edge, those in it last, for they are no shelter from this. */
export function shelterChoices(
  shelters: readonly Shelter[],
  { parts, index }: { readonly parts: readonly GridPolygon[]; readonly index: AreaIndex },
): ShelterChoice[] {
  const metres = metresToArea(parts, index);
  return shelters
    .map((shelter) => {
      const distanceM = metres(...shelter.point);
      return { ...shelter, distanceM, isInside: distanceM === 0 };
    })
    .sort((a, b) => Number(a.isInside) - Number(b.isInside) || a.distanceM - b.distanceM || (a.name < b.name ? -1 : 1));
}
