import { labelOf } from '../labels.ts';
import type { HookEvent, HookFacts, ToldCount } from './hookFacts.ts';

/** One thing that happened, of those a message tells. `at`: UTC milliseconds. */
export interface ToldEvent {
  readonly event: HookEvent;
  readonly facts: HookFacts;
  readonly at: number;
}

/** A message in plain words: a title and lines. */
export interface ToldText {
  readonly title: string;
  readonly lines: readonly string[];
}

const levelName = (level: number): string => labelOf('incidentLevel', String(level) as '1' | '2' | '3' | '4', 'zh');

/** 14:05 on the town's clocks. */
export const clockAt = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false }).format(
    instant,
  );

const happened = ({ event, facts }: ToldEvent): string => {
  switch (event) {
    case 'opened':
      return facts.stage === 'warning' ? '发布预警，开始叫应' : `已启动处置，等级${levelName(facts.level)}`;
    case 'level':
      return facts.levelBefore === null
        ? `等级调整为${levelName(facts.level)}`
        : `等级由${levelName(facts.levelBefore)}调整为${levelName(facts.level)}`;
    case 'extended':
      return '影响范围已扩大';
    case 'ended':
      return '处置已结束';
    case 'reopened':
      return '重新启动处置';
    case 'test':
      return '这是一条测试消息，收到即表示推送已接通';
  }
};

const counted = (count: ToldCount, unit: string): string =>
  count === 'few' ? `不足 5 ${unit}` : `${count ?? 0} ${unit}`;

const affected = ({ households, people }: HookFacts): string[] => {
  if (households === null) return [];
  const few = households === 'few' ? '不足 5 户' : `${counted(households, '户')} ${counted(people, '人')}`;
  return [`影响范围：${few}`];
};

/**
 * What is told of an incident's events, the oldest first, as one message in Chinese (it goes to the town's own groups).
 * 【演练】 comes first in a drill. Nobody is named and nothing leads to a person.
 */
export const toldText = (events: readonly ToldEvent[], zone: string): ToldText => {
  const last = events.at(-1);
  if (last === undefined) return { title: '', lines: [] };
  const { facts } = last;
  const drill = facts.isDrill ? '【演练】' : '';
  const kind = labelOf('incidentKind', facts.kind, 'zh');
  const name = `${drill}${facts.name}`;
  if (last.event === 'test') return { title: name, lines: [happened(last)] };
  return {
    title: `${name}：${happened(last)}`,
    lines: [
      ...events.map((one) => `${clockAt(one.at, zone)} ${happened(one)}`),
      `类别：${kind}　等级：${levelName(facts.level)}`,
      ...(facts.place === '' ? [] : [`地点：${facts.place}`]),
      ...affected(facts),
    ],
  };
};
