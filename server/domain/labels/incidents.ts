import type {
  AnsweringRole,
  DeliveryState,
  EntryKind,
  EntryVia,
  HelpNeed,
  HomeState,
  HookFormat,
  IncidentStage,
  OutsidePhoneKind,
  ReportKind,
  StaffState,
  TeamKind,
} from '../words.ts';
import type { TransferFaultKind } from '../arranged/transferFaults.ts';
import { type Labels, word } from './label.ts';

const incidentStage: Labels<IncidentStage> = {
  warning: word('预警叫应', 'Warning'),
  open: word('处置中', 'Under way'),
  ended: word('已结束', 'Ended'),
};

const incidentLevel: Labels<'1' | '2' | '3' | '4'> = {
  '1': word('特别重大', 'Level I'),
  '2': word('重大', 'Level II'),
  '3': word('较大', 'Level III'),
  '4': word('一般', 'Level IV'),
};

const staffState: Labels<StaffState> = {
  called: word('已呼叫，未应答', 'Called, no answer'),
  reached: word('已叫应', 'Reached'),
  onTheWay: word('已出发', 'On the way'),
  there: word('已到岗', 'There'),
  unable: word('不能到岗', 'Cannot come'),
};

const homeState: Labels<HomeState> = {
  safe: word('安全在家', 'Safe at home'),
  moved: word('已转移', 'Moved'),
  refused: word('不愿转移', 'Refused to leave'),
  notFound: word('未联系上', 'Not found'),
  away: word('在外', 'Away'),
  needsHelp: word('需要救助', 'Needs help'),
};

const helpNeed: Labels<HelpNeed> = {
  carry: word('需担架或背扶', 'To be carried'),
  assist: word('需人搀扶', 'To be supported'),
  fetch: word('需上门叫人', 'To be fetched at the door'),
  accompany: word('需专人陪同', 'To be accompanied'),
};

const teamKind: Labels<TeamKind> = {
  partyService: word('党员服务队', 'Party service team'),
  rescue: word('应急救援队', 'Rescue team'),
};

const outsidePhoneKind: Labels<OutsidePhoneKind> = {
  police: word('派出所', 'Police'),
  fire: word('消防', 'Fire brigade'),
  clinic: word('卫生院', 'Clinic'),
  power: word('供电所', 'Power'),
  water: word('供水', 'Water'),
  gas: word('燃气', 'Gas'),
  roads: word('公路', 'Roads'),
  county: word('县总值班室', 'County duty room'),
  other: word('其他', 'Other'),
};

const transferFault: Labels<TransferFaultKind> = {
  notArranged: word('未安排', 'Not arranged'),
  cadreLeft: word('干部已离岗', 'The cadre has left'),
  shelterGone: word('安置点已停用', 'The shelter is closed'),
  shelterFull: word('安置点已排满', 'The shelter is full'),
};

const reportKind: Labels<ReportKind> = {
  first: word('初报', 'First report'),
  follow: word('续报', 'Follow-up report'),
  final: word('终报', 'Final report'),
};

const hookFormat: Labels<HookFormat> = {
  plain: word('通用格式', 'Plain JSON'),
  wecom: word('企业微信', 'WeCom'),
  dingtalk: word('钉钉', 'DingTalk'),
  feishu: word('飞书', 'Feishu'),
};

const deliveryState: Labels<DeliveryState> = {
  waiting: word('待发送', 'Waiting'),
  sent: word('已发送', 'Sent'),
  failed: word('未送达', 'Failed'),
};

const entryVia: Labels<EntryVia> = {
  desk: word('值守席', 'Desk'),
  link: word('点名链接', 'Roll-call link'),
  relay: word('中心户转告', 'Relayed by a centre household'),
  server: word('系统', 'System'),
};

const entryKind: Labels<EntryKind> = {
  opened: word('开启', 'Opened'),
  changed: word('修改', 'Changed'),
  area: word('划定范围', 'Area'),
  stage: word('转换阶段', 'Stage'),
  listed: word('列入叫应', 'Put on the call list'),
  staff: word('集结点名', 'Roll call of staff'),
  home: word('逐户清点', 'Roll call of households'),
  confirmed: word('核实', 'Confirmed'),
  note: word('记录', 'Note'),
  report: word('报送', 'Report'),
  link: word('点名链接', 'Roll-call link'),
};

const answeringRole: Labels<AnsweringRole> = {
  dutyRoom: word('值班室', 'Duty room'),
  lead: word('网格长', 'Lead'),
  backup: word('B岗', 'Backup'),
  groupCadre: word('联系干部', 'Paired cadre'),
  unit: word('网格责任单位', 'Responsible unit'),
  villageSecretary: word('村党组织书记', 'Village secretary'),
  residentCadre: word('驻村干部', 'Resident cadre'),
  contactLeader: word('包村领导', 'Contact leader'),
  shiftLeader: word('带班领导', 'Leader on duty'),
  shiftOfficer: word('值班员', 'Officer on duty'),
  nightStay: word('夜间在村', 'Overnight in the village'),
  cover: word('临时代管', 'Cover'),
};

/** Incidents, roll calls, rosters. */
export const incidentLabels = {
  incidentStage,
  incidentLevel,
  staffState,
  homeState,
  helpNeed,
  teamKind,
  outsidePhoneKind,
  transferFault,
  reportKind,
  hookFormat,
  deliveryState,
  entryVia,
  entryKind,
  answeringRole,
} as const;
