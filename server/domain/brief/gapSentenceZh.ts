import type { AskedBecause, BriefGap } from './figures.ts';
import { placeOf } from './highlights.ts';
import { number } from './shown.ts';

const asked: Record<AskedBecause, string> = {
  groupCadre: '联系干部',
  successor: '接任干部',
  cover: '临时代管干部',
  lead: '网格长',
  backup: 'B岗',
  villageSecretary: '村党组织书记',
  residentCadre: '驻村干部',
  contactLeader: '包村领导',
};

const what = (gap: BriefGap): string => {
  const place = placeOf(gap);
  const group = gap.group === null ? '' : `联户小组 ${gap.group.code} `;
  const households = number(gap.households);
  switch (gap.kind) {
    case 'noLead':
      return `${place}空缺网格长 ${gap.days} 天，涉及 ${households} 户`;
    case 'groupUnheld':
      return `${place}${group}无人联系 ${gap.days} 天，涉及 ${households} 户`;
    case 'centreMissing':
      return `${place}${group}缺联系中心户 ${gap.days} 天`;
    case 'tooFewRadiating':
      return `${place}${group}辐射户不足，已 ${gap.days} 天`;
    case 'overdueCentre':
      return `${place} ${households} 户中心户逾期未联系，最长 ${gap.days} 天`;
    case 'overdueRadiating':
      return `${place} ${households} 户辐射户逾期未访，最长 ${gap.days} 天`;
    case 'unlinked':
      return `${place} ${households} 户未结对，最长 ${gap.days} 天`;
    case 'tooManyExcused':
      return `${place} ${households} 户暂免走访，超过五分之一`;
    case 'noVisits':
      return `${place}连续 ${gap.days} 天没有见面走访`;
    case 'notPlaced':
      return `${place} ${households} 户未落点`;
  }
};

const askFor = (gap: BriefGap): string => {
  if (gap.ask === null) return '目前找不到责任人，请网格办指定';
  const who = `${asked[gap.ask.why]}${gap.ask.name}`;
  return gap.kind === 'noLead' || gap.kind === 'groupUnheld' ? `请与${who}商定人选` : `请找${who}`;
};

/** One gap as a sentence with a verb and the person to ask: "李家湾村二组网格 3 户辐射户逾期未访，最长 42 天，请找…。" */
export const gapSentenceZh = (gap: BriefGap): string => `${what(gap)}，${askFor(gap)}。`;
