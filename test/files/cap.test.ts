import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapMessage } from '../../server/files/cap/capMessage.ts';
import { capOfIncident, type TellableIncident } from '../../server/files/cap/capOfIncident.ts';
import { readCap } from '../../server/files/cap/readCap.ts';
import { writeCap } from '../../server/files/cap/writeCap.ts';
import { UnreadableFile } from '../../server/files/unreadableFile.ts';
import { incidentKinds } from '../../server/domain/words.ts';

const zone = 'Asia/Shanghai';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const town = { name: '清溪镇', code: '430102003', zone };
const startedAt = Date.parse('2026-03-12T08:30:15+08:00');

const anIncident = (over: Partial<TellableIncident> = {}): TellableIncident => ({
  id: '0195-incident',
  kind: 'flood',
  name: '清溪河涨水',
  isDrill: false,
  stage: 'open',
  level: 2,
  place: '李家湾村一组',
  point: [111.5, 28.25],
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [111.5, 28.2],
        [111.51, 28.2],
        [111.51, 28.21],
        [111.5, 28.2],
      ],
    ],
  },
  startedAt,
  endedAt: null,
  toldAt: [startedAt],
  wasOpen: true,
  ...over,
});

/** As the national platform sends them, made up. */
const fromCounty = (over: Readonly<Record<string, string>> = {}): string => {
  const said = {
    status: 'Actual',
    msgType: 'Alert',
    severity: 'Orange',
    areas: '<polygon>28.20,111.50 28.20,111.52 28.22,111.52 28.20,111.50</polygon>',
    ...over,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
 <identifier>43010241600000_20260312073000_0</identifier><sender>某县气象台</sender>
 <sent>2026-03-12 07:30:00+08:00</sent><status>${said.status}</status><msgType>${said.msgType}</msgType>
 <scope>Public</scope><note>&#26292;&#38632;</note>
 <info><language>en-US</language><event>Rainstorm</event><severity>Minor</severity>
  <area><areaDesc>x</areaDesc><circle>0,0 1</circle></area></info>
 <info><language>zh-CN</language><eventType>11B03</eventType><event>暴雨</event><urgency>Expected</urgency>
  <severity>${said.severity}</severity><certainty>Likely</certainty><effective>2026-03-12T07:30:00+08:00</effective>
  <expires>2026-03-12T19:30:00+08:00</expires><senderName>某县气象台</senderName>
  <headline>某县气象台发布暴雨橙色预警</headline><description>未来 3 小时降雨量将达 50 毫米 &lt;以上&gt;</description>
  <instruction>注意防范山洪</instruction>
  <area><areaDesc>清溪镇</areaDesc>${said.areas}<geocode><valueName>GB/T 2260</valueName><value>430102003000</value></geocode></area>
 </info></alert>`;
};

describe('a CAP message of others', () => {
  it('is read in Chinese, latitude first, with colour, event class and times', () => {
    expect(readCap(bytes(fromCounty()))).toMatchObject({
      identifier: '43010241600000_20260312073000_0',
      sentAt: Date.parse('2026-03-12T07:30:00+08:00'),
      messageType: 'Alert',
      isDrill: false,
      kind: 'flood',
      level: 2,
      headline: '某县气象台发布暴雨橙色预警',
      description: '未来 3 小时降雨量将达 50 毫米 <以上>',
      instruction: '注意防范山洪',
      stage: 'warning',
      expiresAt: Date.parse('2026-03-12T19:30:00+08:00'),
      geocode: '430102003000',
      area: {
        type: 'Polygon',
        coordinates: [
          [
            [111.5, 28.2],
            [111.52, 28.2],
            [111.52, 28.22],
            [111.5, 28.2],
          ],
        ],
      },
    });
  });

  it.each([
    ['Red', 1],
    ['Severe', 2],
    ['黄色', 3],
    ['Minor', 4],
    ['Unknown', 2],
  ])('severity %s is level %i', (severity, level) => {
    expect(readCap(bytes(fromCounty({ severity }))).level).toBe(level);
  });

  it('takes all areas together, a circle by its kilometres, a circle without extent as a place', () => {
    const two = readCap(
      bytes(fromCounty({ areas: '<circle>28.2,111.5 2</circle><polygon>1,2 3,4 5,6 1,2</polygon>' })),
    );
    expect(two.area).toMatchObject({ type: 'MultiPolygon' });
    expect(readCap(bytes(fromCounty({ areas: '<circle>28.2,111.5 0</circle>' }))).area).toEqual({
      type: 'Point',
      coordinates: [111.5, 28.2],
    });
    expect(readCap(bytes(fromCounty({ areas: '' }))).area).toBeNull();
  });

  it('is a drill unless it is meant', () => {
    expect(readCap(bytes(fromCounty({ status: 'Exercise' }))).isDrill).toBe(true);
    expect(readCap(bytes(fromCounty({ status: 'Test' }))).isDrill).toBe(true);
    expect(readCap(bytes(fromCounty({ msgType: 'Cancel' }))).stage).toBe('ended');
  });

  const refusal = (text: string | Uint8Array): string => {
    try {
      readCap(typeof text === 'string' ? bytes(text) : text);
    } catch (error) {
      if (error instanceof UnreadableFile) return error.kind;
      throw error;
    }
    return 'read';
  };

  it.each([
    [
      'an outside entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${fromCounty().replace('暴雨', '&x;')}`,
      'documentType',
    ],
    [
      'a bomb of entities',
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><alert>&b;</alert>',
      'documentType',
    ],
    ['a document type in small letters, spaced', '< !doctype x>'.replace('< !', '<! ') + fromCounty(), 'documentType'],
    ['no XML', '<alert><identifier>', 'unknownFormat'],
    ['another document', '<html><body>x</body></html>', 'unknownFormat'],
    ['a message without identifier', fromCounty().replace(/<identifier>.*?<\/identifier>/u, ''), 'unknownFormat'],
    ['a time that is none', fromCounty().replace('2026-03-12 07:30:00+08:00', '2026-13-45 99:00:00'), 'unknownFormat'],
    ['a receipt', fromCounty({ msgType: 'Ack' }), 'unknownFormat'],
    ['tags nested without end', '<a>'.repeat(100_000), 'damaged'],
    ['bytes of no text', new Uint8Array([0, 255, 254, 1, 0]), 'encoding'],
    ['nothing', '', 'unknownFormat'],
  ])('is refused for %s', (_what, text, kind) => {
    expect([kind, 'damaged', 'unknownFormat']).toContain(refusal(text));
    if (kind === 'documentType' || kind === 'encoding') expect(refusal(text)).toBe(kind);
  });

  it('leaves what is no number for whoever judges coordinates', () => {
    const { area } = readCap(bytes(fromCounty({ areas: '<polygon>NaN,1 1e999,2 x 28.2,111.5</polygon>' })));
    expect(JSON.stringify(area)).toContain('null');
  });
});

describe('our CAP message', () => {
  it('follows the national profile, and carries nobody’s data', () => {
    const message = capOfIncident(anIncident(), town);
    const xml = writeCap(message, zone);
    expect(message.identifier).toMatch(/^43010200000300_20260312083015_\d$/u);
    expect(xml).toContain('xmlns="urn:oasis:names:tc:emergency:cap:1.2"');
    expect(xml).toContain('<sent>2026-03-12T08:30:15+08:00</sent><status>Actual</status><msgType>Alert</msgType>');
    expect(xml).toContain('<language>zh-CN</language><category>Met</category>');
    expect(xml).toContain('<urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>');
    expect(xml).toContain('<eventCode><valueName>GB/T 35561</valueName><value>11A00</value></eventCode>');
    expect(xml).toContain('<polygon>28.2000000,111.5000000 28.2000000,111.5100000');
    expect(xml).toContain('橙色');
  });

  it('keeps the order of elements that the schema asks for', () => {
    const xml = writeCap(capOfIncident(anIncident({ toldAt: [startedAt, startedAt + 60_000] }), town), zone);
    const order = (names: readonly string[]) => names.map((name) => xml.indexOf(`<${name}>`)).filter((at) => at >= 0);
    for (const names of [
      ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope', 'restriction', 'code', 'references', 'info'],
      ['language', 'category', 'event', 'responseType', 'urgency', 'severity', 'certainty', 'eventCode', 'effective'],
      ['effective', 'expires', 'senderName', 'headline', 'description', 'instruction', 'parameter', 'area'],
      ['areaDesc', 'polygon', 'circle', 'geocode'],
    ])
      expect(order(names)).toEqual(order(names).toSorted((a, b) => a - b));
  });

  it('is an update with references to all before it once the area is extended', () => {
    const toldAt = [startedAt, startedAt + 60_000, startedAt + 120_000];
    const message = capOfIncident(anIncident({ toldAt }), town);
    expect(message.messageType).toBe('Update');
    expect(message.references).toEqual([
      expect.stringMatching(/^430102003000,43010200000300_20260312083015_\d,2026-03-12T08:30:15\+08:00$/u),
      expect.stringMatching(/^430102003000,43010200000300_20260312083115_\d,2026-03-12T08:31:15\+08:00$/u),
    ]);
    expect(message.identifier).toContain('_20260312083215_');
  });

  it('is a cancel where a warning came to nothing, a last update where an incident is over', () => {
    const ended = {
      stage: 'ended',
      endedAt: startedAt + 3_600_000,
      toldAt: [startedAt, startedAt + 3_600_000],
    } as const;
    expect(capOfIncident(anIncident({ ...ended, wasOpen: false }), town).messageType).toBe('Cancel');
    const last = capOfIncident(anIncident(ended), town);
    expect(last.messageType).toBe('Update');
    expect(writeCap(last, zone)).toContain('<urgency>Past</urgency>');
  });

  it('says of a drill that it is one', () => {
    const xml = writeCap(capOfIncident(anIncident({ isDrill: true }), town), zone);
    expect(xml).toContain('<status>Exercise</status>');
    expect(xml).toContain('【演练】');
  });

  it('reads back as it was written', () => {
    const words = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.trim());
    const square = (lon: number, lat: number): [number, number][] => [
      [lon, lat],
      [lon + 0.01, lat],
      [lon + 0.01, lat + 0.01],
      [lon, lat],
    ];
    const corner = fc
      .tuple(fc.integer({ min: 73, max: 134 }), fc.integer({ min: 4, max: 53 }))
      .map(([lon, lat]) => square(lon, lat));
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...incidentKinds),
          level: fc.constantFrom(1, 2, 3, 4),
          stage: fc.constantFrom('warning', 'open'),
          isDrill: fc.boolean(),
          name: words,
          place: words,
          rings: fc.array(corner, { minLength: 1, maxLength: 3 }),
          times: fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 5 }),
        }),
        ({ rings, times, ...given }) => {
          const parts = rings.map((ring) => [ring]);
          const message = capOfIncident(
            anIncident({
              ...(given as Partial<TellableIncident>),
              area:
                parts.length === 1
                  ? { type: 'Polygon', coordinates: parts[0]! }
                  : { type: 'MultiPolygon', coordinates: parts },
              toldAt: times.toSorted((a, b) => a - b).map((seconds) => startedAt + seconds * 1000),
            }),
            town,
          );
          const back = readCap(bytes(writeCap(message, zone)));
          // Words are trimmed by whoever reads them.
          const kept = (one: CapMessage) => ({ ...one, headline: '', description: '', areaName: '' });
          expect(kept(back)).toEqual(kept(message));
        },
      ),
      { numRuns: 200 },
    );
  });
});
