import { labels } from '#domain/labels.ts';
import { code } from '../kinds/code.ts';
import { text } from '../kinds/text.ts';
import { time } from '../kinds/time.ts';
import { choicesOf, word, words } from '../kinds/word.ts';

/** 走访, with the diary (民情日记). */
export const visitColumns = {
  code: code({
    zh: '走访编号',
    en: 'Visit code',
    aliases: ['编号', '记录编号', 'code'],
    isRequired: false,
    examples: ['ZF0001', ''],
    note: {
      zh: '可不填；不填时同一户、同一干部、同一时间算同一次走访',
      en: 'May be empty: the same household, cadre and time are then the same visit',
    },
  }),
  household: code({
    zh: '户编号',
    en: 'Household code',
    aliases: ['住户编号', '户号', 'household'],
    isRequired: true,
    examples: ['LJW0001', 'LJW0002'],
  }),
  cadre: code({
    zh: '干部编号',
    en: 'Cadre code',
    aliases: ['走访干部编号', '工号', 'cadre'],
    isRequired: true,
    examples: ['G001', 'G001'],
  }),
  metAt: time({
    zh: '走访时间',
    en: 'Time',
    aliases: ['时间', '日期', '走访日期', 'metAt'],
    isRequired: true,
    examples: ['2026-03-12 19:30', '2026-03-13'],
    note: { zh: '只填日期时按中午12点', en: 'A day alone counts as noon' },
  }),
  medium: word({
    zh: '方式',
    en: 'Medium',
    aliases: ['走访方式', '联系方式', 'medium'],
    isRequired: false,
    choices: choicesOf(labels.medium, {
      inPerson: ['上门', '入户', '实地', '上门走访', '入户走访'],
      call: ['电话', '打电话', '通话'],
      other: ['其他', '微信', '短信'],
    }),
    examples: ['走访', '电话联系'],
    note: { zh: '不填按走访', en: 'Empty means in person' },
  }),
  outcome: word({
    zh: '结果',
    en: 'Outcome',
    aliases: ['走访结果', '是否见面', 'outcome'],
    isRequired: false,
    choices: choicesOf(labels.outcome, {
      met: ['见面', '见到', '已访', '是'],
      tried: ['未见面', '没见到', '无人', '否'],
    }),
    examples: ['已见面', '已见面'],
    note: { zh: '不填按已见面', en: 'Empty means met' },
  }),
  purposes: words({
    zh: '事由',
    en: 'Purposes',
    aliases: ['走访事由', '走访内容', 'purposes'],
    isRequired: false,
    choices: choicesOf(labels.visitPurpose),
    examples: ['掌握民情、便民利民', ''],
    note: { zh: '多个用顿号隔开', en: 'Part several with commas' },
  }),
  asked: text({
    zh: '群众所提',
    en: 'Asked',
    aliases: ['诉求', '反映问题', '所想所盼', 'asked'],
    isRequired: false,
    max: 2000,
    examples: ['路灯不亮', ''],
  }),
  promised: text({
    zh: '答应事项',
    en: 'Promised',
    aliases: ['承诺', 'promised'],
    isRequired: false,
    max: 2000,
    examples: ['三天内报修', ''],
  }),
  done: text({
    zh: '已办事项',
    en: 'Done',
    aliases: ['办理情况', '已办', 'done'],
    isRequired: false,
    max: 2000,
    examples: ['', ''],
  }),
} as const;
