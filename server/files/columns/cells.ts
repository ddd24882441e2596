import { code, codeOrName } from '../kinds/code.ts';
import { text } from '../kinds/text.ts';
import { word } from '../kinds/word.ts';

/** 网格: the properties of a GeoJSON polygon. Without a code one is made: the village's 12 digits + 3. */
export const cellColumns = {
  code: code({
    zh: '网格编码',
    en: 'Cell code',
    aliases: ['网格编号', '网格代码', '编码', '编号', 'code', 'insee', 'gid', 'id', 'ward_no', 'wardno'],
    isRequired: false,
    note: { zh: '不选时按村编号加3位顺序号生成', en: 'If none is chosen: the village’s code and three digits' },
  }),
  name: text({
    zh: '网格名称',
    en: 'Cell name',
    aliases: ['网格名', '名称', 'name', 'nom', 'village_name', 'ward_name', 'wardname'],
    isRequired: false,
    max: 80,
    note: { zh: '不选时用编码', en: 'If none is chosen: the code' },
  }),
  village: codeOrName({
    zh: '所属村',
    en: 'Village',
    aliases: [
      '村',
      '村名',
      '村（社区）',
      '所属村（社区）',
      '社区',
      'village',
      'subdist',
      'sub_dist',
      'taluk',
      'district',
    ],
    isRequired: false,
    note: {
      zh: '村的编号或名称；没有登记过的村会按临时编号新建，不选则都归入“未分村”',
      en: 'Code or name; villages we do not know are made with provisional codes. If none is chosen all lie in one, 未分村',
    },
  }),
  dedicated: word({
    zh: '专属网格',
    en: 'Dedicated cell',
    aliases: ['是否专属', '网格类型', 'dedicated'],
    isRequired: false,
    choices: [
      { value: 'yes', zh: '是', en: 'Yes', aliases: ['true', '1', '专属', '专属网格'] },
      { value: 'no', zh: '否', en: 'No', aliases: ['false', '0', '一般', '基础网格', '普通'] },
    ] as const,
    note: { zh: '学校、市场等；不填按否', en: 'A school, a market …; empty means no' },
  }),
} as const;
