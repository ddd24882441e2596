import { describe, expect, it } from 'vitest';
import { afterAction } from '../../../server/domain/incident/afterAction.ts';
import { areaChange } from '../../../server/domain/incident/areaChange.ts';
import { usualClocks } from '../../../server/domain/incident/clocks.ts';
import type { Entry } from '../../../server/domain/incident/entry.ts';
import { entrySentence } from '../../../server/domain/incident/entrySentence.ts';
import { foldedRoll } from '../../../server/domain/incident/foldedRoll.ts';
import { owedSentence } from '../../../server/domain/incident/owedSentence.ts';
import { reportDraft, type Reported } from '../../../server/domain/incident/reportDraft.ts';
import { reportsDue } from '../../../server/domain/incident/reportsDue.ts';
import { rollCounts } from '../../../server/domain/incident/rollCounts.ts';
import { home, kept, listed, staff } from './givenLog.ts';

const minute = 60_000;
const start = Date.parse('2026-03-11T22:00:00+08:00');
const at = (minutes: number) => start + minutes * minute;
const log = [
  kept(listed('wang', 1), { seq: 1, happenedAt: at(0) }),
  kept(listed('zhao', 2), { seq: 2, happenedAt: at(0) }),
  kept(staff('reached'), { seq: 3, happenedAt: at(4) }),
  kept(staff('there'), { seq: 4, seen: 3, happenedAt: at(20) }),
  kept(staff('called', 'zhao'), { seq: 5, happenedAt: at(5) }),
  kept(
    { kind: 'home', subjectId: 'h1', state: 'moved', shelterId: 'school', people: 2 },
    { seq: 6, happenedAt: at(30) },
  ),
  kept(home('refused', 'h2'), { seq: 7, happenedAt: at(31) }),
];
const homes = [
  { householdId: 'h1', people: 3, residence: 'resident' },
  { householdId: 'h2', people: 4, residence: 'renting' },
  { householdId: 'h3', people: 2, residence: 'resident' },
  { householdId: 'h4', people: 5, residence: 'away' },
  { householdId: 'h5', people: 1, residence: 'vacant' },
] as const;
const roll = foldedRoll(log);
const counts = rollCounts(roll, homes);

describe('the roll call in figures', () => {
  it('counts households and people, those away and empty homes apart', () => {
    expect(counts).toMatchObject({ homes: 3, people: 9, awayHomes: 1, awayPeople: 5, emptyHomes: 1, contested: 0 });
    expect([counts.by.moved, counts.peopleBy.moved]).toEqual([1, 2]);
    expect([counts.by.refused, counts.peopleBy.refused]).toEqual([1, 4]);
    expect([counts.staff, counts.staffBy.there, counts.staffBy.called]).toEqual([2, 1, 1]);
  });
  it('counts a household that was thought away among the others once somebody met it', () => {
    const met = foldedRoll([...log, kept(home('safe', 'h4'), { seq: 8 })]);
    expect(rollCounts(met, homes)).toMatchObject({ homes: 4, people: 14, awayHomes: 0 });
  });
});

const reported: Reported = {
  kind: 'follow',
  incident: {
    kind: 'flood',
    name: '李家湾涨水',
    isDrill: false,
    stage: 'open',
    level: 3,
    place: '李家湾村沿河',
    startedAt: start,
    endedAt: null,
  },
  townName: '青溪镇',
  cellNames: ['李家湾村第一网格'],
  roll,
  counts,
  sheltered: [{ name: '李家湾小学', people: 2 }],
  areaChanges: 1,
  nextDueAt: at(150),
  at: at(40),
  zone: 'Asia/Shanghai',
};

describe('a report drafted from the log', () => {
  it('says in Chinese what happened, who came, who was moved and what is next, in figures', () => {
    const text = reportDraft(reported, 'zh');
    expect(text).toContain('青溪镇关于“李家湾涨水”的续报');
    expect(text).toContain('应叫应干部 2 人，已应答 1 人，其中已出发 0 人、已到岗 1 人，呼叫未应答 1 人');
    expect(text).toContain('范围内应清点 3 户 9 人，已清点 2 户，已转移 1 户 2 人，不愿转移 1 户 4 人，尚未清点 1 户');
    expect(text).toContain('另有整户外出 1 户 5 人');
    expect(text).toContain('李家湾小学 2 人');
    expect(text).toContain('下一次报送时间：2026 年 3 月 12 日 00:30 前');
    expect(text).not.toMatch(/[A-Za-z！]/);
  });
  it('says the same in English, and begins with the drill where it is one', () => {
    const text = reportDraft({ ...reported, incident: { ...reported.incident, isDrill: true } }, 'en');
    expect(text).toMatch(/^\[DRILL\] /);
    expect(text).toContain('3 households, 9 people to account for; 2 households accounted for');
    expect(reportDraft({ ...reported, incident: { ...reported.incident, isDrill: true } }, 'zh')).toMatch(/^【演练】/);
  });
});

describe('what is seen afterwards', () => {
  const reports = reportsDue({ stage: 'open', openedAt: start, endedAt: null, sent: [], clocks: usualClocks });
  const looked = afterAction({ startedAt: start, entries: log, homeIds: ['h1', 'h2', 'h3'], reports, now: at(90) });
  it('tells when the first, half and all were reached, and who never was', () => {
    expect(looked).toMatchObject({ firstReachedMin: 4, halfReachedMin: 4, allReachedMin: null, firstThereMin: 20 });
    expect(looked.notReached).toEqual(['zhao']);
    expect(looked.allAccountedMin).toBeNull();
  });
  it('tells what was owed in sentences', () => {
    const names = (id: string) => ({ zhao: '赵德山' })[id] ?? id;
    expect(looked.owed.map((one) => owedSentence(one, names, 'zh', 'Asia/Shanghai'))).toEqual([
      '初报应在 2026-03-11 22:30 前报送，尚未报送',
      '1 人始终未叫应：赵德山',
      '1 户始终未清点',
    ]);
    expect(owedSentence({ kind: 'reportLate', report: 'follow', byMin: 75 }, names, 'zh', 'Asia/Shanghai')).toBe(
      '续报晚报 1 小时 15 分钟',
    );
    expect(owedSentence({ kind: 'reportLate', report: 'follow', byMin: 120 }, names, 'en', 'Asia/Shanghai')).toBe(
      'Follow-up report was sent 2 h late',
    );
  });
});

describe('an entry as a sentence', () => {
  const names = (id: string) =>
    ({ wang: '王秀英', zhao: '赵德山', h1: '0101001', h2: '0101002', school: '李家湾小学' })[id] ?? id;
  const zh = (entry: Entry) => entrySentence(entry, names, 'zh');
  it('is told in Chinese', () => {
    expect(zh(listed('wang', 1, 'zhao'))).toBe('王秀英（网格长）接替赵德山列入叫应名单');
    expect(zh(staff('there'))).toBe('王秀英已到岗');
    expect(zh({ kind: 'home', subjectId: 'h1', state: 'moved', shelterId: 'school', people: 3, relayId: 'h2' })).toBe(
      '0101001已转移至李家湾小学，3 人，由中心户0101002转告',
    );
    expect(zh({ kind: 'confirmed', subjectId: 'h1', state: 'refused', text: '担心牲畜' })).toBe(
      '经核实，0101001不愿转移（担心牲畜）',
    );
    expect(zh({ kind: 'changed', level: 2, place: '后山' })).toBe('等级改为重大，地点改为“后山”');
    expect(zh({ kind: 'report', report: 'first' })).toBe('报送初报');
    expect(zh({ kind: 'link', subjectId: 'wang', done: 'bound' })).toBe('王秀英在手机上打开点名链接');
  });
  it('is told in English', () => {
    expect(entrySentence(listed('wang', 1), names, 'en')).toBe('王秀英 (lead) was put on the call list');
    expect(entrySentence(home('safe'), names, 'en')).toBe('0101001: safe at home');
    expect(entrySentence({ kind: 'stage', stage: 'ended' }, names, 'en')).toBe('The incident is over');
  });
});

describe('another area', () => {
  const square = (size: number, west = 102) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 25],
        [west + size, 25],
        [west + size, 25 + size],
        [west, 25 + size],
        [west, 25],
      ],
    ],
  });
  it('is drawn, extended, shrunk or moved', () => {
    expect(areaChange(null, square(0.01))).toBe('drawn');
    expect(areaChange(square(0.01), square(0.02))).toBe('extended');
    expect(areaChange(square(0.02), square(0.01))).toBe('shrunk');
    expect(areaChange(square(0.01), square(0.01, 102.005))).toBe('moved');
  });
});
