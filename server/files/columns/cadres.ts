import { labels } from '#domain/labels.ts';
import { code, codeOrName, codes } from '../kinds/code.ts';
import { day } from '../kinds/day.ts';
import { phone } from '../kinds/number.ts';
import { text } from '../kinds/text.ts';
import { choicesOf, word } from '../kinds/word.ts';

const several = { zh: '多个用顿号隔开', en: 'Part several with commas' };

/** 干部, with what each answers for. */
export const cadreColumns = {
  code: code({
    zh: '干部编号',
    en: 'Cadre code',
    aliases: ['编号', '工号', '人员编号', 'code'],
    isRequired: true,
    examples: ['G001', 'G002'],
    note: { zh: '不能用身份证号', en: 'Never an identity-card number' },
  }),
  name: text({
    zh: '姓名',
    en: 'Name',
    aliases: ['干部姓名', 'name'],
    isRequired: true,
    max: 40,
    examples: ['何青禾', '苏望川'],
  }),
  phone: phone({
    zh: '电话',
    en: 'Phone',
    aliases: ['手机', '手机号', '手机号码', '联系电话', '电话号码', 'phone'],
    isRequired: false,
    examples: ['13900000001', '13900000002'],
  }),
  post: text({
    zh: '职务',
    en: 'Post',
    aliases: ['岗位', 'post'],
    isRequired: false,
    max: 60,
    examples: ['党建办主任', '科员'],
  }),
  rank: word({
    zh: '职级',
    en: 'Rank',
    aliases: ['级别', '人员类别', 'rank'],
    isRequired: false,
    choices: choicesOf(labels.rank, {
      section: ['正科'],
      deputySection: ['副科'],
      staff: ['科员', '一般', '普通干部', '事业人员'],
      villageOfficer: ['村干部', '社区干部', '村两委'],
      trainee: ['见习', '村官', '大学生村官', '见习人员'],
    }),
    examples: ['副科级', '一般干部'],
    note: { zh: '不填按一般干部', en: 'Empty means staff' },
  }),
  unit: codeOrName({
    zh: '单位',
    en: 'Unit',
    aliases: ['所在单位', '单位编号', '单位名称', '部门', 'unit'],
    isRequired: false,
    examples: ['DW01', '社会事务办公室'],
    note: { zh: '填单位编号或名称', en: 'Its code or its name' },
  }),
  leadCells: codes({
    zh: '任网格长的网格',
    en: 'Lead of cells',
    aliases: ['网格长', '负责网格', 'leadCells'],
    isRequired: false,
    examples: ['330881101201001', ''],
    note: several,
  }),
  backupCells: codes({
    zh: '任B岗的网格',
    en: 'Backup of cells',
    aliases: ['B岗', 'backupCells'],
    isRequired: false,
    examples: ['', '330881101201001、330881101201002'],
    note: several,
  }),
  residentVillages: codes({
    zh: '驻村',
    en: 'Resident in villages',
    aliases: ['驻村（社区）', '所驻村', 'residentVillages'],
    isRequired: false,
    examples: ['李家湾村', ''],
    note: { zh: '填村的编号或名称，多个用顿号隔开', en: 'Codes or names of villages, parted with commas' },
  }),
  contactVillages: codes({
    zh: '包村',
    en: 'Contact leader of villages',
    aliases: ['包村（社区）', '所包村', '联系村', 'contactVillages'],
    isRequired: false,
    examples: ['', ''],
    note: { zh: '填村的编号或名称，多个用顿号隔开', en: 'Codes or names of villages, parted with commas' },
  }),
  from: day({
    zh: '任职起始日',
    en: 'In service from',
    aliases: ['起始日', '任职时间', '入职日期', 'from'],
    isRequired: false,
    examples: ['2025-01-01', '2025-03-01'],
    note: { zh: '不填按导入生效日', en: 'Empty means the day the import takes effect' },
  }),
  to: day({
    zh: '离任日',
    en: 'In service until',
    aliases: ['离任日期', '离职日期', 'to'],
    isRequired: false,
    examples: ['', ''],
    note: { zh: '从这一天起不再任职', en: 'First day no longer in service' },
  }),
} as const;
