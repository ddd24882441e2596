/** How coordinates were measured: WGS84 (GPS), GCJ-02 (高德, 腾讯), BD-09 (百度). */
export const coordinateSystems = ['wgs84', 'gcj02', 'bd09'] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

export type LonLat = readonly [lon: number, lat: number];

/** The ellipsoid (Krasovsky 1940) and the polynomial of the published GCJ-02 shift. Source: eviltransform, coordtransform. */
const semiMajor = 6_378_245;
const eccentricity2 = 0.006_693_421_622_965_943;
const bdTurn = (Math.PI * 3000) / 180;

/** Outside this box GCJ-02 is WGS84. */
const isAbroad = ([lon, lat]: LonLat): boolean => lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;

const ripple = (x: number): number => ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;

const latShift = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  ripple(x) +
  ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
  ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;

const lonShift = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  ripple(x) +
  ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
  ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;

/** WGS84 → GCJ-02, degrees. */
export function gcjOf(point: LonLat): LonLat {
  if (isAbroad(point)) return point;
  const [lon, lat] = point;
  const radians = (lat / 180) * Math.PI;
  const magic = 1 - eccentricity2 * Math.sin(radians) ** 2;
  const root = Math.sqrt(magic);
  const dLat = (latShift(lon - 105, lat - 35) * 180) / (((semiMajor * (1 - eccentricity2)) / (magic * root)) * Math.PI);
  const dLon = (lonShift(lon - 105, lat - 35) * 180) / ((semiMajor / root) * Math.cos(radians) * Math.PI);
  return [lon + dLon, lat + dLat];
}

/** GCJ-02 → WGS84 by iteration: the shift has no inverse in closed form; ends under a grid step (1e-8°, 1 mm). */
function wgsOfGcj(target: LonLat): LonLat {
  let guess: LonLat = target;
  for (let turn = 0; turn < 20; turn++) {
    const [lon, lat] = gcjOf(guess);
    const [dLon, dLat] = [lon - target[0], lat - target[1]];
    guess = [guess[0] - dLon, guess[1] - dLat];
    if (Math.abs(dLon) < 1e-9 && Math.abs(dLat) < 1e-9) break;
  }
  return guess;
}

/** GCJ-02 → BD-09, degrees. */
export function bdOf([x, y]: LonLat): LonLat {
  const z = Math.hypot(x, y) + 0.000_02 * Math.sin(y * bdTurn);
  const theta = Math.atan2(y, x) + 0.000_003 * Math.cos(x * bdTurn);
  return [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006];
}

function gcjOfBd(target: LonLat): LonLat {
  let guess: LonLat = [target[0] - 0.0065, target[1] - 0.006];
  for (let turn = 0; turn < 20; turn++) {
    const [lon, lat] = bdOf(guess);
    const [dLon, dLat] = [lon - target[0], lat - target[1]];
    guess = [guess[0] - dLon, guess[1] - dLat];
    if (Math.abs(dLon) < 1e-9 && Math.abs(dLat) < 1e-9) break;
  }
  return guess;
}

/** A point given in a system, as degrees WGS84. Exact to a millimetre; the point is not changed. */
export const wgs84Of = (point: LonLat, system: CoordinateSystem): LonLat => {
  if (system === 'wgs84') return point;
  return wgsOfGcj(system === 'bd09' ? gcjOfBd(point) : point);
};

/** How far apart two points are, in metres; good for the few hundred that systems differ by. */
export const metresBetween = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number => {
  const perDegree = 111_320;
  const dx = (lon2 - lon1) * perDegree * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return Math.hypot(dx, (lat2 - lat1) * perDegree);
};
