import type { CoordinateSystem } from '../../coordinateSystem.ts';

/** A coordinate in a copied address of a map: as it stands there, and in which system that map counts. */
export interface LinkedPlace {
  readonly lon: number;
  readonly lat: number;
  /** Null where the map does not say: what the reader has chosen holds. */
  readonly system: CoordinateSystem | null;
}

const pair = String.raw`(-?\d+(?:\.\d+)?)(?:,|%2C|%20|\s)+(-?\d+(?:\.\d+)?)`;
const single = String.raw`(-?\d+(?:\.\d+)?)`;

interface Reading {
  readonly host: RegExp;
  readonly pattern: RegExp;
  readonly order: 'lonLat' | 'latLon';
  readonly system: CoordinateSystem | null;
}

const reading = (host: RegExp, pattern: string, order: Reading['order'], system: CoordinateSystem | null): Reading => ({
  host,
  pattern: new RegExp(pattern, 'iu'),
  order,
  system,
});

const amap = /(?:^|\.)(?:amap|gaode)\.com$/iu;
const baidu = /(?:^|\.)map\.baidu\.com$/iu;
const tencent = /(?:^|\.)map\.qq\.com$/iu;
const openStreetMap = /(?:^|\.)openstreetmap\.org$/iu;
const apple = /(?:^|\.)maps\.apple\.com$/iu;
const google = /(?:^|\.)(?:google\.[a-z.]+|goo\.gl)$/iu;

/** How each map writes a place into its addresses. Sources: the URI documents of Amap, Baidu, Tencent, Google, Apple and OpenStreetMap. */
const readings: readonly Reading[] = [
  reading(amap, String.raw`[?&](?:position|location|dest|to|from|center|lnglat)=${pair}`, 'lonLat', 'gcj02'),
  reading(amap, String.raw`[?&](?:lng|lon)=${single}&lat=${single}`, 'lonLat', 'gcj02'),
  reading(amap, String.raw`[?&]lat=${single}&(?:lng|lon)=${single}`, 'latLon', 'gcj02'),
  reading(amap, String.raw`[?&][qp]=(?:[A-Z0-9]{6,},)?${pair}`, 'latLon', 'gcj02'),
  reading(
    baidu,
    String.raw`[?&](?:location|latlng|destination|origin|center)=(?:[^&]*latlng(?::|%3A))?${pair}`,
    'latLon',
    'bd09',
  ),
  reading(tencent, String.raw`coord(?::|%3A)${pair}`, 'latLon', 'gcj02'),
  reading(tencent, String.raw`[?&](?:center|tocoord|fromcoord|coord)=${pair}`, 'latLon', 'gcj02'),
  reading(tencent, String.raw`[?&]pointx=${single}&pointy=${single}`, 'lonLat', 'gcj02'),
  reading(openStreetMap, String.raw`[?&]mlat=${single}&mlon=${single}`, 'latLon', 'wgs84'),
  reading(openStreetMap, String.raw`#map=\d+(?:\.\d+)?/${single}/${single}`, 'latLon', 'wgs84'),
  reading(apple, String.raw`[?&](?:ll|q|daddr|sll|coordinate|center)=${pair}`, 'latLon', 'gcj02'),
  reading(google, String.raw`!3d${single}!4d${single}`, 'latLon', null),
  reading(google, String.raw`[?&/](?:q|ll|query|destination|daddr|center|search)[=/]${pair}`, 'latLon', null),
  reading(google, String.raw`/@${single},${single}`, 'latLon', null),
];

/** What Baidu's addresses say of their own counting. */
const declared: Readonly<Record<string, CoordinateSystem>> = {
  wgs84: 'wgs84',
  gcj02: 'gcj02',
  bd09ll: 'bd09',
  bd09: 'bd09',
};

/** The place in a copied address of a map or a `geo:` address; null where there is none (a short address must be opened first). */
export function placeInLink(typed: string): LinkedPlace | null {
  const geo = /\bgeo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/iu.exec(typed);
  if (geo) return { lon: Number(geo[2]), lat: Number(geo[1]), system: 'wgs84' };
  const found = /(?:https?:\/\/|(?:^|\s)(?=[\w.-]+\.(?:com|org|cn)\/))\S+/iu.exec(typed)?.[0].trim();
  const address = found === undefined ? null : parsed(found);
  if (address === null) return null;
  const said = /[?&]coord_?type=([a-z0-9]+)/iu.exec(address.search)?.[1]?.toLowerCase() ?? '';
  for (const { host, pattern, order, system } of readings) {
    if (!host.test(address.hostname)) continue;
    const [, first, second] = pattern.exec(`${address.pathname}${address.search}${address.hash}`) ?? [];
    if (first === undefined || second === undefined) continue;
    const [lon, lat] = order === 'lonLat' ? [first, second] : [second, first];
    return { lon: Number(lon), lat: Number(lat), system: declared[said] ?? system };
  }
  return null;
}

const parsed = (found: string): URL | null => {
  const address = /^https?:/iu.test(found) ? found : `https://${found}`;
  return URL.canParse(address) ? new URL(address) : null;
};
