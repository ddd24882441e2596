import type { Area } from '#domain/incident/entry.ts';
import { circleArea } from '#domain/responsible/circleArea.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { type CapArea, type CapMessage, type CapMessageType, capMessageTypes } from './capMessage.ts';
import { kindOfEvent, levelOfSeverity } from './capTables.ts';
import { children, childText, readXml } from './xml.ts';

const listed = ['info', 'area', 'polygon', 'circle', 'geocode', 'eventCode'];

/**
 * A CAP 1.2 message from its bytes: of several languages the Chinese, of several areas all together. Coordinates are read
 * as they stand and judged later (`areaFaults`): CAP writes latitude first.
 * @throws UnreadableFile documentType | damaged | encoding | noPolygons (no CAP message, or one without what CAP requires)
 */
export function readCap(bytes: Uint8Array): CapMessage {
  const [alert] = children(readXml(bytes, listed), 'alert');
  const identifier = childText(alert, 'identifier', 120);
  const sender = childText(alert, 'sender', 120);
  const sent = childText(alert, 'sent', 60);
  const sentAt = instantOf(sent);
  if (identifier === null || sender === null || sentAt === null) throw new UnreadableFile('unknownFormat');
  const said = childText(alert, 'msgType', 20);
  const messageType = capMessageTypes.find((type) => type === said);
  if (messageType === undefined) throw new UnreadableFile('unknownFormat');
  const infos = children(alert, 'info');
  const info = infos.find((one) => /^zh/iu.test(childText(one, 'language', 20) ?? '')) ?? infos[0];
  const event = childText(info, 'event', 120) ?? childText(info, 'eventType', 120) ?? '';
  const headline = childText(info, 'headline', 200) ?? event;
  const code =
    children(info, 'eventCode').flatMap((one) => childText(one, 'value', 40) ?? [])[0] ??
    childText(info, 'eventType', 40) ??
    '';
  const areas = children(info, 'area');
  return {
    identifier,
    sender,
    senderName: childText(info, 'senderName', 120),
    sentAt,
    messageType,
    isDrill: childText(alert, 'status', 20) !== 'Actual',
    references: (childText(alert, 'references', 8000) ?? '').split(/\s+/u).filter((one) => one !== ''),
    kind: kindOfEvent(`${event} ${headline}`, code),
    level: levelOfSeverity(childText(info, 'severity', 20) ?? '', headline),
    event,
    headline,
    description: childText(info, 'description'),
    instruction: childText(info, 'instruction'),
    stage: stageOf(messageType, childText(info, 'urgency', 20)),
    effectiveAt: instantOf(childText(info, 'effective', 60)),
    expiresAt: instantOf(childText(info, 'expires', 60)),
    areaName: childText(areas[0], 'areaDesc', 200) ?? '',
    area: areaOf(areas),
    geocode: children(areas[0], 'geocode').flatMap((one) => childText(one, 'value', 40) ?? [])[0] ?? null,
  };
}

/** `sender,identifier,sent` as a later message refers to this one. */
export const capReference = ({ sender, identifier }: CapMessage, sent: string): string =>
  `${sender},${identifier},${sent}`;

const stageOf = (type: CapMessageType, urgency: string | null): CapMessage['stage'] =>
  type === 'Cancel' || urgency === 'Past' ? 'ended' : urgency === 'Immediate' ? 'open' : 'warning';

/** An instant as CAP writes it, with its offset; some leave a blank where the T belongs, or the offset out: then it is Beijing's. */
const instantOf = (text: string | null): number | null => {
  const [, day, time, offset = '+08:00'] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u.exec(text ?? '') ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(at) ? null : at;
};

const number = (text: string | undefined): number => (text === undefined || text === '' ? Number.NaN : Number(text));

/** "lat,lon lat,lon …" as a ring of [lon, lat]; what is no number becomes NaN and is told by name. */
const ringOf = (text: string): number[][] =>
  text
    .split(/\s+/u)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [lat, lon] = pair.split(',');
      return [number(lon), number(lat)];
    });

function areaOf(areas: readonly unknown[]): CapArea | null {
  const texts = (name: string) =>
    areas.flatMap((area) => children(area, name).flatMap((_, i) => childTextAt(area, name, i) ?? []));
  const circles = texts('circle').map((text) => {
    const [lat, lon, km] = text.split(/[,\s]+/u).map(number);
    return { at: [lon ?? Number.NaN, lat ?? Number.NaN] as [number, number], metres: (km ?? Number.NaN) * 1000 };
  });
  const parts = [
    ...texts('polygon').map((text) => [ringOf(text)]),
    ...circles.filter(({ metres }) => metres !== 0).map(({ at, metres }) => circleRings(at, metres)),
  ];
  const [only, ...more] = parts;
  if (only === undefined) {
    const [first] = circles;
    return first === undefined ? null : { type: 'Point', coordinates: first.at };
  }
  return more.length === 0 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
}

const childTextAt = (area: unknown, name: string, i: number): string | null =>
  childText({ [name]: children(area, name)[i] }, name, 2_000_000);

const circleRings = (at: readonly [number, number], metres: number): number[][][] => {
  const circle: Area = circleArea(at, metres);
  return circle.type === 'Polygon' ? circle.coordinates : [];
};
