import { codeOrName } from '../kinds/code.ts';
import { day } from '../kinds/day.ts';

/** 夜间住镇住村: one row a cadre and night. */
export const nightStayColumns = {
  night: day({
    zh: '日期',
    en: 'Night of',
    aliases: ['住宿日期', '当晚', '夜', 'night'],
    isRequired: true,
    examples: ['2026-03-12', '2026-03-12'],
    note: { zh: '当晚从这一天算起', en: 'The day on which the night begins' },
  }),
  cadre: codeOrName({
    zh: '干部',
    en: 'Cadre',
    aliases: ['干部编号', '姓名', '干部姓名', '工号', 'cadre'],
    isRequired: true,
    examples: ['G001', 'G010'],
    note: { zh: '填干部编号或姓名；重名时填编号', en: 'Code or name of a cadre; the code where names repeat' },
  }),
  village: codeOrName({
    zh: '住宿村（社区）',
    en: 'Village',
    aliases: ['村', '住村', '住宿地点', '村编号', 'village'],
    isRequired: false,
    examples: ['李家湾村', ''],
    note: { zh: '住镇上的不填', en: 'Empty for a night in the town' },
  }),
} as const;
