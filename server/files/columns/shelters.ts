import { code } from '../kinds/code.ts';
import { count, degrees, phone } from '../kinds/number.ts';
import { text } from '../kinds/text.ts';

/** 避灾安置点: its cell and village follow from its point. */
export const shelterColumns = {
  code: code({
    zh: '场所编号',
    en: 'Site code',
    aliases: ['编号', '安置点编号', 'code'],
    isRequired: true,
    examples: ['AZ01', 'AZ02'],
    note: { zh: '再次导入时按编号更新，请勿改动', en: 'Importing again updates by this code; keep it' },
  }),
  name: text({
    zh: '安置点名称',
    en: 'Shelter',
    aliases: ['名称', '场所名称', 'name'],
    isRequired: true,
    max: 60,
    examples: ['李家湾小学避灾安置点', '镇文化广场避灾安置点'],
  }),
  lon: degrees({
    zh: '经度',
    en: 'Longitude',
    aliases: ['x', 'lng', 'lon', 'longitude'],
    isRequired: true,
    limit: 180,
    examples: ['118.123456', '118.123789'],
  }),
  lat: degrees({
    zh: '纬度',
    en: 'Latitude',
    aliases: ['y', 'lat', 'latitude'],
    isRequired: true,
    limit: 90,
    examples: ['28.123456', '28.123789'],
  }),
  capacity: count({
    zh: '可容纳人数',
    en: 'Capacity',
    aliases: ['容量', '容纳人数', 'capacity'],
    isRequired: true,
    min: 0,
    max: 100_000,
    examples: ['120', '600'],
  }),
  routeNote: text({
    zh: '路线说明',
    en: 'Route',
    aliases: ['路线', '转移路线', 'routeNote'],
    isRequired: false,
    max: 300,
    examples: ['走新桥，老桥易漫水', ''],
  }),
  personInCharge: text({
    zh: '负责人',
    en: 'In charge',
    aliases: ['管理员', '联系人', 'personInCharge'],
    isRequired: false,
    max: 40,
    examples: ['孙立', ''],
  }),
  phone: phone({
    zh: '负责人电话',
    en: 'Phone',
    aliases: ['电话', '联系电话', 'phone'],
    isRequired: false,
    examples: ['12900003333', ''],
  }),
} as const;
