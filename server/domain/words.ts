/** The closed word lists of the trade: one list for types, tables, URLs and forms. The Chinese stands in web/text. */

export const divisionKinds = ['county', 'town', 'village', 'community', 'natural', 'residentsGroup'] as const;
export type DivisionKind = (typeof divisionKinds)[number];

/** resident 常住 · renting 租住 · away 整户外出 · registered 空挂 · vacant 空置 */
export const residences = ['resident', 'renting', 'away', 'registered', 'vacant'] as const;
export type Residence = (typeof residences)[number];

/** How a household came to lie in its cell. */
export const placings = ['point', 'code', 'residentsGroup', 'building'] as const;
export type Placing = (typeof placings)[number];

export const siteKinds = [
  'school',
  'nursingHome',
  'dormitory',
  'enterprise',
  'worksite',
  'project',
  'hazardPoint',
  'shelter',
  'servicePoint',
] as const;
export type SiteKind = (typeof siteKinds)[number];

/** lead 网格长 · backup B岗 · unit 网格责任单位 · villageSecretary 村党组织书记 · residentCadre 驻村干部 · contactLeader 包村领导 */
export const assignmentRoles = [
  'lead',
  'backup',
  'unit',
  'villageSecretary',
  'residentCadre',
  'contactLeader',
] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** Ranks of cadres, highest first: 正科级 · 副科级 · 一般干部 · 村(社区)常职干部 · 见习/村官. */
export const ranks = ['section', 'deputySection', 'staff', 'villageOfficer', 'trainee'] as const;
export type Rank = (typeof ranks)[number];

export const memberRoles = ['centre', 'radiating'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const media = ['inPerson', 'call', 'other'] as const;
export type Medium = (typeof media)[number];

export const outcomes = ['met', 'tried'] as const;
export type Outcome = (typeof outcomes)[number];

/** LH-8, the seven duties of a visit: 掌握民情 宣讲政策 解决矛盾 维护稳定 扶弱济贫 便民利民 促进发展 */
export const visitPurposes = [
  'knowNeeds',
  'explainPolicy',
  'settleConflict',
  'keepPeace',
  'aid',
  'service',
  'development',
] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** declined 户主谢绝走访 · notFound 三次未遇 · hospital 住院 · bereaved 家有丧事 · flood 灾害隔断 · other */
export const excuseReasons = ['declined', 'notFound', 'hospital', 'bereaved', 'cutOff', 'other'] as const;
export type ExcuseReason = (typeof excuseReasons)[number];

/** 低保 · 特困 · 残疾 · 孤儿 · 独居老人 · 行动不便 · 脱贫监测 · 临时救助 */
export const entitlementKinds = [
  'subsistence',
  'extremePoverty',
  'disability',
  'orphan',
  'livingAlone',
  'limitedMobility',
  'monitored',
  'temporaryAid',
] as const;
export type EntitlementKind = (typeof entitlementKinds)[number];

/** conflict 矛盾纠纷 · infrastructure 水电路 · hardship 生活困难 · service 代办 · environment 环境卫生 · safety 安全隐患 · employment 就业 · other */
export const issueKinds = [
  'conflict',
  'infrastructure',
  'hardship',
  'service',
  'environment',
  'safety',
  'employment',
  'other',
] as const;
export type IssueKind = (typeof issueKinds)[number];

/** settled 办结 · explained 解释答复 · passedOn 转办/上报 */
export const issueOutcomes = ['settled', 'explained', 'passedOn'] as const;
export type IssueOutcome = (typeof issueOutcomes)[number];

export const incidentKinds = ['flood', 'landslide', 'fire', 'traffic', 'publicHealth', 'crowd', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** The sign-in roles. sysadmin 系统管理员 · secadmin 安全管理员 · auditor 审计管理员 */
export const accountRoles = ['leader', 'grid', 'desk', 'cadre', 'clerk', 'sysadmin', 'secadmin', 'auditor'] as const;
export type AccountRole = (typeof accountRoles)[number];

/** balance, groups: suggestions */
export const jobKinds = ['import', 'export', 'report', 'balance', 'groups'] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStates = ['checking', 'waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** What a table can be imported as. */
export const importNouns = [
  'divisions',
  'cells',
  'units',
  'cadres',
  'households',
  'groups',
  'visits',
  'issues',
  'shifts',
  'nightStays',
  'teams',
  'shelters',
  'outsidePhones',
  'transfers',
] as const;
export type ImportNoun = (typeof importNouns)[number];

/** What colours the map. */
export const cellMetrics = ['onSchedule', 'visited', 'linked', 'conflicts', 'cadre'] as const;
export type CellMetric = (typeof cellMetrics)[number];

/** 草稿 · 审核中 · 已发布 · 已被取代 */
export const planStates = ['draft', 'review', 'published', 'superseded'] as const;
export type PlanState = (typeof planStates)[number];

/** Layers to paint and snap with: street blocks 街区, natural villages 自然村, residents' groups 居民小组, roads, rivers. */
export const blockLayers = ['street', 'naturalVillage', 'residentsGroup', 'road', 'river'] as const;
export type BlockLayer = (typeof blockLayers)[number];

/** 预警叫应 · 处置中 · 已结束 */
export const incidentStages = ['warning', 'open', 'ended'] as const;
export type IncidentStage = (typeof incidentStages)[number];

/** 1 特别重大 · 2 重大 · 3 较大 · 4 一般 */
export const incidentLevels = [1, 2, 3, 4] as const;
export type IncidentLevel = (typeof incidentLevels)[number];

/** called 已呼叫未应答 · reached 已叫应 · onTheWay 已出发 · there 已到岗 · unable 不能到岗 */
export const staffStates = ['called', 'reached', 'onTheWay', 'there', 'unable'] as const;
export type StaffState = (typeof staffStates)[number];

/** safe 安全在家 · moved 已转移 · refused 不愿转移 · notFound 未联系上 · away 在外 · needsHelp 需要救助 */
export const homeStates = ['safe', 'moved', 'refused', 'notFound', 'away', 'needsHelp'] as const;
export type HomeState = (typeof homeStates)[number];

/** The help a household needs to leave, never why: carry 需担架或背扶 · assist 需搀扶 · fetch 需上门叫 · accompany 需专人陪同 */
export const helpNeeds = ['carry', 'assist', 'fetch', 'accompany'] as const;
export type HelpNeed = (typeof helpNeeds)[number];

/** 党员服务队 · 应急救援队 */
export const teamKinds = ['partyService', 'rescue'] as const;
export type TeamKind = (typeof teamKinds)[number];

export const outsidePhoneKinds = [
  'police',
  'fire',
  'clinic',
  'power',
  'water',
  'gas',
  'roads',
  'county',
  'other',
] as const;
export type OutsidePhoneKind = (typeof outsidePhoneKinds)[number];

/** 初报 · 续报 · 终报 */
export const reportKinds = ['first', 'follow', 'final'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Whose message format a webhook speaks: plain JSON of ours, 企业微信, 钉钉, 飞书. */
export const hookFormats = ['plain', 'wecom', 'dingtalk', 'feishu'] as const;
export type HookFormat = (typeof hookFormats)[number];

export const deliveryStates = ['waiting', 'sent', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** From where an entry of an incident came: the desk, a cadre's phone by a link, a centre household's relay told by phone, the server itself. */
export const entryVias = ['desk', 'link', 'relay', 'server'] as const;
export type EntryVia = (typeof entryVias)[number];

/** What an entry of an incident's log is about. */
export const entryKinds = [
  'opened',
  'changed',
  'area',
  'stage',
  'listed',
  'staff',
  'home',
  'confirmed',
  'note',
  'report',
  'link',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Why somebody is named in an answer; assignment roles and the rosters'. */
export const answeringRoles = [
  'dutyRoom',
  'lead',
  'backup',
  'groupCadre',
  'unit',
  'villageSecretary',
  'residentCadre',
  'contactLeader',
  'shiftLeader',
  'shiftOfficer',
  'nightStay',
  'cover',
] as const;
export type AnsweringRole = (typeof answeringRoles)[number];
