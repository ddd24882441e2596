import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { givenApp, givenReader, testDay } from '../givenApp.ts';
import type { IncidentRecord } from '../../server/routes/wire/incidents.ts';
import { enter, faultsOf, givenIncident, home, rollOf, sent, staff } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const { t } = store;
let clock = Date.parse(`${testDay}T22:00:00+08:00`);
const minutes = (count: number) => count * 60_000;
const app = await givenApp(store, { now: () => clock });
const desk = await givenReader(app, store, { role: 'desk' });
const leader = await givenReader(app, store, { role: 'leader' });

const text = '水位上涨，正在转移群众。';
const report = (id: string, kind: string, over: Record<string, unknown> = {}, ask = desk) =>
  ask(`/api/incidents/${id}/reports`, { body: { id: randomUUID(), kind, text, ...over } });
const due = async (id: string) =>
  (await rollOf(desk, id)).reports.map(({ kind, dueAt, sentAt }) => [kind, (dueAt - clock) / 60_000, sentAt !== null]);

describe('the reports of an incident', () => {
  it('are due by the clocks, drafted from the log, kept sealed as sent and told in the log', async () => {
    const { id } = await givenIncident(desk);
    expect(await due(id)).toEqual([['first', 30, false]]);
    await enter(desk, id, sent(staff('wang', 'reached')), sent(home('h1', 'moved')));
    const draft = (await (await desk(`/api/incidents/${id}/report?kind=first`)).json()) as { text: string };
    expect(draft.text).toContain('范围内应清点 5 户 15 人，已清点 1 户，已转移 1 户 3 人');
    expect(draft.text).toContain('李家湾村第1网格、李家湾村第2网格');
    clock += minutes(40);
    const answer = await report(id, 'first');
    expect(answer.status, await answer.clone().text()).toBe(201);
    expect(await due(id)).toEqual([
      ['first', -10, true],
      ['follow', 120, false],
    ]);
    const [row] = await store.read.select().from(t.incidentReports).where(eq(t.incidentReports.incidentId, id));
    expect(row?.text).not.toContain('水位');
    const log = (await (await desk(`/api/incidents/${id}/entries`)).json()) as { items: { entry: unknown }[] };
    expect(log.items.at(-1)?.entry).toEqual({ kind: 'report', report: 'first' });
    const { items } = (await (await leader(`/api/incidents/${id}/reports`)).json()) as { items: unknown[] };
    expect(items).toMatchObject([{ kind: 'first', text }]);
  });

  it('are one though sent again, and never two firsts from two desks', async () => {
    const { id } = await givenIncident(desk);
    const reportId = randomUUID();
    const both = await Promise.all([report(id, 'first', { id: reportId }), report(id, 'first', { id: reportId })]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await report(id, 'first', { id: reportId, text: `${text}另文` })).status).toBe(422);
    const other = await givenIncident(desk);
    const firsts = await Promise.all([report(other.id, 'first'), report(other.id, 'first', {}, leader)]);
    expect(firsts.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 422]);
  });

  it('are refused in a warning, before the first, before the end and with an identity number', async () => {
    const warning = await givenIncident(desk, { stage: 'warning' });
    expect(await faultsOf(await report(warning.id, 'first'))).toMatchObject([{ kind: 'report-in-warning' }]);
    expect(await due(warning.id)).toEqual([]);
    const { id } = await givenIncident(desk);
    expect(await faultsOf(await report(id, 'follow'))).toMatchObject([{ kind: 'report-before-first' }]);
    expect(await faultsOf(await report(id, 'final'))).toMatchObject([{ kind: 'report-before-end' }]);
    const named = await report(id, 'first', { text: '户主身份证 11010519491231002X 已转移' });
    expect(await faultsOf(named)).toMatchObject([{ kind: 'identity-number', path: 'text' }]);
  });
});

describe('the record of an incident', () => {
  it('tells when who was reached, and what was owed', async () => {
    const { id } = await givenIncident(desk);
    clock += minutes(4);
    await enter(desk, id, sent(staff('wang', 'reached')));
    clock += minutes(20);
    await enter(desk, id, sent(staff('wang', 'there'), { seen: 4 }), sent(home('h1', 'safe')));
    clock += minutes(16);
    const record = (await (await leader(`/api/incidents/${id}/record`)).json()) as IncidentRecord;
    expect(record.afterAction).toMatchObject({
      firstReachedMin: 4,
      allReachedMin: 4,
      firstThereMin: 24,
      notReached: [],
    });
    expect(record.afterAction.owed).toHaveLength(2);
    expect(record.afterAction.owed[0]).toContain('初报应在');
    expect(record.afterAction.owed[1]).toBe('4 户始终未清点');
    expect(record.names).toMatchObject({ wang: '王秀英', h1: 'h1' });
  });
});
