import type { AccountRole, AssignmentRole, Rank } from '../words.ts';
import { type Labels, word } from './label.ts';

const accountRole: Labels<AccountRole> = {
  leader: word('乡镇领导', 'Township leader'),
  grid: word('网格办管理岗', 'Grid administrator'),
  desk: word('应急值守', 'Emergency desk'),
  cadre: word('干部', 'Cadre'),
  clerk: word('信息员', 'Information clerk'),
  sysadmin: word('系统管理员', 'System administrator'),
  secadmin: word('安全管理员', 'Security administrator'),
  auditor: word('审计管理员', 'Audit administrator'),
};

const assignmentRole: Labels<AssignmentRole> = {
  lead: word('网格长', 'Lead'),
  backup: word('B岗', 'Backup'),
  unit: word('网格责任单位', 'Responsible unit'),
  villageSecretary: word('村党组织书记', 'Village secretary'),
  residentCadre: word('驻村干部', 'Resident cadre'),
  contactLeader: word('包村领导', 'Contact leader'),
};

const rank: Labels<Rank> = {
  section: word('正科级', 'Section head'),
  deputySection: word('副科级', 'Deputy section head'),
  staff: word('一般干部', 'Staff'),
  villageOfficer: word('村（社区）常职干部', 'Village officer'),
  trainee: word('见习人员（大学生村官）', 'Trainee'),
};

/** Who is to be asked about a gap, and why this person. */
const askReason: Labels<
  'groupCadre' | 'successor' | 'cover' | 'lead' | 'backup' | 'villageSecretary' | 'residentCadre' | 'contactLeader'
> = {
  groupCadre: word('联系干部', 'Paired cadre'),
  successor: word('接任干部', 'Successor'),
  cover: word('临时代管', 'Cover'),
  lead: assignmentRole.lead,
  backup: assignmentRole.backup,
  villageSecretary: assignmentRole.villageSecretary,
  residentCadre: assignmentRole.residentCadre,
  contactLeader: assignmentRole.contactLeader,
};

/** Those who sign in, answer and are asked. */
export const peopleLabels = { accountRole, assignmentRole, rank, askReason } as const;
