import type { AssignmentFault } from '../../domain/assignment.ts';
import type { ExcuseFault } from '../../domain/excuse.ts';
import type { HouseholdFault } from '../../domain/household.ts';
import type { IssueFault } from '../../domain/issue.ts';
import type { VisitFault } from '../../domain/visit.ts';
import type { Language } from '../language.ts';

/** What the routes find themselves, beside the domain's rules. */
export type ReferenceFault =
  | { readonly kind: 'no-such-cadre'; readonly path: 'cadreId' }
  | { readonly kind: 'no-such-unit'; readonly path: 'unitId' }
  | { readonly kind: 'no-such-place'; readonly path: 'cellId' | 'divisionId' | 'siteId' | 'point' }
  | { readonly kind: 'cadre-missing'; readonly path: 'cadreId' }
  | { readonly kind: 'reason-missing'; readonly path: 'reason' }
  | { readonly kind: 'cursor-other-list'; readonly path: 'cursor' }
  | { readonly kind: 'nothing-to-change'; readonly path: '' }
  | { readonly kind: 'leaves-before-entering'; readonly path: 'to' }
  | { readonly kind: 'paper-kind'; readonly path: 'file' }
  | { readonly kind: 'no-blocks'; readonly path: 'file' }
  | { readonly kind: 'area-not-one'; readonly path: 'area' }
  | { readonly kind: 'identity-number'; readonly path: 'text' };

/** Anything the rules of the trade find wrong in what was sent. */
export type TradeFault = VisitFault | IssueFault | AssignmentFault | ExcuseFault | HouseholdFault | ReferenceFault;

type Sentences = { readonly [K in TradeFault['kind']]: (fault: Extract<TradeFault, { kind: K }>) => string };

const zh: Sentences = {
  'visit-in-future': () => '走访时间晚于现在，请核对日期和时间',
  'visit-before-household': ({ knownFrom }) => `该住户自 ${knownFrom} 起登记，请核对走访日期`,
  'visit-after-household': ({ knownTo }) => `该住户自 ${knownTo} 起已注销，请核对走访日期`,
  'cadre-not-in-service': ({ from, to }) =>
    to === null ? `该干部自 ${from} 起在岗，请核对走访日期` : `该干部在岗时间为 ${from} 至 ${to} 前，请核对走访日期`,
  'identity-number': () => '内容中含有身份证号码，系统不保存身份证号码，请删除后提交',
  'due-before-opened': ({ openedOn }) => `答复期限早于登记日期 ${openedOn}，请改为当日或以后`,
  'issue-nowhere': () => '请选择网格、住户或在地图上点选位置，以便确定所在网格',
  'holder-not-one': () => '请选择一名干部或一个单位，两者只能选其一',
  'place-not-one': () => '请选择一个网格、区划或场所，只能选其一',
  'role-wants-unit': () => '网格责任单位须选择单位，不能选择个人',
  'role-wants-cadre': () => '这一职责须由干部个人担任，不能选择单位',
  'role-wants-cell': () => '网格长、B岗须对应网格，请选择网格',
  'role-wants-division': () => '这一职责须对应村（社区），请选择区划',
  'days-reversed': () => '结束日期须晚于开始日期',
  'lead-held': ({ from, to }) =>
    to === null
      ? `该网格自 ${from} 起已有网格长，请先结束原有分工`
      : `该网格 ${from} 至 ${to} 前已有网格长，请调整日期`,
  'excuse-too-long': ({ latest }) => `暂免走访最长六个月，请把结束日期改到 ${latest} 或以前，到期可再次申请`,
  'phone-malformed': () => '电话号码格式不对，请填写手机号或带区号的座机号',
  'change-in-future': () => '生效日期晚于今天，请选择今天或以前的日期',
  'change-before-household': ({ knownFrom }) => `该住户自 ${knownFrom} 起登记，生效日期不能更早`,
  'change-before-last': ({ lastFrom }) => `${lastFrom} 起已登记过新的居住状态，生效日期不能更早`,
  'no-such-cadre': () => '没有这名干部，请重新选择',
  'no-such-unit': () => '没有这个单位，请重新选择',
  'no-such-place': () => '没有这个地点，或不在您负责的范围内，请重新选择',
  'cadre-missing': () => '代录走访时须选择走访的干部',
  'reason-missing': () => '更正以前的日期须填写原因',
  'cursor-other-list': () => '翻页位置已失效，请从第一页重新查看',
  'nothing-to-change': () => '没有需要修改的内容',
  'leaves-before-entering': () => '离岗日期须晚于到岗日期',
  'paper-kind': () => '附件只收 PDF、图片（PNG、JPEG）和 Office、OFD 文件，请另存后再上传',
  'area-not-one': () => '请给出一个范围，或者选择网格，两者只能选其一',
  'no-blocks': () => '文件里没有可用的面（街区、自然村、居民小组）或线（道路、河流），请核对后再上传',
};

const en: Sentences = {
  'visit-in-future': () => 'The visit lies ahead of now. Check its day and time.',
  'visit-before-household': ({ knownFrom }) => `The household is known from ${knownFrom}. Check the day of the visit.`,
  'visit-after-household': ({ knownTo }) => `The household was struck off on ${knownTo}. Check the day of the visit.`,
  'cadre-not-in-service': ({ from, to }) =>
    to === null
      ? `The cadre is in service from ${from}. Check the day of the visit.`
      : `The cadre was in service from ${from} until before ${to}. Check the day of the visit.`,
  'identity-number': () => 'It holds an identity-card number. These are never stored: remove it and send again.',
  'due-before-opened': ({ openedOn }) =>
    `The answer would be due before the issue was opened on ${openedOn}. Choose a later day.`,
  'issue-nowhere': () => 'Choose a cell, a household or a point on the map, so that the cell is known.',
  'holder-not-one': () => 'Choose one cadre or one unit, not both and not neither.',
  'place-not-one': () => 'Choose exactly one cell, division or site.',
  'role-wants-unit': () => 'A responsible unit must be a unit, not a person.',
  'role-wants-cadre': () => 'This role is held by a cadre, not by a unit.',
  'role-wants-cell': () => 'A lead or backup belongs to a cell. Choose a cell.',
  'role-wants-division': () => 'This role belongs to a village or community. Choose a division.',
  'days-reversed': () => 'The last day must come after the first.',
  'lead-held': ({ from, to }) =>
    to === null
      ? `The cell has a lead from ${from}. End that assignment first.`
      : `The cell has a lead from ${from} until before ${to}. Change the days.`,
  'excuse-too-long': ({ latest }) =>
    `An excuse lasts six months at most. End it by ${latest}; it can be asked for again.`,
  'phone-malformed': () => 'This is not a phone number. Give a mobile, or a landline with its area code.',
  'change-in-future': () => 'The change lies ahead of today. Choose today or an earlier day.',
  'change-before-household': ({ knownFrom }) =>
    `The household is known from ${knownFrom}. The change cannot hold earlier.`,
  'change-before-last': ({ lastFrom }) => `Another residence holds from ${lastFrom}. The change cannot hold earlier.`,
  'no-such-cadre': () => 'There is no such cadre. Choose another.',
  'no-such-unit': () => 'There is no such unit. Choose another.',
  'no-such-place': () => 'There is no such place, or it lies outside your territory. Choose another.',
  'cadre-missing': () => 'Say which cadre made the visit you enter.',
  'reason-missing': () => 'A correction of a past day needs a reason.',
  'cursor-other-list': () => 'This place in the list is no longer known. Start from the first page.',
  'nothing-to-change': () => 'There is nothing to change.',
  'leaves-before-entering': () => 'The day of leaving must come after the day of entering service.',
  'paper-kind': () => 'Papers are PDF, pictures (PNG, JPEG), Office or OFD files. Save it as one of these first.',
  'area-not-one': () => 'Give an area or choose cells, one of the two.',
  'no-blocks': () =>
    'The file holds no areas (blocks, villages, groups) and no lines (roads, rivers) to use. Check it.',
};

const sentences: Record<Language, Sentences> = { zh, en };

/** What is wrong and what to do, in the reader's language. */
export const tradeSentence = (fault: TradeFault, language: Language): string =>
  (sentences[language][fault.kind] as (fault: TradeFault) => string)(fault);
