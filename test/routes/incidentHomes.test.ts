import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { townId } from '../given.ts';
import { givenApp, givenReader, testDay } from '../givenApp.ts';
import { bothVillages, cellOne, enter, givenIncident, home, rollOf, sent, westOfLi } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const { t } = store;
await store.commit((write) => [
  write.insert(t.entitlements).values({
    townId,
    id: 'entitled-h1',
    householdId: 'h1',
    kind: 'disability',
    source: '县残联',
    from: '2025-01-01',
    to: '2027-01-01',
  }),
]);
const app = await givenApp(store, { now: () => Date.parse(`${testDay}T22:00:00+08:00`) });
const desk = await givenReader(app, store, { role: 'desk' });
const leader = await givenReader(app, store, { role: 'leader' });
const deskOfQiao = await givenReader(app, store, { role: 'desk', divisionId: 'qiao' });

interface Homes {
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly items: readonly { householdId: string; name: string; needs: string[]; isInArea: boolean; order: number }[];
}
const homesOf = async (id: string, ask = desk) => ask(`/api/incidents/${id}/homes`, { method: 'POST' });
const listed = async (id: string, ask = desk) => (await (await homesOf(id, ask)).json()) as Homes;
const change = (id: string, version: number, body: unknown) =>
  desk(`/api/incidents/${id}`, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } });

describe('the households of an incident', () => {
  it('are shown to the desk while it is open, help first and never why, and every look is audited', async () => {
    const { id } = await givenIncident(desk);
    const answer = await homesOf(id);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toMatch(/disability|残/);
    const { madeAt, expiresAt, items } = JSON.parse(text) as Homes;
    expect(expiresAt - madeAt).toBe(72 * 3_600_000);
    expect(items.map(({ householdId }) => householdId).sort()).toEqual(['h1', 'h2', 'h3', 'h4', 'h5']);
    expect(items[0]).toMatchObject({ householdId: 'h1', name: '李建国', needs: ['assist'], order: 1 });
    const looks = await store.read
      .select({ purpose: t.audit.purpose })
      .from(t.audit)
      .where(and(eq(t.audit.action, 'incident.homes'), eq(t.audit.objectId, id)));
    expect(looks).toEqual([{ purpose: '5' }]);
  });

  it('are shown in no warning and not after the end', async () => {
    const { id } = await givenIncident(desk, { stage: 'warning' });
    const warned = await homesOf(id);
    expect(warned.status).toBe(409);
    expect(await warned.json()).toMatchObject({ faults: [{ kind: 'homes-in-warning' }] });
    await change(id, 1, { stage: 'open' });
    expect((await homesOf(id)).status).toBe(200);
    await change(id, 2, { stage: 'ended' });
    expect(await (await homesOf(id)).json()).toMatchObject({ faults: [{ kind: 'homes-after-end' }] });
  });

  it('are for nobody but the desk, and inside its territory', async () => {
    const { id } = await givenIncident(desk, { area: bothVillages });
    expect((await homesOf(id, leader)).status).toBe(403);
    expect((await listed(id)).items).toHaveLength(9);
    const qiao = await listed(id, deskOfQiao);
    expect(qiao.items.map(({ householdId }) => householdId).sort()).toEqual(['h7', 'h8', 'h9']);
  });

  it('are spoken of in the log to the desk of their own village alone', async () => {
    const { id } = await givenIncident(desk, { area: bothVillages });
    await enter(
      desk,
      id,
      sent(home('h1', 'refused', { text: '老人不肯走' })),
      sent(home('h7', 'safe', { text: '在楼上' })),
    );
    for (const path of ['/entries', '/record']) {
      const asked = async (ask: typeof desk) => (await ask(`/api/incidents/${id}${path}`)).text();
      expect(await asked(desk)).toMatch(/老人不肯走[^]*在楼上/);
      expect(await asked(deskOfQiao)).toContain('在楼上');
      expect(await asked(deskOfQiao)).not.toContain('老人不肯走');
      expect(await asked(leader)).not.toMatch(/老人不肯走|在楼上/);
    }
  });

  it('are accounted for by the desk of a village in its own villages alone', async () => {
    const { id } = await givenIncident(desk, { area: bothVillages });
    const answer = await enter(deskOfQiao, id, sent(home('h1', 'moved')), sent(home('h7', 'safe')));
    const { refused } = (await answer.json()) as { refused: { faults: { kind: string }[] }[] };
    expect(refused.flatMap(({ faults }) => faults.map(({ kind }) => kind))).toEqual(['home-elsewhere']);
    expect((await rollOf(desk, id)).homes.map(({ subjectId }) => subjectId)).toEqual(['h7']);
  });

  it('stay on the list once accounted for, though the area was drawn back from them', async () => {
    const { id } = await givenIncident(desk, { area: westOfLi });
    await enter(desk, id, sent(home('h4', 'moved')));
    await change(id, 1, { area: cellOne });
    const { items } = await listed(id);
    expect(Object.fromEntries(items.map(({ householdId, isInArea }) => [householdId, isInArea]))).toEqual({
      h1: true,
      h2: true,
      h3: true,
      h4: false,
    });
    expect((await rollOf(desk, id)).counts).toMatchObject({ homes: 4, by: { moved: 1 } });
  });

  it('have no name in the roll call, the log, the record and the draft of a report', async () => {
    const { id } = await givenIncident(desk);
    await enter(desk, id, sent(home('h1', 'safe')));
    for (const path of ['', '/entries', '/roll', '/record', '/report?kind=first'])
      expect(await (await desk(`/api/incidents/${id}${path}`)).text()).not.toMatch(/李建国|13800005678|二组12号/);
  });
});
