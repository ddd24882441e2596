import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type BlockLayer, blockLayers } from '#domain/words.ts';
import { blocksQuery, replaceBlocks } from '../../api/blocks.ts';
import { ApiProblem } from '../../api/problem.ts';
import { BlockLayerList, type LayerAnswer } from '../../panels/boundaries/BlockLayerList.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { blocksText } from '../../text/blocks.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import css from './plansHome.module.css';

/** The faults say what to do; the sentence over them only that something is wrong. */
const wordsOf = (error: Error): string => {
  const faults = error instanceof ApiProblem ? (error.problem.faults ?? []) : [];
  return faults.length === 0 ? error.message : faults.map(({ message }) => message).join(' ');
};

/** Block layers of the town, kept by whoever draws for the whole of it. */
export function TownBlocks() {
  const w = useText(blocksText).layers;
  const shell = useText(shellText);
  const client = useQueryClient();
  const blocks = useQuery(blocksQuery());
  const replace = useMutation({
    mutationFn: ({ layer, file }: { readonly layer: BlockLayer; readonly file: File }) => replaceBlocks(layer, file),
    onSettled: () => client.invalidateQueries({ queryKey: blocksQuery().queryKey }),
  });
  const layer = replace.variables?.layer;
  const said = replace.error ? { wrong: wordsOf(replace.error) } : replace.data;
  const answer: LayerAnswer | null = layer === undefined || said === undefined ? null : { layer, said };
  const items = blocks.data?.items ?? [];
  const count = (one: BlockLayer): number => items.filter((block) => block.layer === one).length;
  return (
    <aside className={css.editions} aria-label={w.title} data-testid="town-blocks">
      <h2>{w.title}</h2>
      <p>{w.intro}</p>
      {blocks.error && <FailedQuery error={blocks.error} onRetry={() => void blocks.refetch()} />}
      {!blocks.data && !blocks.error && <Skeleton lines={[80, 70, 80, 60, 60]} label={shell.loading} />}
      {blocks.data && (
        <BlockLayerList
          counts={Object.fromEntries(blockLayers.map((one) => [one, count(one)])) as Record<BlockLayer, number>}
          answer={answer}
          sending={replace.isPending ? (layer ?? null) : null}
          onReplace={(asked, file) => replace.mutate({ layer: asked, file })}
        />
      )}
    </aside>
  );
}
