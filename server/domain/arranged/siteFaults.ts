import type { SiteKind } from '../words.ts';
import type { ArrangedFault } from './arrangedFaults.ts';
import { phoneFaults, textFaults } from './teamFaults.ts';

/** How far from the town's own ground a site may lie, in degrees (some 15 km): a shelter may be a neighbour's. */
const reach = 0.15;

/** Whether a point is so far from the town's box (west, south, east, north; degrees) that it must be a mistake. */
export const isFar = (
  [lon, lat]: readonly [number, number],
  [west, south, east, north]: readonly [number, number, number, number],
): boolean => lon < west - reach || lon > east + reach || lat < south - reach || lat > north + reach;

/** What is wrong with a site to be kept; empty means sound. Does not ask where it lies. */
export const siteFaults = (site: {
  readonly kind: SiteKind;
  readonly code: string;
  readonly name: string;
  readonly personInCharge: string | null;
  readonly phone: string | null;
  readonly capacity: number | undefined;
  readonly routeNote: string | undefined;
}): readonly ArrangedFault[] => {
  const { kind, code, name, personInCharge, phone, capacity, routeNote } = site;
  const isShelter = kind === 'shelter';
  return [
    ...textFaults({ code, name, personInCharge, phone, routeNote }),
    ...phoneFaults(phone),
    ...(isShelter && capacity === undefined ? [{ kind: 'capacity-missing', path: 'capacity' } as const] : []),
    ...(!isShelter && (capacity !== undefined || (routeNote ?? '') !== '')
      ? [{ kind: 'capacity-without-shelter', path: 'capacity' } as const]
      : []),
  ];
};
