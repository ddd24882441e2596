import { describe, expect, it } from 'vitest';
import { number, percent, pointsBetween, signedPoints } from '#domain/brief/shown.ts';

describe('figures as they are printed', () => {
  it.each([
    [0, '0.0%'],
    [0.9375, '93.8%'],
    [0.99999, '99.9%'],
    [1, '100.0%'],
    [null, '—'],
  ])('prints the rate %s as %s', (rate, text) => {
    expect(percent(rate)).toBe(text);
  });

  it('gives the change in percentage points, to a tenth', () => {
    expect(pointsBetween(0.9304, 0.9416)).toBe(1.1);
    expect(pointsBetween(0.9304, 0.9304)).toBe(0);
    expect(pointsBetween(null, 0.5)).toBeNull();
    expect([signedPoints(1.2), signedPoints(-0.4), signedPoints(0), signedPoints(null)]).toEqual([
      '+1.2',
      '−0.4',
      '0.0',
      '—',
    ]);
  });

  it('sets thousands apart', () => {
    expect([7, 1200, 1000000].map(number)).toEqual(['7', '1,200', '1,000,000']);
  });
});
