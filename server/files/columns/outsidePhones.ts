import { labels } from '#domain/labels.ts';
import { codeOrName } from '../kinds/code.ts';
import { dial } from '../kinds/dial.ts';
import { count } from '../kinds/number.ts';
import { text } from '../kinds/text.ts';
import { choicesOf, word } from '../kinds/word.ts';

/** 外部电话: offices outside the town; one of a name is updated. */
export const outsidePhoneColumns = {
  name: text({
    zh: '单位',
    en: 'Office',
    aliases: ['名称', '单位名称', 'name'],
    isRequired: true,
    max: 60,
    examples: ['县总值班室', '镇卫生院'],
    note: { zh: '再次导入时按单位名称更新', en: 'Importing again updates by this name' },
  }),
  kind: word({
    zh: '类别',
    en: 'Kind',
    aliases: ['类型', 'kind'],
    isRequired: true,
    choices: choicesOf(labels.outsidePhoneKind, {
      police: ['公安'],
      fire: ['消防救援'],
      clinic: ['医院', '卫生室', '急救'],
      power: ['电力', '供电'],
      water: ['水厂', '自来水'],
      roads: ['交通'],
      county: ['县值班室', '县应急'],
    }),
    examples: ['县总值班室', '卫生院'],
  }),
  phone: dial({
    zh: '值班电话',
    en: 'Duty phone',
    aliases: ['电话', '联系电话', 'phone'],
    isRequired: true,
    examples: ['0570-1234567', '120'],
  }),
  village: codeOrName({
    zh: '所属村',
    en: 'Village',
    aliases: ['村', '村（社区）', 'village'],
    isRequired: false,
    examples: ['', '李家湾村'],
    note: { zh: '全镇通用的留空', en: 'Empty for the whole town' },
  }),
  position: count({
    zh: '排序',
    en: 'Order',
    aliases: ['顺序', 'position'],
    isRequired: false,
    min: 0,
    max: 999,
    examples: ['1', '2'],
  }),
} as const;
