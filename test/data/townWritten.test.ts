import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPassword } from 'better-auth/crypto';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTown } from '../../data/town/makeTown.ts';
import { TownExists, writeTownFolder } from '../../data/town/townFolder.ts';
import { demoPassword } from '../../data/town/writeTown.ts';
import { openStore, type Store } from '../../server/store/store.ts';

const town = makeTown({ seed: 4, today: '2026-03-12', households: 400 });
const folder = join(mkdtempSync(join(tmpdir(), 'lianhu-town-')), 'made');
let store: Store;

beforeAll(async () => {
  await writeTownFolder(folder, town, Date.UTC(2026, 2, 12, 4));
  store = await openStore({ folder });
});

afterAll(async () => {
  await store.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('a town written into the store', () => {
  it('is there to the last row, marked as a demonstration', async () => {
    const { t, read } = store;
    for (const name of ['households', 'visits', 'groupMembers', 'cellShapes', 'issues'] as const) {
      const [row] = await read.select({ n: count() }).from(t[name]);
      expect(row?.n).toBe(town.rows[name].length);
    }
    const [made] = await read.select().from(t.towns);
    expect(made).toMatchObject({ isDemo: true, demoDay: '2026-03-12', demoSeed: 4, name: '青溪镇' });
  });

  it('holds no name, phone, address or diary that can be read in its bytes', () => {
    const bytes = readdirSync(folder)
      .filter((file) => file.startsWith('lianhu.db'))
      .map((file) => readFileSync(join(folder, file)));
    const [first] = town.rows.households;
    const diary = JSON.parse(town.rows.visits.find((visit) => visit.diary)?.diary ?? '{}') as {
      done: string;
      asked: string;
    };
    for (const secret of [first?.name, first?.phone, first?.address, diary.asked || diary.done]) {
      expect(bytes.some((some) => some.includes(Buffer.from(secret ?? '')))).toBe(false);
    }
  });

  it('opens its sealed fields again, and finds a household by the last four of its phone', async () => {
    const { t, read, secrets } = store;
    const known = town.rows.households.find(({ phone }) => phone);
    const [row] = await read
      .select()
      .from(t.households)
      .where(eq(t.households.id, known?.id ?? ''));
    expect(secrets.open('households', 'name', row?.id ?? '', row?.name ?? '')).toBe(known?.name);
    const [token = ''] = secrets.tokensToFind(town.townId, (known?.phone ?? '').slice(-4));
    const found = await read
      .select({ id: t.householdTokens.householdId })
      .from(t.householdTokens)
      .where(eq(t.householdTokens.token, token));
    expect(found.map(({ id }) => id)).toContain(known?.id);
  });

  it('lets each demonstration account in with the one password', async () => {
    const { t, read } = store;
    const credentials = await read.select({ hash: t.credentials.password }).from(t.credentials);
    expect(credentials.length).toBe(8);
    expect(await verifyPassword({ hash: credentials[0]?.hash ?? '', password: demoPassword })).toBe(true);
  });

  it('lies beside its base map, and is not written over', async () => {
    expect(readdirSync(join(folder, 'basemap')).length).toBe(8);
    expect(existsSync(join(folder, '.making'))).toBe(false);
    await expect(writeTownFolder(folder, town, 0)).rejects.toThrow(TownExists);
  });
});
