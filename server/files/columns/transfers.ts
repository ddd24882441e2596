import { code, codeOrName } from '../kinds/code.ts';
import { text } from '../kinds/text.ts';

/** 转移安排: who fetches a household that needs help to leave, and where it goes. */
export const transferColumns = {
  household: code({
    zh: '户编号',
    en: 'Household code',
    aliases: ['住户编号', '户号', 'household'],
    isRequired: true,
    examples: ['LJW0001', 'LJW0002'],
  }),
  cadre: codeOrName({
    zh: '负责干部',
    en: 'Cadre',
    aliases: ['干部编号', '责任人', '转移责任人', 'cadre'],
    isRequired: true,
    examples: ['G001', 'G002'],
    note: { zh: '干部的编号或姓名', en: 'A cadre’s code or name' },
  }),
  shelter: codeOrName({
    zh: '避灾安置点',
    en: 'Shelter',
    aliases: ['安置点', '安置点编号', 'shelter'],
    isRequired: false,
    examples: ['AZ01', ''],
    note: { zh: '安置点的编号或名称；投亲靠友的留空', en: 'A shelter’s code or name; empty with relatives' },
  }),
  note: text({
    zh: '去向说明',
    en: 'Where else',
    aliases: ['说明', '备注', 'note'],
    isRequired: false,
    max: 200,
    examples: ['', '投靠镇上女儿家'],
  }),
} as const;
