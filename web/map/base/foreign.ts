import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

export interface ForeignGround {
  readonly sources: Record<string, SourceSpecification>;
  readonly layers: readonly LayerSpecification[];
  readonly sprite?: NonNullable<StyleSpecification['sprite']>;
}

const own = (name: string): string => `foreign-${name}`;

/**
 * Somebody else's style as a ground under ours, its names set apart from ours. Its glyphs are left out: all text is drawn
 * with local fonts, its own too, so no name is missing in Chinese.
 */
export const foreignGround = ({ sources, layers, sprite }: StyleSpecification): ForeignGround => ({
  sources: Object.fromEntries(Object.entries(sources).map(([name, source]) => [own(name), source])),
  layers: layers.map((layer) => ({
    ...layer,
    id: own(layer.id),
    ...('source' in layer && typeof layer.source === 'string' ? { source: own(layer.source) } : {}),
  })),
  ...(sprite === undefined ? {} : { sprite }),
});
