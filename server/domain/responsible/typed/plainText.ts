/** What people write for the same thing, by what is read. */
const spellings: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // Copied along and not seen: marks of direction and of width, joiners, soft hyphens.
  [/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ''],
  [/[º˚∘゜⁰]/gu, '°'],
  // In pairs first: NFKC makes two strokes of a double stroke.
  [/[″“”〃＂]|''|′′|’’|``/gu, '"'],
  [/[′‘’ʹ´`＇]/gu, "'"],
  [/[−–—―﹣－]/gu, '-'],
];

const separators: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // An ideographic full stop between digits is a decimal point typed with the wrong keyboard; elsewhere it ends a sentence.
  [/(?<=\d)[。｡](?=\d)/gu, '.'],
  [/[。｡]/gu, ' '],
  [/[，、；;|\t\r\n]+/gu, ','],
];

const words: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/东经|經度|经度|\b(?:longitude|long|lng|lon)\b/giu, 'E'],
  [/西经/gu, 'W'],
  [/北纬|緯度|纬度|\b(?:latitude|lat)\b/giu, 'N'],
  [/南纬/gu, 'S'],
  [/东/gu, 'E'],
  [/西/gu, 'W'],
  [/北/gu, 'N'],
  [/南/gu, 'S'],
  [/(?<=\d)\s*(?:度|deg(?:rees?)?|d(?=[ENWS]?(?:[^a-z]|$)))/giu, '°'],
  [/(?<=[°]\s*\d+(?:\.\d+)?)\s*(?:分|min(?:utes?)?|m(?=[ENWS]?(?:[^a-z]|$)))/giu, "'"],
  [/(?<=[°']\s*\d+(?:\.\d+)?)\s*(?:秒|sec(?:onds?)?|s(?=[ENWS]?(?:[^a-z]|$)))/giu, '"'],
];

/** In front of a coordinate, and no part of it. */
const labels = /坐标点?|定位|位置|地点|点位|经纬度?|(?:wgs-?\s?84|gcj-?\s?02|bd-?\s?09|cgcs2000|gps|point|geo)\b/giu;

/**
 * A typed coordinate with one spelling for everything: half-width digits, `.` and `,`, ° ' ", and E W N S for the words.
 * Full-width forms, Chinese punctuation, typographic strokes and invisible marks are what it is for.
 */
export function plainText(typed: string): string {
  let text = typed;
  for (const [pattern, plain] of spellings) text = text.replaceAll(pattern, plain);
  text = text.normalize('NFKC');
  for (const [pattern, plain] of separators) text = text.replaceAll(pattern, plain);
  text = text.replaceAll(labels, ' ');
  for (const [pattern, plain] of words) text = text.replaceAll(pattern, plain);
  return text
    .replaceAll(/[()[\]{}<>《》【】「」]/gu, ' ')
    .replaceAll(/(?<=[EWNS"])\s*:|(?<=^|[\s,])[:=]|=/gu, ' ')
    .replaceAll(/(?<=[EWNS])\s*"\s*:?|(?<=^|[\s,])"/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,:]+|[\s,:.]+$/gu, '');
}
