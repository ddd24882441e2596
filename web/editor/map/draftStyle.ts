import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { townStyle, type StyleAsked } from '../../map/style.ts';
import type { DraftInks } from './draftInks.ts';
import { fillLayers, lineLayers } from './draftLayers.ts';
import { overLayers } from './overLayers.ts';

/** The sources of a draft, all GeoJSON, none in the town's own style. */
export const draftSources = ['draft-cells', 'draft-edges', 'draft-trial', 'draft-changed', 'draft-blocks'] as const;
export const overSources = ['draft-people', 'draft-moved', 'draft-sketch', 'draft-points', 'draft-pins'] as const;

const empty = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } });

/** Layers of the town's style that the draft draws itself, or has no use for. */
const isReplaced = ({ id }: LayerSpecification): boolean =>
  id.startsWith('cell-') || id.startsWith('conflict') || id.startsWith('household') || id.startsWith('spoke');

/** The town's ground with a draft on it: fills under hills and lanes, lines and handles over everything. */
export function draftStyle(asked: Omit<StyleAsked, 'cellTiles'>, inks: DraftInks): StyleSpecification {
  const town = townStyle({ ...asked, cellTiles: '' });
  const { cells: _, households: __, spokes: ___, ...sources } = town.sources;
  const label = town.layers.find(({ id }) => id === 'cell-label');
  const layers = town.layers.flatMap((layer): LayerSpecification[] => {
    if (layer.id === 'cell-fill') return fillLayers(inks);
    if (layer.id === 'cell-border') return lineLayers(inks);
    if (layer.id === 'cell-label') return label ? [label] : [];
    return isReplaced(layer) ? [] : [layer];
  });
  return {
    ...town,
    sources: { ...sources, ...Object.fromEntries([...draftSources, ...overSources].map((id) => [id, empty()])) },
    layers: [...layers, ...overLayers(inks)],
  };
}
