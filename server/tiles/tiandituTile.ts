import { type BasemapSetting, tiandituAddress, type TiandituLayer } from './basemapSetting.ts';
import type { TileNo } from './tileSource.ts';

/** A picture as it came. */
export interface Picture {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Tianditu answers within a few seconds or not at all. */
const PATIENCE_MS = 8_000;

/** Fetches one tile of Tianditu with our key; null when it does not answer with a picture in time. */
export async function tiandituTile(
  setting: Extract<BasemapSetting, { kind: 'tianditu' }>,
  layer: TiandituLayer,
  tile: TileNo,
  ask: (address: string, asked: { signal: AbortSignal }) => Promise<Response> = fetch,
): Promise<Picture | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await ask(tiandituAddress(setting, layer, tile), { signal });
    const type = answer.headers.get('content-type') ?? '';
    return answer.ok && type.startsWith('image/') ? { type, bytes: await answer.arrayBuffer() } : null;
  } catch (cause) {
    // Unreachable (TypeError) or too slow (TimeoutError): the map goes on without this tile.
    if (cause instanceof TypeError || signal.aborted) return null;
    throw cause;
  }
}
