import type { Language } from '../labels/label.ts';
import { labelOf } from '../labels.ts';
import { localClock } from '../time/localClock.ts';
import type { Answer, Answering } from './answer.ts';
import { dayIn } from './said.ts';

/** A message with Chinese in it holds 70 characters (GSM 03.40, UCS-2). */
const partLength = 70;
/** Whom to call is at most this many names: more is no text message. */
const atMost = 6;

const placeOf = ({ answer, cells }: Answer, language: Language): string => {
  const [first] = cells;
  if (!first) return language === 'zh' ? '此处无网格' : 'No cell here';
  const name = `${first.villageName}${first.name}`;
  if (answer === 'none') {
    const km = (first.distanceM / 1000).toFixed(1);
    return language === 'zh' ? `此处无网格，最近${name}${km}公里` : `No cell here; nearest ${name}, ${km} km`;
  }
  if (cells.length === 1) return name;
  return language === 'zh' ? `${name}等${cells.length}个网格` : `${name} and ${cells.length - 1} more`;
};

const personIn = ({ role, name, phone }: Answering, language: Language): string => {
  const called = labelOf('answeringRole', role, language);
  // The duty room without an officer is named after itself.
  const who = name === called ? name : `${called}${language === 'zh' ? '' : ' '}${name}`;
  const number = phone ?? (language === 'zh' ? '无电话' : 'no number');
  return `${who} ${number}`;
};

/** Cuts what does not fit into one part by itself, so that no number is ever lost. */
const cut = (text: string): string[] => {
  const parts: string[] = [];
  const characters = Array.from(text);
  let part = '';
  for (const character of characters) {
    if (part.length + character.length > partLength) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
};

/**
 * An answer as text messages of at most 70 characters each: place and time, then whom to call with the number, in order. A number is never
 * broken over two parts. A drill begins with 【演练】 in both languages.
 */
export const smsText = (
  answer: Answer,
  language: Language,
  { zone = 'Asia/Shanghai', isDrill = false }: { readonly zone?: string; readonly isDrill?: boolean } = {},
): readonly string[] => {
  const { day, time } = localClock(answer.at, zone);
  const drill = isDrill ? '【演练】' : '';
  const head = `${drill}${placeOf(answer, language)} ${dayIn(day, language, { day }).replaceAll(' ', language === 'zh' ? '' : ' ')} ${time}`;
  const people = answer.people.slice(0, atMost).map((one) => personIn(one, language));
  const nobody = language === 'zh' ? '无可叫应人员' : 'Nobody to call';
  const separator = language === 'zh' ? '；' : '; ';
  const parts: string[] = [];
  let part = head;
  for (const piece of people.length === 0 ? [nobody] : people) {
    if (part.length + separator.length + piece.length > partLength) {
      parts.push(part);
      part = `${drill}${piece}`;
    } else part = `${part}${separator}${piece}`;
  }
  return [...parts, part].flatMap(cut);
};
