import type { HookFormat } from '../words.ts';
import type { HookEvent, HookFacts } from './hookFacts.ts';
import { type ToldEvent, type ToldText, toldText } from './toldText.ts';

/** A message to be put into somebody's format. */
export interface Told {
  readonly townName: string;
  readonly zone: string;
  readonly incidentId: string | null;
  /** The desk's page of it; null where the town has no public address. */
  readonly link: string | null;
  /** The oldest first; each with the id by which a receiver drops doubles. */
  readonly events: readonly (ToldEvent & { readonly id: string })[];
}

/** Our own format: for programs. `version` counts up when a key changes its meaning. */
export interface PlainMessage {
  readonly version: 1;
  readonly town: string;
  readonly incidentId: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly events: readonly {
    readonly id: string;
    readonly event: HookEvent;
    readonly at: string;
    readonly facts: HookFacts;
  }[];
}

/** What would be read as markup is shown as it is. */
const inert = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
/** WeCom knows no escapes. */
const bare = (text: string): string => text.replaceAll(/[`*_[\]<>#|~]/g, ' ');

const plain = ({ townName, incidentId, link, events }: Told, { title }: ToldText): PlainMessage => ({
  version: 1,
  town: townName,
  incidentId,
  link,
  title,
  events: events.map(({ id, event, at, facts }) => ({ id, event, at: new Date(at).toISOString(), facts })),
});

const signed = (told: Told, text: ToldText): string[] => [
  ...text.lines,
  ...(told.link === null ? ['请登录联户，在应急席查看'] : []),
  told.townName,
];

/** Source: developer.work.weixin.qq.com/document/path/91770 (markdown, at most 4,096 bytes) */
const wecom = (told: Told, text: ToldText) => ({
  msgtype: 'markdown',
  markdown: {
    content: [
      `**${bare(text.title)}**`,
      ...signed(told, text).map((line) => `> ${bare(line)}`),
      ...(told.link === null ? [] : [`[打开应急席](${told.link})`]),
    ].join('\n'),
  },
});

/** Source: open.dingtalk.com/document/robots/custom-robot-access (markdown; a line ends in two blanks) */
const dingtalk = (told: Told, text: ToldText) => ({
  msgtype: 'markdown',
  markdown: {
    title: text.title,
    text: [
      `### ${inert(text.title)}`,
      ...signed(told, text).map((line) => `> ${inert(line)}`),
      ...(told.link === null ? [] : [`[打开应急席](${told.link})`]),
    ].join('  \n'),
  },
});

/** Source: open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (text; no markup is read) */
const feishu = (told: Told, text: ToldText) => ({
  msg_type: 'text',
  content: { text: [text.title, ...signed(told, text), ...(told.link === null ? [] : [told.link])].join('\n') },
});

const bodies = { plain, wecom, dingtalk, feishu } as const satisfies Record<HookFormat, unknown>;

/** The body of a message in a format, before it is signed. JSON; no personal data is in it. */
export const messageBody = (format: HookFormat, told: Told): Readonly<Record<string, unknown>> => ({
  ...bodies[format](told, toldText(told.events, told.zone)),
});
