import { type CapArea, type CapMessage } from './capMessage.ts';
import { categories, eventKinds, severities, stageWords } from './capTables.ts';
import { capTime } from './capTime.ts';
import { xmlText } from './xml.ts';

/** A message as CAP 1.2, for the zone its times are told in. Holes of an area are left out, as CAP knows none: nobody is lost by that. */
export function writeCap(message: CapMessage, zone: string): string {
  const { kind, level, stage } = message;
  const time = (at: number): string => capTime(at, zone);
  const words = stageWords[stage];
  const { severity, zh } = severities.find((one) => one.level === level)!;
  const info = [
    tag('language', 'zh-CN'),
    tag('category', categories[kind]),
    tag('event', message.event),
    tag('responseType', words.responseType),
    tag('urgency', words.urgency),
    tag('severity', severity),
    tag('certainty', words.certainty),
    named('eventCode', 'GB/T 35561', eventKinds.find((one) => one.kind === kind)!.code),
    optional('effective', message.effectiveAt, time),
    optional('expires', message.expiresAt, time),
    optional('senderName', message.senderName, String),
    tag('headline', message.headline),
    optional('description', message.description, String),
    optional('instruction', message.instruction, String),
    named('parameter', '预警颜色', `${zh}色`),
    areaTag(message),
  ];
  const alert = [
    tag('identifier', message.identifier),
    tag('sender', message.sender),
    tag('sent', time(message.sentAt)),
    tag('status', message.isDrill ? 'Exercise' : 'Actual'),
    tag('msgType', message.messageType),
    tag('scope', 'Restricted'),
    tag('restriction', '应急值守'),
    tag('code', 'GB/T 35965.1'),
    ...(message.references.length === 0 ? [] : [tag('references', message.references.join(' '))]),
    `<info>${info.join('')}</info>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${alert.join('')}</alert>\n`;
}

const tag = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const optional = <T>(name: string, value: T | null, text: (value: T) => string): string =>
  value === null ? '' : tag(name, text(value));
const named = (name: string, valueName: string, value: string): string =>
  `<${name}>${tag('valueName', valueName)}${tag('value', value)}</${name}>`;

const areaTag = ({ areaName, area, geocode }: CapMessage): string =>
  `<area>${tag('areaDesc', areaName)}${area === null ? '' : shapeTags(area)}${
    geocode === null ? '' : named('geocode', 'GB/T 10114', geocode)
  }</area>`;

/** CAP writes latitude first. */
const pair = ([lon = 0, lat = 0]: readonly number[]): string => `${lat.toFixed(7)},${lon.toFixed(7)}`;

const shapeTags = (area: CapArea): string => {
  if (area.type === 'Point') return tag('circle', `${pair(area.coordinates)} 0`);
  const shells = area.type === 'Polygon' ? [area.coordinates[0] ?? []] : area.coordinates.map(([shell = []]) => shell);
  return shells.map((shell) => tag('polygon', shell.map(pair).join(' '))).join('');
};
