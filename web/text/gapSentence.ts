import type { Gap } from '../../server/app.ts';
import type { Language } from './language.ts';

/** "李家湾村东山网格": the village, then the cell unless its name already begins with it. */
const placeZh = ({ village, cell }: Gap): string => {
  if (!cell) return village.name;
  return cell.name.startsWith(village.name) ? cell.name : `${village.name}${cell.name}`;
};

const placeEn = ({ village, cell }: Gap): string => (cell ? `${cell.name} (${village.name})` : village.name);

const groupZh = ({ group }: Gap): string => (group ? `小组 ${group.code} ` : '');
const groupEn = ({ group }: Gap): string => (group ? `, group ${group.code}` : '');

const zh = (gap: Gap): string => {
  const { kind, days, households } = gap;
  switch (kind) {
    case 'noLead':
      return `网格长空缺 ${days} 天，${households} 户没有牵头人`;
    case 'groupUnheld':
      return `${groupZh(gap)}${households} 户无人联系 ${days} 天`;
    case 'centreMissing':
      return `${groupZh(gap)}缺联系中心户 ${days} 天`;
    case 'tooFewRadiating':
      return `${groupZh(gap)}辐射户不足 ${days} 天`;
    case 'overdueCentre':
      return `${households} 户中心户逾期未联系，最长 ${days} 天`;
    case 'overdueRadiating':
      return `${households} 户逾期未访，最长 ${days} 天`;
    case 'unlinked':
      return `${households} 户未结对，最长 ${days} 天`;
    case 'tooManyExcused':
      return `${households} 户暂免走访，超过五分之一`;
    case 'noVisits':
      return `连续 ${days} 天没有见面走访`;
    case 'notPlaced':
      return `${households} 户未落点，需要核实位置`;
  }
};

const s = (n: number): string => (n === 1 ? '' : 's');

const en = (gap: Gap): string => {
  const { kind, days, households } = gap;
  const homes = `${households} household${s(households)}`;
  const forDays = `for ${days} day${s(days)}`;
  switch (kind) {
    case 'noLead':
      return `has had no lead ${forDays}; ${homes} without one`;
    case 'groupUnheld':
      return `${homes} held by nobody ${forDays}`;
    case 'centreMissing':
      return `has lacked a centre household ${forDays}`;
    case 'tooFewRadiating':
      return `has too few radiating households ${forDays}`;
    case 'overdueCentre':
      return `${households} centre household${s(households)} overdue, the longest ${forDays}`;
    case 'overdueRadiating':
      return `${homes} overdue, the longest ${forDays}`;
    case 'unlinked':
      return `${homes} unlinked, the longest ${forDays}`;
    case 'tooManyExcused':
      return `${homes} excused, more than a fifth`;
    case 'noVisits':
      return `nobody met ${forDays}`;
    case 'notPlaced':
      return `${homes} without a place on the map`;
  }
};

/** Where, and what is wrong there: a verb and a number, worst first in the list. Whom to ask is said apart, with the phone. */
export const gapSentence = (gap: Gap, language: Language): { readonly place: string; readonly what: string } =>
  language === 'zh'
    ? { place: placeZh(gap), what: zh(gap) }
    : { place: `${placeEn(gap)}${groupEn(gap)}`, what: en(gap) };
