import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefOf, briefSentences } from '#domain/brief/briefOf.ts';
import { householdsIn } from '#domain/brief/shown.ts';
import { aGap, aPlace, counts, someFigures } from './givenFigures.ts';

const zh = (given = {}) => briefSentences(someFigures(given), 'zh').join('\n');
const en = (given = {}) => briefSentences(someFigures(given), 'en').join('\n');

describe('the brief of the month', () => {
  it('states the seven counts and the sum they add up to', () => {
    expect(zh()).toContain(
      '本期已访 800 户，待访 220 户（其中临期 31 户），新结对 10 户，逾期未访 64 户，暂免走访 10 户；另有未结对 45 户，空挂、空置等无需走访的 52 户，合计 1,201 户。',
    );
    expect(en()).toContain('64 are overdue');
    expect(en()).toContain('1,201 in all.');
  });

  it('states the three rates with the change from last month', () => {
    expect(zh()).toContain(
      '按期率 94.1%，比上月同日提高 1.1 个百分点；本期走访率 73.1%，比上月同日下降 0.9 个百分点。',
    );
    expect(zh()).toContain('结对率 96.1%');
    expect(en()).toContain('On schedule: 94.1%, up 1.1 points on a month ago.');
  });

  it('names the village furthest behind and the one that fell most', () => {
    expect(zh()).toContain('按期率最高的是张坝村（99.3%），最低的是李家湾村（87.5%，逾期 60 户）');
    expect(zh()).toContain('1 个提高，1 个下降，降幅最大的是李家湾村（下降 2.5 个百分点）');
    expect(en()).toContain('the largest fall is 李家湾村 (2.5 points)');
  });

  it('lists each gap with a verb and the person to ask', () => {
    expect(zh()).toContain('李家湾村东山网格 3 户辐射户逾期未访，最长 42 天，请找联系干部周明远。');
    expect(zh()).toContain('李家湾村东山网格空缺网格长 21 天，涉及 88 户，目前找不到责任人，请网格办指定。');
    expect(zh()).toContain('共有缺口 9 处，以下是最突出的 2 处：');
    expect(en()).toContain(
      '李家湾村, 东山网格: 3 radiating households overdue for a visit, the longest 42 days; ask the paired cadre 周明远.',
    );
  });

  it('gives work to do for what is open, and only for that', () => {
    const quiet = someFigures({
      whole: aPlace({ name: '青溪镇', counts: counts({ done: 10 }), onSchedule: 1, visited: 1, linked: 1 }),
      gaps: [],
      gapTotal: 0,
      noLeadTotal: 0,
      conflicts: { opened: 0, closed: 0, late: 0 },
    });
    expect(briefOf(quiet, 'zh').sections.at(-1)?.listed).toEqual([
      '没有逾期、空缺和未办结的矛盾纠纷，按规定频次继续走访。',
    ]);
    expect(briefOf(quiet, 'zh').sections[2]?.paragraphs).toEqual(['没有发现缺口。']);
    expect(zh()).toContain('未办结 5 件逐件明确责任人和办结时限，超期的 1 件由镇领导包案');
  });

  it('counts the gaps that come first beyond those it lists', () => {
    const many = someFigures({ noLeadTotal: 14, unheldTotal: 12 });
    const tasks = briefOf(many, 'zh').sections.at(-1)?.listed ?? [];
    expect(tasks[0]).toContain('李家湾村东山网格等 14 个网格还没有网格长');
    expect(tasks[1]).toContain('12 个联户小组无人联系');
    expect(briefSentences(many, 'en').join('\n')).toContain('and others, 14 in all');
  });

  it('writes a village brief by its cells', () => {
    const village = someFigures({
      isTown: false,
      partsAre: 'cell',
      whole: aPlace({ name: '张坝村', counts: counts({ done: 3 }) }),
    });
    const brief = briefOf(village, 'zh');
    expect(brief.title).toBe('张坝村2026年3月联网联户工作情况');
    expect(brief.sections[1]?.heading).toBe('二、各网格情况');
    expect(brief.sections[1]?.table?.head[0]).toBe('网格');
  });

  it('shows no rate where nobody is obligated', () => {
    const empty = someFigures({ whole: aPlace({ name: '青溪镇' }), parts: [aPlace()] });
    expect(briefOf(empty, 'zh').sections[1]?.table?.rows[0]?.slice(9)).toEqual(['—', '—', '—', '—']);
    expect(briefSentences(empty, 'zh').join('')).toContain('按期率 —；');
    expect(briefSentences(empty, 'en').join('')).not.toMatch(/null|NaN|undefined/);
  });

  it('keeps the last row of the table the sum of the rows above it', () => {
    const seven = fc.record({
      done: fc.nat(900),
      due: fc.nat(900),
      new: fc.nat(900),
      overdue: fc.nat(900),
      excused: fc.nat(900),
      unlinked: fc.nat(900),
      notOwed: fc.nat(900),
    });
    fc.assert(
      fc.property(fc.array(seven, { minLength: 1, maxLength: 20 }), (villages) => {
        const sum = (key: keyof (typeof villages)[number]) => villages.reduce((total, each) => total + each[key], 0);
        const whole = counts(
          Object.fromEntries(Object.keys(villages[0] ?? {}).map((key) => [key, sum(key as 'done')])),
        );
        const figures = someFigures({
          whole: aPlace({ counts: whole }),
          parts: villages.map((each) => aPlace({ counts: each })),
        });
        const table = briefOf(figures, 'zh').sections[1]?.table;
        const plain = (text: string | undefined) => Number(text?.replaceAll(',', ''));
        for (let column = 1; column <= 8; column++) {
          const added = table?.rows.reduce((total, row) => total + plain(row[column]), 0);
          expect(added).toBe(plain(table?.total[column]));
        }
        expect(plain(table?.total[1])).toBe(householdsIn(whole));
      }),
    );
  });

  it('says every kind of gap in both languages without a hole in the sentence', () => {
    const kinds = [
      'noLead',
      'groupUnheld',
      'centreMissing',
      'tooFewRadiating',
      'overdueCentre',
      'overdueRadiating',
      'unlinked',
      'tooManyExcused',
      'noVisits',
      'notPlaced',
    ] as const;
    const gaps = kinds.flatMap((kind) => [aGap({ kind }), aGap({ kind, cell: null, group: null, ask: null })]);
    for (const language of ['zh', 'en'] as const) {
      const listed = briefOf(someFigures({ gaps }), language).sections[2]?.listed ?? [];
      expect(listed).toHaveLength(gaps.length);
      for (const sentence of listed) expect(sentence).not.toMatch(/null|undefined|\[object| {2}/);
    }
    expect(briefOf(someFigures({ gaps }), 'zh').sections[2]?.listed.join('')).not.toMatch(/group|overdue|lead/);
  });
});
