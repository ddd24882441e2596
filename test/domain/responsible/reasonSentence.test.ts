import { describe, expect, it } from 'vitest';
import { gapSentence, passedOverSentence, reasonSentence } from '../../../server/domain/responsible/reasonSentence.ts';
import { responsibleAt } from '../../../server/domain/responsible/responsibleAt.ts';
import { reasonsSentence, toldAnswer } from '../../../server/domain/responsible/toldAnswer.ts';
import { at, givenFacts, givenGround, inCell1 } from './givenFacts.ts';

const told = { day: '2026-03-12', zone: 'Asia/Shanghai' };

describe('reasons as sentences', () => {
  it.each([
    [{ kind: 'assigned', role: 'lead', place: '', since: '2026-03-01' }, '网格长，自 3 月 1 日', 'Lead since 1 Mar'],
    [
      { kind: 'assigned', role: 'lead', place: '第二网格', since: '2024-03-01' },
      '第二网格网格长，自 2024 年 3 月 1 日',
      'Lead of 第二网格 since 1 Mar 2024',
    ],
    [
      { kind: 'staysOvernight', village: '李家湾村', night: '2026-03-12' },
      '今晚住在李家湾村',
      'Stays in 李家湾村 tonight',
    ],
    [
      { kind: 'covers', forName: '张伟', role: 'lead', until: '2026-03-20' },
      '代管张伟的网格长职责，至 3 月 20 日',
      'Covers for 张伟 (lead) until 20 Mar',
    ],
    [
      {
        kind: 'onShift',
        role: 'shiftLeader',
        startsAt: at('2026-03-12 08:30'),
        endsAt: at('2026-03-13 08:30'),
      },
      '带班领导，3 月 12 日 08:30 至次日 08:30',
      'Leader on duty, 12 Mar 08:30 to 13 Mar 08:30',
    ],
  ] as const)('says %j', (reason, zh, en) => {
    expect(reasonSentence(reason, 'zh', told)).toBe(zh);
    expect(reasonSentence(reason, 'en', told)).toBe(en);
  });

  it('tells a day with its year where nobody says which year it is', () => {
    expect(reasonSentence({ kind: 'holdsGroup', since: '2026-03-01' }, 'zh')).toBe(
      '该户联系干部，自 2026 年 3 月 1 日',
    );
  });

  it('gathers one role over many cells into one reason', () => {
    const reasons = ['第一网格', '第二网格'].map(
      (place) => ({ kind: 'assigned', role: 'lead', place, since: '2026-03-01' }) as const,
    );
    expect(reasonsSentence(reasons, 'zh', told)).toBe('第一网格、第二网格网格长，自 3 月 1 日');
  });

  it('says why somebody is passed over, and what is missing', () => {
    expect(passedOverSentence({ kind: 'onLeave', until: '2026-03-20' }, 'zh', told)).toBe('请假，至 3 月 20 日');
    expect(passedOverSentence({ kind: 'ended', on: '2026-03-11' }, 'zh', told)).toBe('职责已结束，任职至 3 月 11 日');
    expect(gapSentence({ kind: 'noLead', place: '第一网格' }, 'zh')).toBe('第一网格网格长空缺');
    expect(gapSentence({ kind: 'noHolidayTable', place: '2031' }, 'en')).toContain('2031');
  });

  it('tells a whole answer in the words of the reader', () => {
    const answer = responsibleAt(givenFacts(), givenGround(), inCell1, at('2026-03-12 14:00'));
    expect(toldAnswer(answer, 'zh', 'Asia/Shanghai').people[0]).toMatchObject({
      name: '王秀英',
      reason: '网格长，自 3 月 1 日',
    });
  });
});
