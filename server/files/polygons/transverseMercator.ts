/** The numbers of a transverse Mercator projection: metres, degrees. Gauss–Krüger is one with scale 1. */
export interface TransverseMercator {
  readonly semiMajor: number;
  readonly inverseFlattening: number;
  readonly centralMeridian: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
  readonly scale: number;
}

/**
 * From the plane back to degrees on the same ellipsoid; under a thousandth of a millimetre off within a zone.
 * Source: C. Karney, "Transverse Mercator with an accuracy of a few nanometers", 2011 (Krüger's series, fourth order).
 */
export function fromTransverseMercator(
  plane: TransverseMercator,
): (x: number, y: number) => [lon: number, lat: number] {
  const f = 1 / plane.inverseFlattening;
  const n = f / (2 - f);
  const radius = (plane.semiMajor / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) * plane.scale;
  const back = [
    n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
    n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
    (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
    (4397 / 161_280) * n ** 4,
  ];
  const toLatitude = [
    2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4,
    (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4,
    (56 / 15) * n ** 3 - (136 / 35) * n ** 4,
    (4279 / 630) * n ** 4,
  ];
  return (x, y) => {
    const north = (y - plane.falseNorthing) / radius;
    const east = (x - plane.falseEasting) / radius;
    let [xi, eta] = [north, east];
    for (const [j, beta] of back.entries()) {
      const k = 2 * (j + 1);
      xi -= beta * Math.sin(k * north) * Math.cosh(k * east);
      eta -= beta * Math.cos(k * north) * Math.sinh(k * east);
    }
    const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
    let lat = conformal;
    for (const [j, delta] of toLatitude.entries()) lat += delta * Math.sin(2 * (j + 1) * conformal);
    const lon = Math.atan2(Math.sinh(eta), Math.cos(xi));
    return [plane.centralMeridian + (lon * 180) / Math.PI, (lat * 180) / Math.PI];
  };
}
