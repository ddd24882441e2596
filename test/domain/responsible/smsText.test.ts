import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responsibleAt } from '../../../server/domain/responsible/responsibleAt.ts';
import { smsText } from '../../../server/domain/responsible/smsText.ts';
import { aCadre, at, givenFacts, givenGround, inCell1, outside } from './givenFacts.ts';

const ground = givenGround();
const office = at('2026-03-12 14:05');

describe('an answer as text messages', () => {
  it('says where, when, and whom to call at which number', () => {
    const parts = smsText(responsibleAt(givenFacts(), ground, inCell1, office), 'zh');
    expect(parts[0]).toBe('李家湾村第一网格 3月12日 14:05；网格长王秀英 13900000001；B岗赵德山 13900000002');
  });

  it('marks each part of a drill', () => {
    const parts = smsText(responsibleAt(givenFacts(), ground, inCell1, office), 'zh', { isDrill: true });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.startsWith('【演练】')).toBe(true);
  });

  it('says how far the nearest cell is where there is none', () => {
    const [first] = smsText(responsibleAt(givenFacts(), ground, outside, office), 'zh');
    expect(first).toContain('此处无网格，最近李家湾村第一网格1.0公里');
  });

  it('never makes a part longer than 70 characters or breaks a number, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { minLength: 9, maxLength: 9 }),
        fc.constantFrom('zh', 'en'),
        (names, language) => {
          const facts = givenFacts({
            cadres: givenFacts().cadres.map((one, i) => aCadre(one.id, { name: names[i] ?? '' })),
          });
          const answer = responsibleAt(facts, ground, inCell1, office);
          const parts = smsText(answer, language, { isDrill: true });
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(70);
          const text = parts.join('');
          for (const { phone } of answer.people.slice(0, 6)) if (phone !== null) expect(text).toContain(phone);
        },
      ),
    );
  });
});
