import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bdOf, gcjOf, type LonLat, metresBetween } from '#domain/coordinateSystem.ts';
import { type ReadPlace, type TypedFor, typedPlace } from '#domain/responsible/typedPlace.ts';
import { placeNotations, writtenPlace } from '#domain/responsible/writtenPlace.ts';

const town: TypedFor = { bbox: [111.4, 28.1, 111.6, 28.4] };

const read = (typed: string, system: 'wgs84' | 'gcj02' | 'bd09' = 'wgs84'): ReadPlace => {
  const answer = typedPlace(typed, system, town);
  if (answer.kind !== 'place') throw new Error(`${typed}: ${answer.kind}`);
  return answer.place;
};

describe('a place as it is typed', () => {
  it.each([
    '111.5, 28.25',
    '111.5，28.25',
    '111．5，28．25',
    '１１１．５，２８．２５',
    '111。5 28。25',
    '(111.5, 28.25)',
    '【111.5、28.25】',
    '111.5 28.25',
    '111.5\t28.25',
    '111.5\n28.25',
    '\u200e111.5,\u200b28.25\u202c',
    '坐标：111.5，28.25。',
    'GPS: 111.5;28.25',
    'POINT(111.5 28.25)',
    '{"lng":111.5,"lat":28.25}',
    '{"latitude": 28.25, "longitude": 111.5}',
    'lat=28.25, lon=111.5',
    '经度：111.5 纬度：28.25',
    '纬度28.25，经度111.5',
    '111.5E,28.25N',
    '28.25N 111.5E',
    'E111.5 N28.25',
    'n28.25e111.5',
    '111°30′E 28°15′N',
    '111º30’E 28º15’N',
    '28°15′0″N, 111°30′0″E',
    "28°15'0''N 111°30'0''E",
    '111°30′00″ 28°15′00″',
    '111° 30′ 00″ ， 28° 15′ 00″',
    '111 30 0 28 15 0',
    '111 30 28 15',
    "E111°30' N28°15'",
    '东经111度30分，北纬28度15分',
    '东经111度30分北纬28度15分',
    '东经 111°30′ 北纬 28°15′',
    '北纬２８度１５分０秒、东经１１１度３０分０秒',
    '28d15m0sN 111d30m0sE',
    'geo:28.25,111.5',
    'https://www.openstreetmap.org/?mlat=28.25&mlon=111.5#map=15/28.25/111.5',
    'https://www.openstreetmap.org/#map=15/28.25000/111.50000',
    'https://www.google.com/maps/@28.25,111.5,15z',
    'https://maps.google.com/?q=28.25,111.5',
  ])('reads %j', (typed) => {
    const { lon, lat } = read(typed);
    expect(lon).toBeCloseTo(111.5, 9);
    expect(lat).toBeCloseTo(28.25, 9);
  });

  const gcj = gcjOf([111.5, 28.25]);
  const bd = bdOf(gcj);
  it.each([
    [`https://uri.amap.com/marker?position=${gcj[0]},${gcj[1]}&name=x`, 'gcj02'],
    [`https://www.amap.com/?q=${gcj[1]},${gcj[0]},李家湾`, 'gcj02'],
    [`https://wb.amap.com/?p=B0FFG1Q2ZZ,${gcj[1]},${gcj[0]},x`, 'gcj02'],
    [`我在这里：https://uri.amap.com/navigation?to=${gcj[0]},${gcj[1]},x&mode=car 请快来`, 'gcj02'],
    [`https://apis.map.qq.com/uri/v1/marker?marker=coord:${gcj[1]},${gcj[0]};title:x`, 'gcj02'],
    [`http://maps.apple.com/?ll=${gcj[1]},${gcj[0]}`, 'gcj02'],
    [`http://api.map.baidu.com/marker?location=${bd[1]},${bd[0]}&title=x&output=html`, 'bd09'],
    [`http://api.map.baidu.com/marker?location=${gcj[1]},${gcj[0]}&coord_type=gcj02`, 'gcj02'],
    ['http://api.map.baidu.com/marker?location=28.25,111.5&coord_type=wgs84', 'wgs84'],
  ] as const)('takes a copied address at its own word: %s', (typed, system) => {
    for (const chosen of ['wgs84', 'bd09'] as const) {
      const place = read(typed, chosen);
      expect(place.system).toBe(system);
      expect(place.lon).toBeCloseTo(111.5, 7);
      expect(place.lat).toBeCloseTo(28.25, 7);
    }
  });

  it.each([
    '',
    '   ',
    '111.5',
    'abc, def',
    '李家湾二组12号',
    '李家湾后山滑坡',
    '111°75′, 28°',
    '1, 2, 3',
    '1e999, 28',
    'NaN, 28',
    'N28, N29',
    '111.5°30′, 28°',
    '13800005678',
    'https://surl.amap.com/5Xq2abc',
    'https://amap.com.example.net/?q=28.25,111.5',
  ])('cannot read %j', (typed) => {
    expect(typedPlace(typed, 'wgs84', town)).toEqual({ kind: 'unreadable' });
  });

  it('does not try to read a page of text', () => {
    expect(typedPlace(`${'1'.repeat(5000)} ${'° '.repeat(5000)}`, 'wgs84', town)).toEqual({ kind: 'unreadable' });
  });

  it('offers the swap where latitude comes first and nothing says so', () => {
    expect(typedPlace('28.25, 111.5', 'wgs84')).toEqual({
      kind: 'swapped',
      place: { lon: 111.5, lat: 28.25, system: 'wgs84' },
    });
    // 39.5, 76 would be somewhere in the Arctic; the town lies in Kashgar.
    expect(typedPlace('39.5, 76', 'wgs84', { bbox: [75.9, 39.4, 76.1, 39.6] })).toMatchObject({
      kind: 'swapped',
      place: { lon: 76, lat: 39.5 },
    });
  });

  it('swaps before it converts', () => {
    const answer = typedPlace(`${gcj[1]}, ${gcj[0]}`, 'gcj02', town);
    expect(answer.kind).toBe('swapped');
    if (answer.kind === 'swapped') expect(answer.place.lon).toBeCloseTo(111.5, 7);
  });

  it.each([
    ['211, 28', { kind: 'outOfRange', lon: 211, lat: 28 }],
    ['111.5E, 128.25N', { kind: 'outOfRange', lon: 111.5, lat: 128.25 }],
  ])('says that %s is on no map', (typed, answer) => {
    expect(typedPlace(typed, 'wgs84', town)).toEqual(answer);
  });

  it.each([
    ['123.5, 30.5', 'sea'],
    ['115, 12', 'sea'],
    ['0, 0', 'sea'],
    ['2.35, 48.86', 'abroad'],
    ['105.85, 16', 'abroad'],
    ['-77.04, 38.9', 'abroad'],
    ['116.4, 39.9', 'china'],
    ['121.5, 25.03', 'china'],
    ['110.3, 20', 'china'],
    ['87.6, 43.8', 'china'],
    ['91.1, 29.65', 'china'],
    ['126.6, 45.8', 'china'],
  ])('says where %s is, and how far from the town', (typed, where) => {
    const answer = typedPlace(typed, 'wgs84', town);
    expect(answer).toMatchObject({ kind: 'elsewhere', where });
    if (answer.kind === 'elsewhere') expect(answer.metres).toBeGreaterThan(500_000);
  });

  it('measures the way to the town', () => {
    const answer = typedPlace('116.4, 39.9', 'wgs84', { bbox: [121.4, 31.1, 121.6, 31.3] });
    if (answer.kind !== 'elsewhere') throw new Error(answer.kind);
    expect(answer.metres / 1000).toBeGreaterThan(1030);
    expect(answer.metres / 1000).toBeLessThan(1080);
  });

  it('takes a place a little outside the town as one to be answered', () => {
    expect(typedPlace('111.3, 28.25', 'wgs84', town).kind).toBe('place');
  });

  it('hints at the system in which a place outside every cell would lie in one', () => {
    const isInCell = (lon: number, lat: number) => metresBetween([lon, lat], [111.5, 28.25]) < 50;
    const inGcj = typedPlace(`${gcj[0]}, ${gcj[1]}`, 'wgs84', { ...town, isInCell });
    expect(inGcj).toMatchObject({ kind: 'place', insteadIn: [{ system: 'gcj02' }] });
    const inBd = typedPlace(`${bd[0]}, ${bd[1]}`, 'wgs84', { ...town, isInCell });
    expect(inBd).toMatchObject({ kind: 'place', insteadIn: [{ system: 'bd09' }] });
    expect(typedPlace('111.5, 28.25', 'wgs84', { ...town, isInCell })).toMatchObject({ insteadIn: [] });
  });

  it('takes metres of a survey, whatever system is chosen for degrees', () => {
    const answer = typedPlace('X=3320113.398 Y=39500000.000', 'gcj02');
    if (answer.kind !== 'place') throw new Error(answer.kind);
    expect(answer.place.system).toBe('cgcs2000');
    expect(answer.place.lon).toBeCloseTo(117, 7);
    expect(answer.place.lat).toBeCloseTo(30, 7);
    expect(typedPlace('Ｘ＝3320113．398，Ｙ＝39500000．000', 'wgs84')).toEqual(
      typedPlace('3320113.398 39500000', 'wgs84'),
    );
  });

  const lonLats = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const disguises: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll(',', '，').replaceAll('.', '．'),
    (text) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    (text) => `  ${text.replaceAll(' ', '\u3000')}。`,
    (text) => text.replaceAll('°', 'º').replaceAll('′', "'").replaceAll('″', "''"),
  ];

  it('reads back what is written in any notation, however it was copied', () => {
    fc.assert(
      fc.property(
        lonLats,
        fc.constantFrom(...placeNotations),
        fc.constantFrom(...disguises),
        ([lon, lat], notation, disguise) => {
          const answer = typedPlace(disguise(writtenPlace([lon, lat], notation)), 'wgs84');
          if (answer.kind !== 'place') throw new Error(answer.kind);
          const off = notation === 'decimal' ? 5.1e-8 : 1.5e-7;
          expect(Math.abs(answer.place.lon - lon)).toBeLessThan(off);
          expect(Math.abs(answer.place.lat - lat)).toBeLessThan(off);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('brings GCJ-02 and BD-09 back to where they were measured', () => {
    const inChina: fc.Arbitrary<LonLat> = fc.tuple(
      fc.double({ min: 75, max: 130, noNaN: true }),
      fc.double({ min: 20, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(inChina, fc.boolean(), (point, isBaidu) => {
        const shifted = isBaidu ? bdOf(gcjOf(point)) : gcjOf(point);
        const answer = typedPlace(`${shifted[0]}, ${shifted[1]}`, isBaidu ? 'bd09' : 'gcj02');
        if (answer.kind !== 'place') throw new Error(answer.kind);
        expect(metresBetween([answer.place.lon, answer.place.lat], point)).toBeLessThan(0.01);
      }),
    );
  });

  it('always answers, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })),
        (typed) => {
          const answer = typedPlace(typed, 'gcj02', town);
          if ('place' in answer) expect([answer.place.lon, answer.place.lat].every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
