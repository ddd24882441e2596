import { labels } from '#domain/labels.ts';
import { code, codeOrName } from '../kinds/code.ts';
import { phone } from '../kinds/number.ts';
import { text } from '../kinds/text.ts';
import { choicesOf, word } from '../kinds/word.ts';

/** 队伍: one row for each member; what the team is stands in one of its rows. */
export const teamColumns = {
  code: code({
    zh: '队伍编号',
    en: 'Team code',
    aliases: ['编号', 'code'],
    isRequired: true,
    examples: ['FW01', 'FW01', 'JY01'],
    note: { zh: '同一队伍的各名队员填同一编号，每人一行', en: 'The same for all members; one row for each' },
  }),
  name: text({
    zh: '队伍名称',
    en: 'Team name',
    aliases: ['名称', '队名', 'name'],
    isRequired: false,
    max: 60,
    examples: ['李家湾村党员服务队', '', '镇应急救援队'],
    note: { zh: '新队伍必填，同一队伍填一行即可', en: 'Needed for a new team; one of its rows is enough' },
  }),
  kind: word({
    zh: '类别',
    en: 'Kind',
    aliases: ['队伍类别', '类型', 'kind'],
    isRequired: false,
    choices: choicesOf(labels.teamKind, { partyService: ['服务队', '党员'], rescue: ['救援队', '应急队'] }),
    examples: ['党员服务队', '', '应急救援队'],
  }),
  village: codeOrName({
    zh: '所属村',
    en: 'Village',
    aliases: ['村', '村（社区）', 'village'],
    isRequired: false,
    examples: ['李家湾村', '', ''],
    note: { zh: '全镇的队伍留空', en: 'Empty for a team of the town' },
  }),
  leader: codeOrName({
    zh: '队长',
    en: 'Leader',
    aliases: ['队长编号', '负责人', 'leader'],
    isRequired: false,
    examples: ['G001', '', 'G002'],
    note: { zh: '本镇干部的编号或姓名', en: 'A cadre’s code or name' },
  }),
  kit: text({
    zh: '装备',
    en: 'Kit',
    aliases: ['物资', 'kit'],
    isRequired: false,
    max: 500,
    examples: ['救生衣10件、对讲机4部', '', '冲锋舟1艘、水泵4台'],
  }),
  cadre: codeOrName({
    zh: '队员（干部）',
    en: 'Member (cadre)',
    aliases: ['干部编号', '队员编号', 'cadre'],
    isRequired: false,
    examples: ['G003', '', ''],
    note: { zh: '本镇干部填编号或姓名；志愿者填后两栏', en: 'A cadre’s code or name; volunteers in the next two' },
  }),
  memberName: text({
    zh: '志愿者姓名',
    en: 'Volunteer',
    aliases: ['队员姓名', '姓名', 'memberName'],
    isRequired: false,
    max: 40,
    examples: ['', '周全', '钱立'],
  }),
  memberPhone: phone({
    zh: '志愿者电话',
    en: 'Volunteer’s phone',
    aliases: ['队员电话', '电话', 'memberPhone'],
    isRequired: false,
    examples: ['', '12900001111', '12900002222'],
  }),
  skill: text({
    zh: '专长',
    en: 'Skill',
    aliases: ['特长', 'skill'],
    isRequired: false,
    max: 60,
    examples: ['', '电工', '急救'],
  }),
} as const;
