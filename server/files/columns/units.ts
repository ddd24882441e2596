import { code } from '../kinds/code.ts';
import { text } from '../kinds/text.ts';

/** 单位 */
export const unitColumns = {
  code: code({
    zh: '单位编号',
    en: 'Unit code',
    aliases: ['编号', '单位代码', '部门编号', 'code'],
    isRequired: true,
    examples: ['DW01', 'DW02'],
    note: { zh: '再次导入时按编号更新，请勿改动', en: 'Importing again updates by this code; keep it' },
  }),
  name: text({
    zh: '单位名称',
    en: 'Unit name',
    aliases: ['名称', '单位', '部门', '部门名称', 'name'],
    isRequired: true,
    max: 60,
    examples: ['党政办公室', '社会事务办公室'],
  }),
} as const;
