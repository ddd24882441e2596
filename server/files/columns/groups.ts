import { labels } from '#domain/labels.ts';
import { code } from '../kinds/code.ts';
import { day } from '../kinds/day.ts';
import { choicesOf, word } from '../kinds/word.ts';

/** 联户小组: one row for each member. */
export const groupColumns = {
  code: code({
    zh: '小组编号',
    en: 'Group code',
    aliases: ['联户小组编号', '编号', '组编号', '联户组编号', 'code'],
    isRequired: true,
    examples: ['Z001', 'Z001', 'Z001'],
    note: { zh: '同一小组的各户填同一编号，每户一行', en: 'The same for all members; one row for each' },
  }),
  household: code({
    zh: '户编号',
    en: 'Household code',
    aliases: ['住户编号', '户号', '成员户编号', '中心户编号', '辐射户编号', 'household'],
    isRequired: true,
    examples: ['LJW0001', 'LJW0002', 'LJW0003'],
  }),
  role: word({
    zh: '角色',
    en: 'Role',
    aliases: ['户类型', '成员角色', '类型', 'role'],
    isRequired: true,
    choices: choicesOf(labels.memberRole, { centre: ['中心户', '中心'], radiating: ['辐射', '联系户', '成员户'] }),
    examples: ['联系中心户', '辐射户', '辐射户'],
    note: { zh: '每个小组至多一个联系中心户', en: 'At most one centre household in each group' },
  }),
  cadre: code({
    zh: '联系干部编号',
    en: 'Cadre code',
    aliases: ['干部编号', '责任干部编号', '结对干部编号', 'cadre'],
    isRequired: false,
    examples: ['G001', '', ''],
    note: {
      zh: '同一小组只需填一行；暂无干部负责的留空',
      en: 'One row of the group is enough; empty while nobody holds it',
    },
  }),
  from: day({
    zh: '起始日',
    en: 'From',
    aliases: ['结对日期', '起始日期', '开始日期', 'from'],
    isRequired: false,
    examples: ['2025-01-01', '', ''],
    note: { zh: '不填按导入生效日', en: 'Empty means the day the import takes effect' },
  }),
} as const;
