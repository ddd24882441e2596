import type {
  EntitlementKind,
  ExcuseReason,
  IncidentKind,
  IssueKind,
  IssueOutcome,
  Medium,
  MemberRole,
  Outcome,
  Residence,
  VisitPurpose,
} from '../words.ts';
import { type Labels, word } from './label.ts';

const residence: Labels<Residence> = {
  resident: word('常住', 'Resident'),
  renting: word('租住', 'Renting'),
  away: word('整户外出', 'Away'),
  registered: word('空挂', 'Registered only'),
  vacant: word('空置', 'Vacant'),
};

const memberRole: Labels<MemberRole> = {
  centre: word('联系中心户', 'Centre household'),
  radiating: word('辐射户', 'Radiating household'),
};

const medium: Labels<Medium> = {
  inPerson: word('走访', 'Visit in person'),
  call: word('电话联系', 'Call'),
  other: word('其他方式', 'Other'),
};

const outcome: Labels<Outcome> = {
  met: word('已见面', 'Met'),
  tried: word('未遇', 'Tried'),
};

/** LH-8 */
const visitPurpose: Labels<VisitPurpose> = {
  knowNeeds: word('掌握民情', 'Know the needs'),
  explainPolicy: word('宣讲政策', 'Explain policy'),
  settleConflict: word('解决矛盾', 'Settle conflicts'),
  keepPeace: word('维护稳定', 'Keep the peace'),
  aid: word('扶弱济贫', 'Help the weak'),
  service: word('便民利民', 'Offer services'),
  development: word('促进发展', 'Further development'),
};

const excuseReason: Labels<ExcuseReason> = {
  declined: word('住户谢绝走访', 'Declined visits'),
  notFound: word('三次上门未遇', 'Not found in three tries'),
  hospital: word('住院', 'In hospital'),
  bereaved: word('家有丧事', 'Bereaved'),
  cutOff: word('灾害阻断', 'Cut off'),
  other: word('其他', 'Other'),
};

const entitlementKind: Labels<EntitlementKind> = {
  subsistence: word('低保', 'Subsistence allowance'),
  extremePoverty: word('特困供养', 'Extreme poverty support'),
  disability: word('残疾', 'Disability'),
  orphan: word('孤儿', 'Orphan'),
  livingAlone: word('独居老人', 'Elderly living alone'),
  limitedMobility: word('行动不便', 'Limited mobility'),
  monitored: word('防返贫监测', 'Monitored against falling into poverty'),
  temporaryAid: word('临时救助', 'Temporary aid'),
};

/** The seven states a household can be in on a day. */
const householdState: Labels<'notOwed' | 'unlinked' | 'done' | 'excused' | 'due' | 'new' | 'overdue'> = {
  done: word('本期已访', 'Done'),
  due: word('待访', 'Due'),
  new: word('新结对', 'New'),
  overdue: word('逾期未访', 'Overdue'),
  excused: word('暂免走访', 'Excused'),
  unlinked: word('未结对', 'Unlinked'),
  notOwed: word('无需走访', 'Not owed'),
};

const gapKind: Labels<
  | 'noLead'
  | 'groupUnheld'
  | 'centreMissing'
  | 'tooFewRadiating'
  | 'overdueCentre'
  | 'overdueRadiating'
  | 'unlinked'
  | 'tooManyExcused'
  | 'noVisits'
  | 'notPlaced'
> = {
  noLead: word('网格长空缺', 'No lead'),
  groupUnheld: word('联户小组无人负责', 'Group nobody holds'),
  centreMissing: word('缺联系中心户', 'Centre household missing'),
  tooFewRadiating: word('辐射户不足', 'Too few radiating households'),
  overdueCentre: word('中心户逾期未联系', 'Centre household overdue'),
  overdueRadiating: word('辐射户逾期未访', 'Radiating households overdue'),
  unlinked: word('住户未结对', 'Households unlinked'),
  tooManyExcused: word('暂免走访过多', 'Too many excused'),
  noVisits: word('长时间无人走访', 'No visit for weeks'),
  notPlaced: word('住户未落点', 'Household not placed'),
};

const issueKind: Labels<IssueKind> = {
  conflict: word('矛盾纠纷', 'Conflict'),
  infrastructure: word('水电路设施', 'Water, power and roads'),
  hardship: word('生活困难', 'Hardship'),
  service: word('代办事项', 'Errand'),
  environment: word('环境卫生', 'Environment'),
  safety: word('安全隐患', 'Safety'),
  employment: word('就业创业', 'Employment'),
  other: word('其他', 'Other'),
};

const issueOutcome: Labels<IssueOutcome> = {
  settled: word('办结', 'Settled'),
  explained: word('解释答复', 'Explained'),
  passedOn: word('转办/上报', 'Passed on'),
};

const incidentKind: Labels<IncidentKind> = {
  flood: word('洪涝', 'Flood'),
  landslide: word('滑坡', 'Landslide'),
  fire: word('火灾', 'Fire'),
  traffic: word('交通事故', 'Traffic accident'),
  publicHealth: word('公共卫生', 'Public health'),
  crowd: word('人员聚集', 'Crowd'),
  other: word('其他', 'Other'),
};

/** Households, visits, excuses and issues. */
export const careLabels = {
  residence,
  memberRole,
  medium,
  outcome,
  visitPurpose,
  excuseReason,
  entitlementKind,
  householdState,
  gapKind,
  issueKind,
  issueOutcome,
  incidentKind,
} as const;
