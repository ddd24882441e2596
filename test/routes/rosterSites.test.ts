import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { givenApp, givenReader } from '../givenApp.ts';
import { place as at } from '../domain/boundary/given.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const app = await givenApp(store);
const asDesk = await givenReader(app, store, { role: 'desk' });
const asClerkOfLi = await givenReader(app, store, { role: 'clerk', divisionId: 'li' });

const aSite = (over: object = {}) => ({
  id: randomUUID(),
  code: `AZ-${randomUUID().slice(0, 6)}`,
  kind: 'shelter',
  name: '李家湾小学',
  point: at(1.5, 0.5),
  headcount: null,
  personInCharge: '孙立',
  phone: '13800003333',
  capacity: 120,
  routeNote: '走新桥，老桥易漫水',
  ...over,
});
const faultsOf = async (answer: Response) => {
  const { faults } = (await answer.json()) as { faults?: { kind: string }[] };
  return (faults ?? []).map(({ kind }) => kind);
};

describe('sites of the roster', () => {
  it('lie in the cell and village of their point, whatever anybody says', async () => {
    const site = aSite();
    const answer = await asDesk('/api/roster-sites', { body: site });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      villageId: 'li',
      personInCharge: '孙立',
      phone: '13800003333',
      shelter: { capacity: 120, free: 120, routeNote: '走新桥，老桥易漫水' },
    });
    const [row] = (await store.read.select().from(store.t.sites)).filter(({ id }) => id === site.id);
    expect(row?.cellId).not.toBeNull();
    expect(JSON.stringify(row)).not.toMatch(/孙立|13800003333/);
  });

  it('move to another cell with their point', async () => {
    const site = aSite();
    await asDesk('/api/roster-sites', { body: site });
    const moved = await asDesk(`/api/roster-sites/${site.id}`, {
      method: 'PATCH',
      body: { point: at(1.5, 1.5) },
      headers: { 'if-match': '"1"' },
    });
    expect(await moved.json()).toMatchObject({ villageId: 'qiao', version: 2, shelter: { capacity: 120 } });
  });

  it('need a capacity where they are shelters, and have none where they are not', async () => {
    const { capacity: _capacity, routeNote: _note, ...bare } = aSite();
    expect(await faultsOf(await asDesk('/api/roster-sites', { body: bare }))).toEqual(['capacity-missing']);
    const hazard = aSite({ kind: 'hazardPoint' });
    expect(await faultsOf(await asDesk('/api/roster-sites', { body: hazard }))).toEqual(['capacity-without-shelter']);
  });

  it('are not in the sea or on the other side of the world', async () => {
    const said = async (point: number[]) => faultsOf(await asDesk('/api/roster-sites', { body: aSite({ point }) }));
    expect(await said([25, 102])).toEqual(['latitude-longitude-swapped']);
    expect(await said([0, 0])).toEqual(['point-far']);
    expect(await said([-102, 25])).toEqual(['point-far']);
  });

  it('are kept by a village’s clerk inside the village alone', async () => {
    expect((await asClerkOfLi('/api/roster-sites', { body: aSite() })).status).toBe(201);
    expect((await asClerkOfLi('/api/roster-sites', { body: aSite({ point: at(1.5, 1.5) }) })).status).toBe(404);
  });

  it('are the same when sent twice, and refused as another under the same id', async () => {
    const site = aSite();
    await asDesk('/api/roster-sites', { body: site });
    expect((await asDesk('/api/roster-sites', { body: site })).status).toBe(201);
    expect((await asDesk('/api/roster-sites', { body: { ...site, capacity: 9 } })).status).toBe(422);
  });

  it('are gone from the list when they are closed', async () => {
    const site = aSite();
    await asDesk('/api/roster-sites', { body: site });
    const closed = await asDesk(`/api/roster-sites/${site.id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect(closed.status).toBe(204);
    expect(await (await asDesk('/api/roster-sites?kind=shelter')).text()).not.toContain(site.id);
  });
});
