import { labels } from '#domain/labels.ts';
import { code } from '../kinds/code.ts';
import { day } from '../kinds/day.ts';
import { degrees } from '../kinds/number.ts';
import { text } from '../kinds/text.ts';
import { choicesOf, word } from '../kinds/word.ts';

/** 民情事项 */
export const issueColumns = {
  code: code({
    zh: '事项编号',
    en: 'Issue code',
    aliases: ['编号', '案件编号', 'code'],
    isRequired: true,
    examples: ['SX0001', 'SX0002'],
  }),
  kind: word({
    zh: '类别',
    en: 'Kind',
    aliases: ['类型', '事项类别', '事项类型', 'kind'],
    isRequired: true,
    choices: choicesOf(labels.issueKind, {
      conflict: ['矛盾', '纠纷', '邻里纠纷'],
      infrastructure: ['水电路', '基础设施', '道路', '用水', '用电'],
      hardship: ['困难', '生活救助'],
      service: ['代办', '代办服务'],
      environment: ['环境', '卫生'],
      safety: ['安全', '隐患'],
      employment: ['就业', '创业'],
    }),
    examples: ['矛盾纠纷', '水电路设施'],
  }),
  title: text({
    zh: '内容',
    en: 'What it is about',
    aliases: ['事项', '标题', '事项内容', '问题', '问题描述', 'title'],
    isRequired: true,
    max: 200,
    examples: ['两户因排水沟起争执', '村口路灯不亮'],
  }),
  household: code({
    zh: '户编号',
    en: 'Household code',
    aliases: ['住户编号', '户号', 'household'],
    isRequired: false,
    examples: ['LJW0001', ''],
  }),
  cell: code({
    zh: '网格编码',
    en: 'Cell code',
    aliases: ['网格编号', '网格代码', '网格', '所属网格', 'cell'],
    isRequired: false,
    examples: ['', '330881101201001'],
    note: { zh: '户编号、网格编码、经纬度至少填一项', en: 'Household, cell or point: at least one' },
  }),
  lon: degrees({
    zh: '经度',
    en: 'Longitude',
    aliases: ['x', 'lng', 'lon', 'longitude'],
    isRequired: false,
    limit: 180,
    examples: ['', ''],
  }),
  lat: degrees({
    zh: '纬度',
    en: 'Latitude',
    aliases: ['y', 'lat', 'latitude'],
    isRequired: false,
    limit: 90,
    examples: ['', ''],
  }),
  cadre: code({
    zh: '责任干部编号',
    en: 'Cadre code',
    aliases: ['干部编号', '责任人编号', 'cadre'],
    isRequired: false,
    examples: ['G001', 'G002'],
  }),
  openedOn: day({
    zh: '受理日',
    en: 'Opened on',
    aliases: ['受理日期', '登记日期', '提出日期', 'openedOn'],
    isRequired: true,
    examples: ['2026-03-01', '2026-03-02'],
  }),
  dueOn: day({
    zh: '答复期限',
    en: 'Answer due on',
    aliases: ['期限', '办结期限', '截止日期', 'dueOn'],
    isRequired: false,
    examples: ['2026-03-15', ''],
    note: { zh: '不填按受理后15天', en: 'Empty means 15 days after it was opened' },
  }),
  closedOn: day({
    zh: '办结日',
    en: 'Closed on',
    aliases: ['办结日期', '完成日期', 'closedOn'],
    isRequired: false,
    examples: ['', ''],
  }),
  outcome: word({
    zh: '办理结果',
    en: 'Outcome',
    aliases: ['结果', '办结方式', 'outcome'],
    isRequired: false,
    choices: choicesOf(labels.issueOutcome, {
      settled: ['已办结', '已解决', '解决'],
      explained: ['解释', '答复'],
      passedOn: ['转办', '上报', '移交'],
    }),
    examples: ['', ''],
    note: { zh: '填了办结日就要填', en: 'Needed when it is closed' },
  }),
  answer: text({
    zh: '答复内容',
    en: 'Answer',
    aliases: ['答复', '办理情况', 'answer'],
    isRequired: false,
    max: 2000,
    examples: ['', ''],
  }),
} as const;
