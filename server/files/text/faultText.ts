import type { Language } from '#domain/labels.ts';
import type { Facts } from '../faultKinds.ts';
import { faultsEn } from './faultsEn.ts';
import { faultsZh } from './faultsZh.ts';

/** Why a value is wrong, and what to do about it. */
export interface FaultText {
  readonly reason: string;
  readonly suggestion: string;
}

/** Facts of a fault as text, for the sentences: `fact('max')` is '' where there is none. */
export type Fact = (name: string) => string;

export type FaultSentences = Readonly<Record<string, (fact: Fact) => readonly [reason: string, suggestion: string]>>;

/** The sentence of a fault in the reader's language. */
export function faultText(kind: string, facts: Facts, language: Language): FaultText {
  const sentences = language === 'zh' ? faultsZh : faultsEn;
  const fact: Fact = (name) => {
    const value = facts[name];
    return value === undefined || Array.isArray(value) ? '' : String(value);
  };
  const [reason, suggestion] = (sentences[kind] ?? sentences['unknown'])?.(fact) ?? [kind, ''];
  return { reason, suggestion };
}
