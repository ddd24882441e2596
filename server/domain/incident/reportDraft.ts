import type { Language } from '../labels/label.ts';
import { draftEn } from './draftEn.ts';
import { draftZh } from './draftZh.ts';
import type { Reported } from './reported.ts';

export type { Reported } from './reported.ts';

/** A report drafted from the log, to be corrected by whoever sends it: figures of households and people, and no resident's name. */
export const reportDraft = (reported: Reported, language: Language): string =>
  language === 'zh' ? draftZh(reported) : draftEn(reported);
