import { labels } from '#domain/labels.ts';
import { code, codeOrName } from '../kinds/code.ts';
import { count, degrees, phone } from '../kinds/number.ts';
import { text } from '../kinds/text.ts';
import { choicesOf, word } from '../kinds/word.ts';

/** 住户: a point, or a cell code or residents' group while there is none. */
export const householdColumns = {
  code: code({
    zh: '户编号',
    en: 'Household code',
    aliases: ['编号', '户号', '住户编号', '家庭编号', '门牌编号', 'code'],
    isRequired: true,
    examples: ['LJW0001', 'LJW0002', 'LJW0003'],
    note: {
      zh: '一户一号，再次导入时按编号更新；不能用身份证号',
      en: 'One for each household; importing again updates by it. Never an identity-card number',
    },
  }),
  name: text({
    zh: '户主',
    en: 'Head of household',
    aliases: ['姓名', '户主姓名', '户主名', 'name'],
    isRequired: true,
    max: 40,
    examples: ['程远舟', '林秋实', '许知夏'],
  }),
  phone: phone({
    zh: '电话',
    en: 'Phone',
    aliases: ['手机', '手机号', '手机号码', '联系电话', '联系方式', '电话号码', 'phone'],
    isRequired: false,
    examples: ['13900001234', '', '0570-1234567'],
  }),
  address: text({
    zh: '地址',
    en: 'Address',
    aliases: ['住址', '家庭住址', '详细地址', '门牌', '门牌地址', 'address'],
    isRequired: false,
    max: 200,
    examples: ['李家湾村12号', '李家湾村13号', '锦绣小区3幢2单元501室'],
  }),
  people: count({
    zh: '人口',
    en: 'People',
    aliases: ['人数', '家庭人口', '人口数', '户内人口', 'people'],
    isRequired: false,
    min: 0,
    max: 50,
    examples: ['4', '2', '3'],
    note: { zh: '不填按1人', en: 'Empty means 1' },
  }),
  village: codeOrName({
    zh: '所属村',
    en: 'Village',
    aliases: ['村', '村（社区）', '所属村（社区）', '所在村', '行政村', '社区', '村名', '村编号', 'village'],
    isRequired: true,
    examples: ['李家湾村', '李家湾村', '330881101301'],
    note: { zh: '填村（社区）的编号或名称', en: 'Code or name of the village or community' },
  }),
  lon: degrees({
    zh: '经度',
    en: 'Longitude',
    aliases: ['x', 'lng', 'lon', 'long', 'longitude', '东经', '经度（°）'],
    isRequired: false,
    limit: 180,
    examples: ['118.8756421', '', '118.8811'],
    note: {
      zh: '十进制度；坐标系在导入页选择',
      en: 'Decimal degrees; the coordinate system is chosen on the import page',
    },
  }),
  lat: degrees({
    zh: '纬度',
    en: 'Latitude',
    aliases: ['y', 'lat', 'latitude', '北纬', '纬度（°）'],
    isRequired: false,
    limit: 90,
    examples: ['28.9701234', '', '28.9733'],
  }),
  cell: code({
    zh: '网格编码',
    en: 'Cell code',
    aliases: ['网格编号', '网格代码', '网格', '所属网格', 'cell'],
    isRequired: false,
    examples: ['', '330881101201001', ''],
    note: {
      zh: '没有经纬度时按它归入网格，记为未落点',
      en: 'Places a household that has no point; listed as not placed',
    },
  }),
  residentsGroup: codeOrName({
    zh: '居民小组',
    en: 'Residents’ group',
    aliases: ['村民小组', '小组', '组', '组别', 'residentsGroup'],
    isRequired: false,
    examples: ['李家湾村一组', '李家湾村一组', ''],
    note: { zh: '填小组的编号或名称', en: 'Code or name of the group' },
  }),
  building: text({
    zh: '楼栋',
    en: 'Building',
    aliases: ['幢', '栋', '楼', '楼号', 'building'],
    isRequired: false,
    max: 30,
    examples: ['', '', '3'],
  }),
  unit: text({
    zh: '单元',
    en: 'Unit',
    aliases: ['单元号', 'unit'],
    isRequired: false,
    max: 30,
    examples: ['', '', '2'],
  }),
  room: text({
    zh: '室',
    en: 'Room',
    aliases: ['房号', '室号', '房间', '房间号', 'room'],
    isRequired: false,
    max: 30,
    examples: ['', '', '501'],
  }),
  residence: word({
    zh: '居住状态',
    en: 'Residence',
    aliases: ['居住情况', '状态', '居住类型', 'residence'],
    isRequired: false,
    choices: choicesOf(labels.residence, {
      resident: ['在家', '常住户', '自住', '居住'],
      renting: ['租户', '出租', '租赁'],
      away: ['外出', '外出户', '举家外出', '全家外出'],
      registered: ['空挂户', '人户分离', '户在人不在'],
      vacant: ['空房', '空置房', '无人居住'],
    }),
    examples: ['常住', '整户外出', '租住'],
    note: { zh: '不填按常住', en: 'Empty means resident' },
  }),
} as const;
