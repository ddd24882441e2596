import { labels } from '#domain/labels.ts';
import { code } from '../kinds/code.ts';
import { text } from '../kinds/text.ts';
import { choicesOf, word } from '../kinds/word.ts';

/** 区划 */
export const divisionColumns = {
  code: code({
    zh: '区划编号',
    en: 'Division code',
    aliases: ['编号', '区划代码', '行政区划代码', '代码', 'code'],
    isRequired: true,
    examples: ['330881101201', '33088110120101'],
    note: {
      zh: '村（社区）为12位代码，居民小组在后面续编',
      en: '12 digits down to the village; a residents’ group adds its own',
    },
  }),
  name: text({
    zh: '区划名称',
    en: 'Division name',
    aliases: ['名称', '村名', '村（社区）名称', 'name'],
    isRequired: true,
    max: 60,
    examples: ['李家湾村', '李家湾村一组'],
  }),
  kind: word({
    zh: '类型',
    en: 'Kind',
    aliases: ['区划类型', '级别', 'kind'],
    isRequired: true,
    choices: choicesOf(labels.divisionKind, {
      county: ['县', '市', '区'],
      town: ['乡', '镇', '乡镇', '街道'],
      village: ['行政村', '建制村', '村委会'],
      community: ['居委会', '居民委员会'],
      natural: ['自然屯', '屯'],
      residentsGroup: ['村民小组', '小组', '组'],
    }),
    examples: ['村', '居民小组'],
  }),
  parent: code({
    zh: '上级编号',
    en: 'Parent code',
    aliases: ['上级区划编号', '上级代码', '所属区划', '所属村编号', 'parent'],
    isRequired: false,
    examples: ['', '330881101201'],
    note: {
      zh: '村（社区）可不填，默认属于本镇；居民小组填所属村的编号',
      en: 'Villages may leave it empty; a residents’ group names its village',
    },
  }),
} as const;
