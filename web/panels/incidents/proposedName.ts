import { labelOf, type Language } from '#domain/labels.ts';
import { type IncidentKind, incidentKinds } from '#domain/words.ts';

/** Words by which people tell what is happening, before anybody chose a kind. */
const told: Readonly<Record<Exclude<IncidentKind, 'other'>, readonly string[]>> = {
  landslide: ['滑坡', '塌方', '泥石流', '山体', '崩塌', '落石', 'landslide', 'mudslide'],
  flood: ['洪', '涝', '涨水', '漫堤', '溃', '内涝', '山洪', 'flood'],
  fire: ['火', '燃', '冒烟', 'fire'],
  traffic: ['车祸', '交通', '翻车', '追尾', 'traffic'],
  publicHealth: ['中毒', '疫', '食物', 'poison'],
  crowd: ['聚集', '踩踏', 'crowd'],
};

/** The kind somebody's words speak of, or null. */
export const kindInWords = (words: string): IncidentKind | null => {
  const text = words.toLowerCase();
  return incidentKinds.find((kind) => kind !== 'other' && told[kind].some((word) => text.includes(word))) ?? null;
};

/** What an incident may be called: where, and what. 李家湾滑坡; at a hazard point what it was feared for, 李家湾后山滑坡 */
export const proposedName = (at: string, kind: IncidentKind, language: Language): string => {
  const what =
    kind === 'other' ? (language === 'zh' ? '突发事件' : 'incident') : labelOf('incidentKind', kind, language);
  if (at === '') return what;
  const place = at.replace(/(?:地质灾害)?隐患点$/u, '');
  if (language === 'zh') return place.endsWith(what) ? place : `${place}${what}`;
  return `${place}: ${what.toLowerCase()}`;
};
