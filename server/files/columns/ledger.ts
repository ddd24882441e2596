import { code, codeOrName } from '../kinds/code.ts';
import { text } from '../kinds/text.ts';
import { cellColumns } from './cells.ts';

/** 网格台账: what a clerk may change of cells in a sheet and send back into a draft. Found by the code; lines are drawn, not typed. */
export const ledgerColumns = {
  code: code({
    zh: '网格编码',
    en: 'Cell code',
    aliases: ['网格编号', '网格代码', '编码', 'code'],
    isRequired: true,
    note: { zh: '用来找到网格，不会被修改', en: 'Finds the cell; never changed' },
  }),
  name: text({
    zh: '网格名称',
    en: 'Cell name',
    aliases: ['网格名', '名称', 'name'],
    isRequired: false,
    max: 80,
  }),
  dedicated: cellColumns.dedicated,
  lead: codeOrName({
    zh: '网格长编号',
    en: 'Lead (cadre code)',
    aliases: ['网格长', '网格长姓名', 'lead'],
    isRequired: false,
    note: { zh: '干部编号，或不重名的姓名；留空表示不变', en: 'A cadre code or a name; empty changes nothing' },
  }),
} as const;
