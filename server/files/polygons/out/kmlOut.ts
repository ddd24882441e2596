import type { Position } from 'geojson';
import { type CellOut, propertiesOut } from './cellsOut.ts';

/** Control characters have no place in XML, not even escaped. */
const isPrintable = (letter: string): boolean => letter >= ' ' || letter === '\t' || letter === '\n';

const escaped = (text: string): string =>
  Array.from(text)
    .filter(isPrintable)
    .join('')
    .replaceAll(/[<>&"']/g, (mark) => `&#${mark.codePointAt(0)};`);

const ring = (positions: readonly Position[]): string =>
  `<LinearRing><coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates></LinearRing>`;

const polygon = ([shell = [], ...holes]: readonly Position[][]): string =>
  `<Polygon><outerBoundaryIs>${ring(shell)}</outerBoundaryIs>${holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')}</Polygon>`;

const geometry = ({ geometry: given }: CellOut): string =>
  given.type === 'Polygon'
    ? polygon(given.coordinates)
    : `<MultiGeometry>${given.coordinates.map(polygon).join('')}</MultiGeometry>`;

const placemark = (cell: CellOut): string => {
  const fields = Object.entries(propertiesOut(cell)).filter(([name]) => name !== 'name');
  const given = fields.map(([name, value]) => `<Data name="${name}"><value>${escaped(String(value))}</value></Data>`);
  return `<Placemark><name>${escaped(cell.name)}</name><ExtendedData>${given.join('')}</ExtendedData>${geometry(cell)}</Placemark>`;
};

/** Cells as a KML 2.2 document. */
export const kmlText = (cells: readonly CellOut[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>cells</name>\n${cells.map(placemark).join('\n')}\n</Document></kml>\n`;
