import { UnreadableFile } from '../unreadableFile.ts';
import { fromTransverseMercator } from './transverseMercator.ts';

/** From a file's coordinates to degrees WGS84; null where they are that already. */
export type ToDegrees = ((x: number, y: number) => readonly [lon: number, lat: number]) | null;

/** CGCS2000, ETRS89 and the ITRF lie within decimetres of WGS84; 北京54 and 西安80 are off by up to 100 m and are refused. */
const isWgs84 = (datum: string): boolean =>
  /wgs[_ ]*(19)?84|world geodetic system|cgcs[_ ]*2000|china[_ ]*2000|china[_ ]geodetic[_ ]coordinate[_ ]system[_ ]2000|etrs[_ ]*(19)?89|european[_ ]terrestrial|itrf/i.test(
    datum,
  );

/**
 * How coordinates under a well-known text (a .prj, a GeoPackage's definition) become degrees WGS84. Geographic systems on
 * WGS84 or CGCS2000 are taken as they are; Gauss–Krüger and UTM on the same datums are converted.
 *
 * @throws UnreadableFile unknownSystem, with its name
 */
export function toDegreesFrom(wkt: string): ToDegrees {
  const text = wkt.trim();
  const [, name = ''] = /\w+\s*\[\s*"([^"]*)"/.exec(text) ?? [];
  const refused = new UnreadableFile('unknownSystem', { name: name.slice(0, 80) });
  const [, datum = ''] = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(text) ?? [];
  if (!isWgs84(datum)) throw refused;
  if (/^GEOG(CS|CRS)/i.test(text)) {
    const [, unit] = /PRIMEM\s*\[[^\]]*\][^]*?UNIT\s*\[\s*"([^"]*)"/i.exec(text) ?? [];
    if (unit !== undefined && !/degree/i.test(unit)) throw refused;
    return null;
  }
  const [, projection = ''] = /PROJECTION\s*\[\s*"([^"]*)"/i.exec(text) ?? [];
  if (!/^PROJCS/i.test(text) || !/^(gauss[_ ]kruger|transverse[_ ]mercator)$/i.test(projection)) throw refused;
  const of = (key: string): number | null => {
    const [, value] = new RegExp(`PARAMETER\\s*\\[\\s*"${key}"\\s*,\\s*([-+.0-9eE]+)`, 'i').exec(text) ?? [];
    return value === undefined ? null : Number(value);
  };
  const [, semiMajor, inverseFlattening] = /SPHEROID\s*\[\s*"[^"]*"\s*,\s*([.0-9]+)\s*,\s*([.0-9]+)/i.exec(text) ?? [];
  const [, unit] =
    /UNIT\s*\[\s*"[^"]*"\s*,\s*([.0-9]+)[^\]]*(?:\[[^\]]*\][^\]]*)?\]\s*(?:,\s*A(?:XIS|UTHORITY)\s*\[[^\]]*\]\s*)*\]\s*$/i.exec(
      text,
    ) ?? [];
  const centralMeridian = of('central_meridian') ?? of('longitude_of_center');
  const isPlain = (of('latitude_of_origin') ?? 0) === 0 && (unit === undefined || Number(unit) === 1);
  if (centralMeridian === null || semiMajor === undefined || inverseFlattening === undefined || !isPlain) throw refused;
  return fromTransverseMercator({
    semiMajor: Number(semiMajor),
    inverseFlattening: Number(inverseFlattening),
    centralMeridian,
    falseEasting: of('false_easting') ?? 0,
    falseNorthing: of('false_northing') ?? 0,
    scale: of('scale_factor') ?? 1,
  });
}
