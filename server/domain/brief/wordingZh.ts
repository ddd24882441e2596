import type { BriefCounts, BriefFigures } from './figures.ts';
import { gapSentenceZh } from './gapSentenceZh.ts';
import { highlightsOf, placeOf } from './highlights.ts';
import { householdsIn, linkedIn, number, owedIn, percent, pointsBetween } from './shown.ts';
import type { BriefWording } from './wording.ts';

const dated = (asOf: string) => {
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number);
  return { year, month, day };
};

/** "，比上月同日提高 1.2 个百分点" */
const moved = (before: number | null, after: number | null): string => {
  const points = pointsBetween(before, after);
  if (points === null) return '';
  if (points === 0) return '，与上月同日持平';
  return `，比上月同日${points > 0 ? '提高' : '下降'} ${Math.abs(points).toFixed(1)} 个百分点`;
};

const byRole = (name: string, owed: string, counts: BriefCounts): string =>
  `${name} ${number(linkedIn(counts))} 户，${owed} ${number(counts.done)} 户，逾期 ${number(counts.overdue)} 户`;

const overall = ({ asOf, whole, isTown }: BriefFigures): string[] => {
  const { year, month, day } = dated(asOf);
  const { counts, monthAgo } = whole;
  return [
    `截至${year}年${month}月${day}日，${isTown ? '全镇' : whole.name}共有住户 ${number(householdsIn(counts))} 户，其中应结对 ${number(owedIn(counts))} 户，已结对 ${number(linkedIn(counts))} 户，结对率 ${percent(whole.linked)}${moved(monthAgo.linked, whole.linked)}。`,
    `本期已访 ${number(counts.done)} 户，待访 ${number(counts.due)} 户（其中临期 ${number(whole.dueSoon)} 户），新结对 ${number(counts.new)} 户，逾期未访 ${number(counts.overdue)} 户，暂免走访 ${number(counts.excused)} 户；另有未结对 ${number(counts.unlinked)} 户，空挂、空置等无需走访的 ${number(counts.notOwed)} 户，合计 ${number(householdsIn(counts))} 户。`,
    `按期率 ${percent(whole.onSchedule)}${moved(monthAgo.onSchedule, whole.onSchedule)}；本期走访率 ${percent(whole.visited)}${moved(monthAgo.visited, whole.visited)}。`,
    `按户别看，${byRole('联系中心户', '本月已联系', whole.centre)}；${byRole('辐射户', '本季已走访', whole.radiating)}。`,
  ];
};

const partsText = (figures: BriefFigures): string[] => {
  const { best, worst, rising, falling, steepest } = highlightsOf(figures);
  const unit = figures.partsAre === 'village' ? '个村（社区）' : '个网格';
  if (best === null) return [`${figures.parts.length} ${unit}本期都没有应访户。`];
  if (worst === null) return [`有应访户的只有${best.name}，按期率 ${percent(best.onSchedule)}。`];
  const compared =
    rising + falling === 0
      ? '与上月同日相比均持平。'
      : `与上月同日相比，${rising} 个提高，${falling} 个下降${steepest === null ? '' : `，降幅最大的是${steepest.place.name}（下降 ${Math.abs(steepest.points).toFixed(1)} 个百分点）`}。`;
  return [
    `${figures.parts.length} ${unit}中，按期率最高的是${best.name}（${percent(best.onSchedule)}），最低的是${worst.name}（${percent(worst.onSchedule)}，逾期 ${number(worst.counts.overdue)} 户）。${compared}`,
  ];
};

const conflictsText = (figures: BriefFigures): string[] => {
  const { whole, conflicts, isTown } = figures;
  const { month } = dated(figures.asOf);
  const places = highlightsOf(figures).conflictPlaces;
  const scope = isTown ? '全镇' : whole.name;
  const late = conflicts.late === 0 ? '没有超期未办结的' : `${conflicts.late} 件已超过办理期限`;
  return [
    whole.openConflicts === 0
      ? `目前${scope}没有未办结的矛盾纠纷，其他未办结民情事项 ${number(whole.openIssues)} 件。`
      : `目前${scope}未办结民情事项 ${number(whole.openIssues)} 件，其中矛盾纠纷 ${number(whole.openConflicts)} 件，${late}。`,
    `${month}月新登记矛盾纠纷 ${conflicts.opened} 件，办结 ${conflicts.closed} 件。`,
    ...(places.length === 0
      ? []
      : [`未办结较多的是${places.map((place) => `${place.name}（${place.openConflicts} 件）`).join('、')}。`]),
  ];
};

const next = (figures: BriefFigures): string[] => {
  const { whole, conflicts } = figures;
  const { noLead } = highlightsOf(figures);
  const { noLeadTotal, unheldTotal } = figures;
  const tasks = [
    noLeadTotal > 0 &&
      `配齐网格长。${noLead.map((gap) => placeOf(gap)).join('、')}${noLeadTotal > noLead.length ? `等 ${noLeadTotal} 个网格` : ''}还没有网格长，请包村领导会同所在村提出人选，报网格办备案。`,
    unheldTotal > 0 &&
      `接续联户小组。${number(unheldTotal)} 个联户小组无人联系，由原责任单位重新明确联系干部，办好工作交接。`,
    whole.counts.overdue > 0 &&
      `补齐逾期走访。逾期未访 ${number(whole.counts.overdue)} 户，由联系干部逐户补访，中心户 ${number(whole.centre.overdue)} 户、辐射户 ${number(whole.radiating.overdue)} 户分别销号。`,
    whole.dueSoon > 0 && `盯紧临期住户。临期 ${number(whole.dueSoon)} 户，在本期结束前完成走访，避免转为逾期。`,
    whole.counts.unlinked > 0 &&
      `落实结对。未结对 ${number(whole.counts.unlinked)} 户，由各村按就近原则编入联户小组，责任单位确认联系干部。`,
    whole.openConflicts > 0 &&
      `化解矛盾纠纷。未办结 ${number(whole.openConflicts)} 件逐件明确责任人和办结时限${conflicts.late > 0 ? `，超期的 ${conflicts.late} 件由镇领导包案` : ''}。`,
  ].filter((task) => task !== false);
  return tasks.length === 0 ? ['没有逾期、空缺和未办结的矛盾纠纷，按规定频次继续走访。'] : tasks;
};

/** The brief in Chinese, as a township office writes it. */
export const wordingZh: BriefWording = {
  masthead: ({ asOf, townName }) => {
    const { year, month, day } = dated(asOf);
    return {
      name: '联网联户工作简报',
      organ: `${townName}联网联户工作领导小组办公室`,
      number: `${year}年第${month}期`,
      day: `${year}年${month}月${day}日`,
    };
  },
  title: ({ asOf, whole }) => {
    const { year, month } = dated(asOf);
    return `${whole.name}${year}年${month}月联网联户工作情况`;
  },
  headings: ({ partsAre }) => [
    '一、总体情况',
    partsAre === 'village' ? '二、各村情况' : '二、各网格情况',
    '三、查漏清单',
    '四、矛盾纠纷',
    '五、下步工作',
  ],
  overall,
  parts: partsText,
  columns: ({ partsAre }) => [
    partsAre === 'village' ? '村（社区）' : '网格',
    '住户',
    '已访',
    '待访',
    '新结对',
    '逾期',
    '暂免',
    '未结对',
    '无需访',
    '按期率',
    '较上月',
    '走访率',
    '结对率',
  ],
  total: '合计',
  gaps: ({ gaps, gapTotal }) => ({
    lead:
      gapTotal === 0
        ? '没有发现缺口。'
        : `共有缺口 ${gapTotal} 处${gaps.length < gapTotal ? `，以下是最突出的 ${gaps.length} 处` : ''}：`,
    listed: gaps.map(gapSentenceZh),
  }),
  conflicts: conflictsText,
  next,
  note: '说明：按期率＝（已访＋待访）÷（已访＋待访＋逾期）；本期走访率＝已访÷（已访＋待访＋新结对＋逾期）；结对率＝已结对÷应结对。“较上月”为按期率与上月同日相比的百分点。',
};
