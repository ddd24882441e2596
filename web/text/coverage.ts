import { coverageEn } from './coverage/en.ts';
import { coverageZh } from './coverage/zh.ts';
import { text } from './text.ts';

/** The words of the coverage page. */
export const coverageText = text(coverageZh, coverageEn);
