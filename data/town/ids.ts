import { dayNumber, type Day } from '#domain/time/day.ts';

/** What ids are made for, in the order of their numbers. */
const nouns = [
  'town',
  'division',
  'edition',
  'cell',
  'site',
  'unit',
  'cadre',
  'assignment',
  'household',
  'excuse',
  'entitlement',
  'group',
  'visit',
  'policy',
  'issue',
  'shift',
  'account',
  'credential',
  'grant',
  'block',
  'plan',
  'comment',
  'shiftNote',
  'team',
  'teamMember',
  'outsidePhone',
  'incident',
  'incidentEntry',
  'incidentReport',
] as const;
export type Noun = (typeof nouns)[number];

/** Makes ids of UUIDv7's shape that are the same for the same seed and day: a noun, then a count. */
export const idsFor = (seed: number, today: Day): ((noun: Noun) => string) => {
  const counts = new Map<Noun, number>();
  const time = (dayNumber(today) * 86_400_000).toString(16).padStart(12, '0');
  const mark = (((Math.imul(seed + 1, 0x9e3779b1) >>> 0) % 0x3fff) + 0x8000).toString(16);
  const head = nouns.map((_, i) => `${time.slice(0, 8)}-${time.slice(8)}-7${i.toString(16).padStart(3, '0')}-${mark}-`);
  return (noun) => {
    const count = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, count);
    return `${head[nouns.indexOf(noun)] as string}${count.toString(16).padStart(12, '0')}`;
  };
};
