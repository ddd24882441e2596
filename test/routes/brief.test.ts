import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { zipEntry } from '../files/zipEntry.ts';
import { aVisit, givenStore, givenTown, townId } from '../given.ts';
import { givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
const { villages } = await givenTown(store);
const { t } = store;
const [centre, radiating] = villages.a.householdIds;
await store.commit((write) => [
  write
    .insert(t.visits)
    .values([
      aVisit({ householdId: centre, cadreId: villages.a.cadreId, metOn: '2025-08-04' }),
      aVisit({ householdId: radiating ?? '', cadreId: villages.a.cadreId, metOn: '2025-07-15' }),
    ]),
  write.insert(t.issues).values(
    [
      { id: 'i1', openedOn: '2025-08-02', dueOn: '2025-08-12', closedOn: null },
      { id: 'i2', openedOn: '2025-06-02', dueOn: '2025-06-12', closedOn: '2025-08-05' },
      { id: 'i3', openedOn: '2025-08-19', dueOn: '2025-09-30', closedOn: null },
    ].map((issue) => ({
      townId,
      code: issue.id,
      kind: 'conflict' as const,
      title: store.secrets.seal('issues', 'title', issue.id, '宅基地边界争议，当事人李建国'),
      cellId: villages.a.cellId,
      ...issue,
    })),
  ),
]);
const app = await givenApp(store);
const leader = await givenReader(app, store, { role: 'leader' });

const text = async (answer: Response) => {
  expect(answer.status).toBe(200);
  const xml = zipEntry(new Uint8Array(await answer.arrayBuffer()), 'word/document.xml');
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, each]) => each).join('\n');
};

describe('the brief of the month', () => {
  it('says the same numbers as the coverage of that day', async () => {
    const told = await text(await leader(`/api/brief.docx?asOf=${testDay}`));
    expect(told).toContain('清溪镇2025年8月联网联户工作情况');
    expect(told).toContain('全镇共有住户 6 户，其中应结对 6 户，已结对 6 户，结对率 100.0%');
    expect(told).toContain('本期已访 2 户');
    expect(told).toContain('逾期未访 4 户');
    expect(told).toContain('合计 6 户');
    const coverage = await leader(`/api/coverage?asOf=${testDay}&level=town`);
    if (coverage.status === 200) {
      const { items } = (await coverage.json()) as { items: { counts: Record<string, number> }[] };
      expect(items[0]?.counts).toMatchObject({ done: 2, overdue: 4 });
    }
  });

  it('counts the conflicts of the month and those past their day, and tells nothing of what they say', async () => {
    const told = await text(await leader(`/api/brief.docx?asOf=${testDay}`));
    expect(told).toContain('8月新登记矛盾纠纷 2 件，办结 1 件。');
    expect(told).toContain('矛盾纠纷 2 件，1 件已超过办理期限');
    expect(told).not.toContain('李建国');
  });

  it('names whom to ask about the worst gaps', async () => {
    const told = await text(await leader(`/api/brief.docx?asOf=${testDay}`));
    expect(told).toMatch(/杨柳坪村.*逾期.*请找联系干部赵德山/);
  });

  it('is about one village where one is named, by its cells', async () => {
    const told = await text(await leader(`/api/brief.docx?asOf=${testDay}&division=${villages.b.divisionId}`));
    expect(told).toContain('杨柳坪村2025年8月联网联户工作情况');
    expect(told).toContain('二、各网格情况');
    expect(told).not.toContain('李家湾村');
  });

  it('writes English for who asks for it', async () => {
    const told = await text(await leader(`/api/brief.docx?asOf=${testDay}&language=en`));
    expect(told).toContain('counts 6 households');
  });

  it('keeps to the territory of the reader, and answers 404 beyond it', async () => {
    const own = await givenReader(app, store, { role: 'leader', divisionId: villages.a.divisionId });
    const told = await text(await own(`/api/brief.docx?asOf=${testDay}`));
    expect(told).toContain('李家湾村2025年8月');
    expect(told).not.toContain('杨柳坪村');
    expect((await own(`/api/brief.docx?division=${villages.b.divisionId}`)).status).toBe(404);
    expect((await own('/api/brief.docx?division=nowhere')).status).toBe(404);
  });

  it('is refused to who may not export, and for a day to come', async () => {
    const cadre = await givenReader(app, store, { role: 'cadre', cadreId: villages.a.cadreId });
    expect((await cadre('/api/brief.docx')).status).toBe(403);
    expect((await leader('/api/brief.docx?asOf=2025-08-21')).status).toBe(422);
    expect((await leader('/api/brief.docx?colour=red')).status).toBe(400);
  });

  it('is noted in the audit', async () => {
    await leader(`/api/brief.docx?division=${villages.a.divisionId}`);
    const noted = await store.read
      .select({ role: t.audit.role })
      .from(t.audit)
      .where(and(eq(t.audit.action, 'brief.export'), eq(t.audit.objectId, villages.a.divisionId)));
    expect(noted).toEqual([{ role: 'leader' }]);
  });

  it('arrives as a Word file with a Chinese name', async () => {
    const answer = await leader('/api/brief.docx');
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('清溪镇2025年8月');
  });
});
