import type { Basemap as BasemapWire } from '../../server/app.ts';
import { get } from './client.ts';
import { Unreachable } from './problem.ts';

/** The base map as the server names it; a style is fetched whole, since ours is laid over it. */
export type BasemapAnswer =
  | Exclude<BasemapWire, { kind: 'style' }>
  | { readonly kind: 'style'; readonly style: unknown };

const styleAt = async (url: string): Promise<unknown> => {
  const answer = await fetch(url, { credentials: 'omit' });
  if (!answer.ok) throw new Unreachable(`${url}: ${answer.status}`);
  return answer.json();
};

export const readBasemap = async (): Promise<BasemapAnswer> => {
  const basemap = await get<BasemapWire>('/basemap');
  return basemap.kind === 'style' ? { kind: 'style', style: await styleAt(basemap.url) } : basemap;
};
