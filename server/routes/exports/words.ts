import type { Language } from '#domain/labels.ts';

/** Heads of exports that are no column of an import. */
const heads = {
  code: ['编号', 'Code'],
  name: ['名称', 'Name'],
  parent: ['所属', 'In'],
  done: ['本期已访', 'Done'],
  due: ['待访', 'Due'],
  new: ['新结对', 'New'],
  overdue: ['逾期未访', 'Overdue'],
  excused: ['暂免走访', 'Excused'],
  unlinked: ['未结对', 'Unlinked'],
  notOwed: ['无需走访', 'Not owed'],
  total: ['住户合计', 'Households'],
  dueSoon: ['临期', 'Due soon'],
  tried: ['未遇', 'Tried'],
  onSchedule: ['按期率', 'On schedule'],
  visited: ['本期走访率', 'Visited'],
  linked: ['结对率', 'Linked'],
  onScheduleBefore: ['上月按期率', 'On schedule, a month ago'],
  visitedBefore: ['上月走访率', 'Visited, a month ago'],
  linkedBefore: ['上月结对率', 'Linked, a month ago'],
  openIssues: ['未办结事项', 'Open issues'],
  openConflicts: ['未化解纠纷', 'Open conflicts'],
  gap: ['缺口', 'Gap'],
  village: ['村（社区）', 'Village'],
  cell: ['网格', 'Cell'],
  group: ['联户小组', 'Group'],
  since: ['自', 'Since'],
  days: ['天数', 'Days'],
  households: ['户数', 'Households'],
  ask: ['找谁', 'Ask'],
  askPhone: ['电话', 'Phone'],
  askWhy: ['身份', 'As'],
  copy: ['抄送', 'Copy to'],
  copyPhone: ['抄送电话', 'Their phone'],
  state: ['走访状态', 'State'],
  lastMet: ['最近见面', 'Last met'],
  role: ['角色', 'Role'],
  cadre: ['联系干部', 'Cadre'],
  placedBy: ['落点方式', 'Placed by'],
  visitor: ['走访干部', 'Visited by'],
  household: ['户主', 'Household'],
  late: ['补录', 'Late entry'],
  cells: ['负责网格', 'Cells'],
  groups: ['小组数', 'Groups'],
  leaderPhone: ['带班领导电话', 'Leader’s phone'],
  free: ['空余', 'Free'],
  needs: ['需要的帮助', 'Help needed'],
  standing: ['未落实原因', 'What is missing'],
  officerPhone: ['值班员电话', 'Officer’s phone'],
} as const satisfies Record<string, readonly [string, string]>;

export type Head = keyof typeof heads;

/** A head in the reader's language. */
export const headOf = (head: Head, language: Language): string => heads[head][language === 'zh' ? 0 : 1];

const names = {
  coverage: ['走访情况', 'Coverage'],
  gaps: ['查漏清单', 'Gaps'],
  households: ['住户', 'Households'],
  visits: ['走访', 'Visits'],
  issues: ['民情事项', 'Issues'],
  cadres: ['干部', 'Cadres'],
  units: ['单位', 'Units'],
  shifts: ['值班表', 'Shifts'],
  nightStays: ['夜间住宿', 'Night stays'],
  teams: ['队伍', 'Teams'],
  shelters: ['避灾安置点', 'Shelters'],
  outsidePhones: ['外部电话', 'Outside phones'],
  transfers: ['转移安排', 'Transfers'],
} as const;

/** The name of an export's sheet. */
export const sheetName = (noun: keyof typeof names, language: Language): string =>
  names[noun][language === 'zh' ? 0 : 1];

/** 截至 2026-03-12 */
export const asOfCaption = (day: string, language: Language): string =>
  language === 'zh' ? `截至 ${day}` : `As of ${day}`;

export const yes = (language: Language): string => (language === 'zh' ? '是' : 'Yes');
