import type { StyleSpecification } from 'maplibre-gl';
import type { BasemapAnswer } from '../../api/basemap.ts';
import type { Basemap } from '../../map/model.ts';

/** Tile addresses are fetched by the map's worker, which needs them whole. */
const whole = (address: string): string => (address.startsWith('/') ? `${location.origin}${address}` : address);

const isStyle = (value: unknown): value is StyleSpecification =>
  typeof value === 'object' && value !== null && 'sources' in value && 'layers' in value;

export const basemapFor = (answer: BasemapAnswer): Basemap => {
  switch (answer.kind) {
    case 'ours':
      return { ...answer, tiles: whole(answer.tiles), bounds: answer.bbox, attribution: '' };
    case 'raster':
      return { ...answer, tiles: answer.tiles.map(whole), names: answer.names.map(whole) };
    case 'style':
      return isStyle(answer.style) ? { kind: 'style', style: answer.style } : { kind: 'none' };
    case 'none':
      return answer;
  }
};
