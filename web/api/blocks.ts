import { queryOptions } from '@tanstack/react-query';
import type { BlockLayer } from '#domain/words.ts';
import { get, send } from './client.ts';

/** A block as the server keeps it: an area or a line, degrees WGS84. */
export interface KeptBlock {
  readonly id: string;
  readonly layer: BlockLayer;
  readonly name: string;
  readonly geometry: { readonly type: string };
}

/** All block layers of the town. */
export const blocksQuery = () =>
  queryOptions({
    queryKey: ['blocks'],
    queryFn: ({ signal }) => get<{ items: KeptBlock[] }>('/blocks', {}, signal),
    staleTime: 5 * 60_000,
  });

/** Puts a file in place of a layer: how many of its features were taken, and how many were of another kind. */
export const replaceBlocks = (layer: BlockLayer, file: File): Promise<{ taken: number; skipped: number }> => {
  const form = new FormData();
  form.set('file', file);
  return send(`/blocks/${layer}`, { method: 'PUT', body: form });
};
