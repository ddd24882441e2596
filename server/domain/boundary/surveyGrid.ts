import type { Place } from './partitionFault.ts';

/** The ellipsoid of CGCS2000; from WGS84 it differs by a tenth of a millimetre. */
const A = 6_378_137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96, N ** 2 / 48 + N ** 3 / 15, (17 * N ** 3) / 480];
const DELTA = [2 * N - (2 * N ** 2) / 3 - 2 * N ** 3, (7 * N ** 2) / 3 - (8 * N ** 3) / 5, (56 * N ** 3) / 15];

/**
 * The place of CGCS2000 Gauss–Krüger coordinates in metres, degrees; the easting begins with its zone: 13–23 are zones
 * of 6°, 24–45 zones of 3°. Null outside them. Within a millimetre over a zone.
 * Source: L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene, 1912; GB/T 17798 for the zones.
 */
export function placeOfSurvey(easting: number, northing: number): Place | null {
  const zone = Math.floor(easting / 1_000_000);
  if (!(zone >= 13) || zone > 45 || northing < 0 || northing > 10_000_000) return null;
  const meridian = zone < 24 ? 6 * zone - 3 : 3 * zone;
  const xi = northing / RADIUS;
  const eta = (easting - zone * 1_000_000 - 500_000) / RADIUS;
  let [x, e] = [xi, eta];
  for (const [i, beta] of BETA.entries()) {
    const twice = 2 * (i + 1);
    x -= beta * Math.sin(twice * xi) * Math.cosh(twice * eta);
    e -= beta * Math.cos(twice * xi) * Math.sinh(twice * eta);
  }
  const chi = Math.asin(Math.sin(x) / Math.cosh(e));
  const lat = DELTA.reduce((sum, delta, i) => sum + delta * Math.sin(2 * (i + 1) * chi), chi);
  const lon = Math.atan2(Math.sinh(e), Math.cos(x));
  return [meridian + degrees(lon), degrees(lat)];
}

/**
 * The place of survey coordinates as typed, `X=3341234.567 Y=39548210.123`, in either order: only an easting with its
 * zone exceeds ten million. Null for anything else, also for an easting without its zone.
 */
export function surveyedPlace(typed: string): Place | null {
  const numbers = typed
    .normalize('NFKC')
    .replaceAll(/[xyne:=]/giu, ' ')
    .match(/[^\s,;、]+/gu);
  const [one, other] = (numbers ?? []).map(Number);
  if (numbers?.length !== 2 || one === undefined || other === undefined) return null;
  return placeOfSurvey(Math.max(one, other), Math.min(one, other));
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;
