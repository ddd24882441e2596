import type { Feature } from 'geojson';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type BlockLayer, blockLayers } from '#domain/words.ts';
import { blocksQuery } from '../../../api/blocks.ts';
import { blocksOf } from '../../../editor/blocksOf.ts';
import { collection, sourceOf } from '../../../editor/map/drawnDraft.ts';
import { areaFeature, lineFeature } from '../../../editor/map/draftFeatures.ts';
import type { OpenedMap } from './DraftMap.tsx';

/** The town's block layers: given to the tools, laid on the map, and which of them there are. */
export function useBlocks({ map, drawing }: OpenedMap): { hasAreas: boolean; layers: readonly BlockLayer[] } {
  const { data } = useQuery(blocksQuery());
  const blocks = useMemo(() => (data ? blocksOf(data.items) : []), [data]);
  useEffect(() => {
    drawing.setBlocks(blocks);
    const features = blocks.flatMap(({ areas, lines, layer }): Feature[] =>
      areas.length > 0
        ? areas.map((rings) => areaFeature(rings, layer))
        : lines.map((line) => lineFeature(line, layer)),
    );
    void sourceOf(map, 'draft-blocks')?.setData(collection(features));
  }, [map, drawing, blocks]);
  return useMemo(
    () => ({
      hasAreas: blocks.some(({ areas }) => areas.length > 0),
      layers: blockLayers.filter((layer) => blocks.some((block) => block.layer === layer)),
    }),
    [blocks],
  );
}
