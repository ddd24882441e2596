import type { AreaFault } from '#domain/responsible/areaFaults.ts';
import type { Language } from '../language.ts';
import { coordinateSentence, elsewhereSentence } from './coordinates.ts';

type Sentences = { readonly [K in AreaFault['kind']]: (fault: Extract<AreaFault, { kind: K }>) => string };

const km2 = (squareMetres: number): string => Math.round(squareMetres / 1e6).toLocaleString('en');

const zh: Sentences = {
  'area-empty': () => '范围里没有内容，请重新划定',
  'too-many-points': ({ points, most }) => `范围有 ${points} 个点，最多 ${most} 个，请简化后再试`,
  'coordinate-out-of-range': ({ value }) => `${coordinateSentence('coordinate-out-of-range', 'zh', null)}（${value}）`,
  'latitude-longitude-swapped': ({ swapped }) => coordinateSentence('latitude-longitude-swapped', 'zh', swapped),
  'ring-not-closed': () => '范围的边界没有闭合，最后一点须与第一点相同',
  'too-few-points': () => '范围至少要有三个不同的点',
  'crosses-itself': () => '范围的边界自相交叉，请在标出的位置改正',
  'hole-outside': () => '范围里的空洞超出了边界，请在标出的位置改正',
  'zero-size': () => '范围的面积为零，请重新划定',
  'too-large': ({ areaM2, mostM2 }) => `范围约 ${km2(areaM2)} 平方公里，最多 ${km2(mostM2)} 平方公里，请缩小后再试`,
  elsewhere: ({ where, metres }) => elsewhereSentence(where, metres, 'zh'),
};

const en: Sentences = {
  'area-empty': () => 'The area is empty. Draw it again.',
  'too-many-points': ({ points, most }) => `The area has ${points} points; at most ${most} are taken. Simplify it.`,
  'coordinate-out-of-range': ({ value }) => `${coordinateSentence('coordinate-out-of-range', 'en', null)} (${value})`,
  'latitude-longitude-swapped': ({ swapped }) => coordinateSentence('latitude-longitude-swapped', 'en', swapped),
  'ring-not-closed': () => 'The outline is not closed: its last point must be its first.',
  'too-few-points': () => 'An area needs at least three different points.',
  'crosses-itself': () => 'The outline crosses itself. Correct it at the place marked.',
  'hole-outside': () => 'A hole lies outside the outline. Correct it at the place marked.',
  'zero-size': () => 'The area has no size. Draw it again.',
  'too-large': ({ areaM2, mostM2 }) =>
    `The area is some ${km2(areaM2)} km²; at most ${km2(mostM2)} km² are taken. Make it smaller.`,
  elsewhere: ({ where, metres }) => elsewhereSentence(where, metres, 'en'),
};

/** What is wrong with an area, and what to do. */
export const areaFaultSentence = (fault: AreaFault, language: Language): string => {
  const sentences = language === 'zh' ? zh : en;
  return (sentences[fault.kind] as (fault: AreaFault) => string)(fault);
};
