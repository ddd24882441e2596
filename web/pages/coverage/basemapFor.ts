import type { BasemapAnswer } from '../../api/basemap.ts';
import type { Basemap } from '../../map/model.ts';

/** Tile addresses are fetched by the map's worker, which needs them whole. */
const whole = (address: string): string => (address.startsWith('/') ? `${location.origin}${address}` : address);

export const basemapFor = (answer: BasemapAnswer): Basemap => {
  switch (answer.kind) {
    case 'ours':
      return { ...answer, tiles: whole(answer.tiles), bounds: answer.bbox, attribution: '' };
    case 'raster':
      return { ...answer, tiles: answer.tiles.map(whole) };
    case 'style':
    case 'none':
      return answer;
  }
};
