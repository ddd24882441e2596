import { XMLParser } from 'fast-xml-parser';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { decodeText } from '../decodeText.ts';
import { unescapeXml } from '../sheet/xml.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { type PolygonTable, polygonTable, type ReadFeature } from './polygonTable.ts';

type Element = Readonly<Record<string, unknown>>;

const listed = [
  'Placemark',
  'Folder',
  'Document',
  'Polygon',
  'MultiGeometry',
  'innerBoundaryIs',
  'LinearRing',
  'Data',
  'SchemaData',
  'SimpleData',
];

/**
 * The polygons of a KML document, which is WGS84 by definition, with name and extended data. A document type is refused:
 * it is where entities and outside files come from.
 *
 * @throws UnreadableFile documentType | damaged | empty | encoding
 */
export function readKml(bytes: Uint8Array): PolygonTable {
  const { text, encoding } = decodeText(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile('documentType');
  const features: ReadFeature[] = [];
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      removeNSPrefix: true,
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      isArray: (name) => listed.includes(name),
    });
    gather(parser.parse(text), features);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // The parser throws plain errors at what is no XML, and a RangeError at tags nested without end.
    throw Object.assign(new UnreadableFile('damaged'), { cause: error });
  }
  return polygonTable(features, encoding);
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const childrenOf = (element: unknown, name: string): readonly unknown[] => {
  const found = isElement(element) ? element[name] : undefined;
  return Array.isArray(found) ? found : found === undefined ? [] : [found];
};
const textOf = (value: unknown): string => {
  const inner = isElement(value) ? value['#text'] : value;
  return typeof inner === 'string' || typeof inner === 'number' ? unescapeXml(String(inner)).trim() : '';
};

function gather(element: unknown, features: ReadFeature[]): void {
  for (const name of ['kml', 'Document', 'Folder'])
    for (const child of childrenOf(element, name)) gather(child, features);
  for (const placemark of childrenOf(element, 'Placemark'))
    features.push({ properties: propertiesOf(placemark), geometry: geometryOf(placemark) });
}

function propertiesOf(placemark: unknown): Record<string, string> {
  const properties: [string, string][] = [];
  for (const name of childrenOf(placemark, 'name')) properties.push(['name', textOf(name)]);
  for (const extended of childrenOf(placemark, 'ExtendedData')) {
    for (const given of childrenOf(extended, 'Data'))
      properties.push([textOf(isElement(given) ? given['@name'] : ''), textOf(childrenOf(given, 'value')[0])]);
    for (const schema of childrenOf(extended, 'SchemaData'))
      for (const given of childrenOf(schema, 'SimpleData'))
        properties.push([textOf(isElement(given) ? given['@name'] : ''), textOf(given)]);
  }
  return Object.fromEntries(properties.filter(([name]) => name !== ''));
}

function geometryOf(placemark: unknown): Polygon | MultiPolygon | null {
  const parts = polygonsIn(placemark).map(ringsOf);
  if (parts.length === 0) return null;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: parts[0]! }
    : { type: 'MultiPolygon', coordinates: parts };
}

const polygonsIn = (element: unknown): unknown[] => [
  ...childrenOf(element, 'Polygon'),
  ...childrenOf(element, 'MultiGeometry').flatMap(polygonsIn),
];

const ringsOf = (polygon: unknown): Position[][] =>
  ['outerBoundaryIs', 'innerBoundaryIs'].flatMap((side) =>
    childrenOf(polygon, side)
      .flatMap((boundary) => childrenOf(boundary, 'LinearRing'))
      .map((ring) => positionsOf(textOf(childrenOf(ring, 'coordinates')[0]))),
  );

/** "lon,lat,height lon,lat …"; what is no number becomes NaN and is refused by name and place. */
const positionsOf = (text: string): Position[] =>
  text
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => {
      const [lon, lat] = tuple.split(',');
      return [number(lon), number(lat)];
    });

const number = (text: string | undefined): number => (text === undefined || text === '' ? Number.NaN : Number(text));
