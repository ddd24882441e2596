import { inProcess } from './responsible/inProcess.ts';
import { overHttp } from './responsible/overHttp.ts';
import { startPostGis } from './responsible/postgis.ts';
import type { BenchRow } from './row.ts';

/** Who answers for a point: in process, over HTTP, and under load while an import runs (performance.md B1, B2). */
export default async function bench(): Promise<BenchRow[]> {
  const postgis = await startPostGis();
  try {
    return [...(await inProcess(postgis)), ...(await overHttp(postgis))];
  } finally {
    await postgis?.close();
  }
}
