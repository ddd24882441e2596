import { describe, expect, it } from 'vitest';
import { bdOf, gcjOf } from '#domain/coordinateSystem.ts';
import { distanceWords } from '../../../web/panels/incidents/distanceWords.ts';
import { firstCalls } from '../../../web/panels/incidents/firstCalls.ts';
import { navigateTo } from '../../../web/panels/incidents/navigateTo.ts';
import { spokenPhone, telHref } from '../../../web/panels/incidents/phoneNumbers.ts';

const person = (name: string, phone: string | null, isParallel = false) => ({
  cadreId: name,
  unitId: null,
  name,
  post: null,
  phone,
  role: 'lead' as const,
  reason: '',
  isParallel,
  isInVillage: false,
});

describe('whom to call', () => {
  it('is the first with a number, then the next; the duty room is told at the same time', () => {
    const room = person('值班室', '0691-5550119', true);
    const calls = firstCalls({ people: [room, person('甲', null), person('乙', '1'), person('丙', '2')] });
    expect([calls.first?.name, calls.next?.name, calls.parallel?.name]).toEqual(['乙', '丙', '值班室']);
  });

  it('is nobody where nobody has a number', () => {
    expect(firstCalls({ people: [person('甲', null)] })).toEqual({ first: null, next: null, parallel: null });
  });

  it('is not the same number twice', () => {
    const calls = firstCalls({ people: [person('甲', '1'), person('乙', '1'), person('丙', '2')] });
    expect(calls.next?.name).toBe('丙');
  });
});

describe('a number', () => {
  it('is dialled without spaces and read in groups', () => {
    expect(telHref('129 9020-8366')).toBe('tel:12990208366');
    expect(telHref('+86 691 5550119')).toBe('tel:+866915550119');
    expect(spokenPhone('12990208366')).toBe('129 9020 8366');
    expect(spokenPhone('0691-5550119')).toBe('0691-5550119');
  });
});

describe('the way there', () => {
  it('is given to each map in the coordinates it uses', () => {
    const place = [107.0553219, 30.4772399] as const;
    const { amap, baidu } = navigateTo(place, '李家湾&x');
    const gcj = gcjOf(place);
    const bd = bdOf(gcj);
    expect(amap).toContain(`to=${gcj[0].toFixed(6)},${gcj[1].toFixed(6)},`);
    expect(baidu).toContain(`latlng:${bd[1].toFixed(6)},${bd[0].toFixed(6)}`);
    expect(amap).not.toContain('&x');
    expect(Math.abs(gcj[0] - place[0])).toBeGreaterThan(0.0005);
  });
});

describe('a distance', () => {
  const w = { m: (m: number) => `${m} m`, km: (km: string) => `${km} km` };
  it.each([
    [3.2, '3 m'],
    [144, '140 m'],
    [996, '1.0 km'],
    [2340, '2.3 km'],
    [14_000, '14 km'],
  ])('of %f is %s', (metres, words) => {
    expect(distanceWords(metres, w)).toBe(words);
  });
});
