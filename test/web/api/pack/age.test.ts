import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBetween } from '../../../../web/api/pack/age.ts';

const entered = { at: 1_760_000_000_000, ticks: 5000, page: 'a' };
const minute = 60_000;

describe('how long ago something was entered', () => {
  it('is what the device’s clock says, in this page and after it was opened again', () => {
    assert(
      property(integer({ min: 0, max: 7 * 86_400_000 }), (age) => {
        const later = { at: entered.at + age, ticks: 10, page: 'b' };
        expect(ageBetween(entered, later)).toBe(age);
      }),
    );
    expect(ageBetween(entered, { at: entered.at + minute, ticks: entered.ticks + minute, page: 'a' })).toBe(minute);
  });

  it('is what the page’s own clock says where the device’s was put right by the network meanwhile', () => {
    const threeYears = 3 * 365 * 86_400_000;
    for (const set of [threeYears, -threeYears])
      expect(ageBetween(entered, { at: entered.at + set, ticks: entered.ticks + minute, page: 'a' })).toBe(minute);
  });

  it('takes the device’s clock after a night in which the phone slept', () => {
    const night = 8 * 3_600_000;
    expect(ageBetween(entered, { at: entered.at + night, ticks: entered.ticks + minute, page: 'a' })).toBe(night);
  });

  it('is never in the future and never older than the server takes', () => {
    expect(ageBetween(entered, { at: entered.at - minute, ticks: 0, page: 'b' })).toBe(0);
    expect(ageBetween(entered, { at: entered.at + 90 * 86_400_000, ticks: 0, page: 'b' })).toBe(7 * 86_400_000);
  });
});
