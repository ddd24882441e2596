import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { engagedCadres } from '../../server/queries/incidents/engagedCadres.ts';
import { aCadre, townId } from '../given.ts';
import { givenApp, givenReader, testDay } from '../givenApp.ts';
import {
  bothVillages,
  cellOne,
  enter,
  faultsOf,
  givenIncident,
  newIncident,
  rectangle,
  rollOf,
  sent,
  staff,
  westOfLi,
} from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const { t } = store;
await store.commit((write) => [
  write.insert(t.cadres).values(aCadre(store, { id: 'gone', name: '周明', to: testDay })),
  write
    .insert(t.assignments)
    .values({ townId, id: 'backup-1', role: 'backup', cadreId: 'gone', cellId: 'c1', from: '2025-01-01' }),
]);
let clock = Date.parse(`${testDay}T10:00:00+08:00`);
const app = await givenApp(store, { now: () => clock });
const desk = await givenReader(app, store, { role: 'desk' });
const leader = await givenReader(app, store, { role: 'leader' });

const change = (id: string, version: number, body: unknown, ask = desk) =>
  ask(`/api/incidents/${id}`, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } });
const logOf = async (id: string) =>
  (
    (await (await desk(`/api/incidents/${id}/entries`)).json()) as { items: { entry: Record<string, unknown> }[] }
  ).items.map(({ entry }) => entry);

describe('an incident', () => {
  it('is opened once, with those who answer for its area on the call list', async () => {
    const body = newIncident({ note: '村民来电' });
    const first = await desk('/api/incidents', { body });
    const again = await desk('/api/incidents', { body });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    const roll = await rollOf(desk, body.id);
    expect(roll.staff).toMatchObject([{ cadreId: 'wang', name: '王秀英', role: 'lead', standing: null }]);
    expect(roll.counts).toMatchObject({ homes: 5, people: 15, staff: 1 });
    expect((await logOf(body.id)).map(({ kind }) => kind)).toEqual(['opened', 'area', 'listed', 'note']);
  });

  it('is not another under the same id, and is one where it was sent twice at once', async () => {
    const body = newIncident();
    const both = await Promise.all([desk('/api/incidents', { body }), desk('/api/incidents', { body })]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await desk('/api/incidents', { body: { ...body, name: '另一处' } })).status).toBe(422);
    expect((await logOf(body.id)).filter(({ kind }) => kind === 'opened')).toHaveLength(1);
  });

  it('may begin at a point, and calls who answers there', async () => {
    const { id } = await givenIncident(desk, { area: undefined, point: rectangle(0.5, 1.5, 1, 2).coordinates[0]?.[0] });
    const roll = await rollOf(desk, id);
    expect(roll.staff.map(({ cadreId }) => cadreId)).toEqual(['zhao']);
    expect(roll.counts.homes).toBe(0);
  });

  it('puts nobody on the list who left, and says aloud who was passed over', async () => {
    const { id } = await givenIncident(desk, { area: cellOne });
    const { staff: listed, who } = await rollOf(desk, id);
    expect(listed.map(({ cadreId }) => cadreId)).toEqual(['wang']);
    expect(who.passedOver.map(({ name }) => name)).toContain('周明');
    const put = await enter(desk, id, sent({ kind: 'listed', subjectId: 'gone', role: 'backup', order: 2 }));
    expect(put.status).toBe(422);
    expect(await faultsOf(put)).toEqual([{ kind: 'cadre-gone', path: 'entries[0].subjectId' }]);
  });

  it('refuses an area of the whole country, one that crosses itself and one without size, with the place', async () => {
    const open = async (area: unknown) => {
      const answer = await desk('/api/incidents', { body: newIncident({ area }) });
      expect(answer.status).toBe(422);
      return ((await answer.json()) as { faults: { kind: string; path: string; at?: unknown }[] }).faults;
    };
    const ring = (...corners: [number, number][]) => ({ type: 'Polygon', coordinates: [[...corners, corners[0]]] });
    const [country] = await open(ring([75, 18], [134, 18], [134, 53], [75, 53]));
    expect(country).toMatchObject({ kind: 'too-large', path: 'area' });
    const [west = 0, south = 0] = westOfLi.coordinates[0]?.[0] ?? [];
    const [crossed] = await open(
      ring([west, south], [west + 0.001, south + 0.001], [west + 0.001, south], [west, south + 0.001]),
    );
    expect(crossed).toMatchObject({ kind: 'crosses-itself' });
    expect(crossed?.at).toBeDefined();
    const [flat] = await open(ring([west, south], [west, south], [west, south]));
    expect(['zero-size', 'too-few-points']).toContain(flat?.kind);
  });

  it('refuses a point in the sea, a start to come, a start long ago and an identity number', async () => {
    const kinds = async (over: Record<string, unknown>) => {
      const answer = await desk('/api/incidents', { body: newIncident(over) });
      expect(answer.status).toBe(422);
      return (await faultsOf(answer)).map(({ kind }) => kind);
    };
    expect(await kinds({ area: undefined, point: [150, -20] })).toEqual(['point-far']);
    expect(await kinds({ startedAt: clock + 3 * 365 * 86_400_000 })).toEqual(['starts-ahead']);
    expect(await kinds({ startedAt: clock - 3 * 365 * 86_400_000 })).toEqual(['starts-long-ago']);
    expect(await kinds({ note: '身份证 11010519491231002X' })).toEqual(['identity-number']);
    expect(await kinds({ capReference: '11010519491231002X' })).toEqual(['identity-number']);
  });

  it('opened without network began as long ago as it says', async () => {
    const { id, startedAt } = await givenIncident(desk, { ageMs: 600_000 });
    expect(startedAt).toBe(clock - 600_000);
    const { items } = (await (await desk(`/api/incidents/${id}/entries`)).json()) as {
      items: { at: number; happenedAt: number }[];
    };
    expect(items.every(({ at, happenedAt }) => at === clock && happenedAt === clock - 600_000)).toBe(true);
  });

  it('is listed by stage, drills apart, page by page', async () => {
    const page = (await (await desk('/api/incidents?stage=open&isDrill=false&limit=2')).json()) as {
      items: unknown[];
      next: string;
    };
    expect(page.items).toHaveLength(2);
    const next = await desk(`/api/incidents?stage=open&isDrill=false&limit=2&cursor=${page.next}`);
    expect(next.status).toBe(200);
    const { items } = (await (await desk('/api/incidents?isDrill=true')).json()) as { items: unknown[] };
    expect(items).toEqual([]);
  });
});

describe('a change of an incident', () => {
  it('extends the area, lists whom that touches, and shrinks it again', async () => {
    const { id } = await givenIncident(desk);
    const wider = await change(id, 1, { area: bothVillages });
    expect(wider.status, await wider.clone().text()).toBe(200);
    expect((await rollOf(desk, id)).staff.map(({ cadreId }) => cadreId)).toEqual(['wang', 'zhao']);
    expect((await rollOf(desk, id)).counts.homes).toBe(9);
    expect((await change(id, 2, { area: cellOne })).status).toBe(200);
    const areas = (await logOf(id)).filter(({ kind }) => kind === 'area').map((entry) => entry.change);
    expect(areas).toEqual(['drawn', 'extended', 'shrunk']);
    expect((await rollOf(desk, id)).counts.homes).toBe(3);
  });

  it('wants the version, and shows both where it is old', async () => {
    const { id } = await givenIncident(desk);
    expect((await desk(`/api/incidents/${id}`, { method: 'PATCH', body: { level: 2 } })).status).toBe(428);
    expect((await change(id, 1, { level: 2 })).status).toBe(200);
    const stale = await change(id, 1, { level: 1 }, leader);
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({ yours: 1, current: { version: 2, level: 2 } });
  });

  it('is no change where nothing is another', async () => {
    const { id } = await givenIncident(desk);
    expect(await faultsOf(await change(id, 1, { level: 4 }))).toEqual([{ kind: 'nothing-to-change', path: '' }]);
  });

  it('goes from warning to open to the end, and opens again within a day', async () => {
    const { id } = await givenIncident(desk, { stage: 'warning' });
    expect((await change(id, 1, { stage: 'open' })).status).toBe(200);
    expect((await change(id, 2, { stage: 'ended' })).status).toBe(200);
    expect(await faultsOf(await change(id, 3, { name: '改名' }))).toMatchObject([{ kind: 'changed-after-end' }]);
    const again = await change(id, 3, { stage: 'open' });
    expect(await again.json()).toMatchObject({ stage: 'open', endedAt: null });
    expect((await change(id, 4, { stage: 'ended' })).status).toBe(200);
    clock += 25 * 3_600_000;
    expect(await faultsOf(await change(id, 5, { stage: 'open' }))).toMatchObject([{ kind: 'stage-closed' }]);
    clock -= 25 * 3_600_000;
    expect(await faultsOf(await change(id, 5, { stage: 'warning' }))).toMatchObject([{ kind: 'stage-backwards' }]);
  });
});

describe('who is called in an incident', () => {
  it('is engaged while it is open, unless unable; a drill and a warning engage nobody', async () => {
    const engagedIn = async (id: string) =>
      (await engagedCadres(store, townId)).filter(({ incidentId }) => incidentId === id).map(({ cadreId }) => cadreId);
    const { id } = await givenIncident(desk);
    const drill = await givenIncident(desk, { isDrill: true });
    const warning = await givenIncident(desk, { stage: 'warning' });
    expect(await engagedIn(id)).toEqual(['wang']);
    expect([await engagedIn(drill.id), await engagedIn(warning.id)]).toEqual([[], []]);
    await enter(desk, id, sent(staff('wang', 'unable')));
    expect(await engagedIn(id)).toEqual([]);
    await enter(desk, id, sent(staff('wang', 'reached'), { id: randomUUID() }));
    expect(await engagedIn(id)).toEqual(['wang']);
    await change(id, 1, { stage: 'ended' });
    expect(await engagedIn(id)).toEqual([]);
  });

  it('is not passed over in the own incident, but is in another', async () => {
    const { id } = await givenIncident(desk, { name: '第一处' });
    const own = await rollOf(desk, id);
    expect(own.who.people.map(({ cadreId }) => cadreId)).toContain('wang');
    expect(
      own.who.passedOver.map(({ cadreId, reason }) => cadreId === 'wang' && reason.includes('第一处')),
    ).not.toContain(true);
    await change(id, 1, { stage: 'ended' });
  });
});
