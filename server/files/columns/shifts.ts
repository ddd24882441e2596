import { codeOrName } from '../kinds/code.ts';
import { timeFrom } from '../kinds/time.ts';

/** 08:30: when a day of duty begins. */
const usualStart = 510;

/** 值班表: one row a shift. */
export const shiftColumns = {
  startsAt: timeFrom(usualStart, {
    zh: '开始时间',
    en: 'Starts',
    aliases: ['日期', '值班日期', '开始', '上班时间', 'startsAt'],
    isRequired: true,
    examples: ['2026-03-12', '2026-03-13 08:30'],
    note: {
      zh: '只填日期时从08:30起；再次导入时同一开始时间的班次会更新',
      en: 'A day alone starts at 08:30; a shift of the same start is updated',
    },
  }),
  endsAt: timeFrom(usualStart, {
    zh: '结束时间',
    en: 'Ends',
    aliases: ['结束', '下班时间', 'endsAt'],
    isRequired: false,
    examples: ['', '2026-03-14 08:30'],
    note: { zh: '不填按次日同一时间', en: 'Empty means the same time of the next day' },
  }),
  leader: codeOrName({
    zh: '带班领导',
    en: 'Leader on duty',
    aliases: ['带班', '带班领导编号', '领导', 'leader'],
    isRequired: true,
    examples: ['G001', 'G002'],
    note: { zh: '填干部编号或姓名；重名时填编号', en: 'Code or name of a cadre; the code where names repeat' },
  }),
  officer: codeOrName({
    zh: '值班员',
    en: 'Officer on duty',
    aliases: ['值班', '值班人员', '值班员编号', 'officer'],
    isRequired: true,
    examples: ['G010', 'G011'],
    note: { zh: '填干部编号或姓名；重名时填编号', en: 'Code or name of a cadre; the code where names repeat' },
  }),
} as const;
