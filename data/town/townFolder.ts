import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../server/store/store.ts';
import type { Town } from './makeTown.ts';
import { writeTown } from './writeTown.ts';

/** The folder holds a town already; nothing was written. */
export class TownExists extends Error {}

/**
 * Writes a town into a data folder: the database and the base map beside it. It is made aside and moved in at the end,
 * so that a broken attempt leaves no half town. @throws TownExists
 */
export const writeTownFolder = async (folder: string, town: Town, at: number, secret?: string): Promise<void> => {
  if (existsSync(join(folder, 'lianhu.db'))) throw new TownExists(folder);
  const making = join(folder, '.making');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const store = await openStore({ folder: making, keyFile: `${folder}.key`, secret, busyAfterMs: 60_000 });
  try {
    await writeTown(store, town, at);
  } finally {
    await store.close();
  }
  if (town.basemap !== null) {
    const layers = join(folder, 'basemap');
    mkdirSync(layers, { recursive: true });
    for (const [name, collection] of Object.entries(town.basemap())) {
      writeFileSync(join(layers, `${name}.geojson`), JSON.stringify(collection));
    }
  }
  for (const suffix of ['-wal', '-shm', '']) {
    const file = join(making, `lianhu.db${suffix}`);
    if (existsSync(file)) renameSync(file, join(folder, `lianhu.db${suffix}`));
  }
  rmSync(making, { recursive: true, force: true });
};
