import type { BalanceFault } from '../../domain/balance/balanceTask.ts';
import type { FormFault } from '../../domain/groupForming/formGroups.ts';
import type { Language } from '../language.ts';

/** Anything that forbids a suggestion, or ended its job. */
export type SuggestionFault = BalanceFault | FormFault;
type Kind = SuggestionFault['kind'];
type Sentences = { readonly [K in Kind]: (fault: Extract<SuggestionFault, { kind: K }>) => string };

const zh: Sentences = {
  'one-cell': () => '只选了一个网格，请至少选两个相邻的网格，或选一个村（社区）',
  'too-many-cells': ({ cells, most }) => `选了 ${cells} 个网格，一次最多 ${most} 个，请分批处理`,
  'cell-gone': () => '所选网格已不存在，请重新选择',
  'cell-locked': () => '所选网格中有已锁定的，请先解锁或不选它',
  'two-villages': () => '所选网格分属两个村（社区），村界已锁定，请只选同一个村（社区）的网格',
  'not-neighbours': () => '所选网格没有连成一片，请选相邻的网格',
  'no-households': () => '所选范围内没有可以安排的住户',
  'too-tight': () => '这里过于狭窄，无法划出新的边界，请换一组网格',
  'no-cadre': () => '所选范围内没有在岗的干部，请先安排网格长或驻村干部',
  'limits-crossed': ({ least, most }) => `辐射户最少 ${least} 户、最多 ${most} 户，最多不能小于最少`,
};

const en: Sentences = {
  'one-cell': () => 'Only one cell is selected. Select at least two neighbouring ones, or a village.',
  'too-many-cells': ({ cells, most }) => `${cells} cells are selected, at most ${most} at once. Do it in parts.`,
  'cell-gone': () => 'A selected cell is not there any more. Select again.',
  'cell-locked': () => 'A selected cell is locked. Unlock it first, or leave it out.',
  'two-villages': () => 'The cells lie in two villages, and the village line is locked. Select cells of one village.',
  'not-neighbours': () => 'The cells do not hang together. Select neighbouring ones.',
  'no-households': () => 'There are no households here that could be arranged.',
  'too-tight': () => 'The ground is too narrow here for a new border. Try other cells.',
  'no-cadre': () => 'No cadre in service works here. Assign a lead or a resident cadre first.',
  'limits-crossed': ({ least, most }) =>
    `At least ${least} and at most ${most} radiating households: the most must not be less.`,
};

const sentences: Record<Language, Sentences> = { zh, en };

/** What forbids it and what to do, in the reader's language. */
export const suggestionFault = (fault: SuggestionFault, language: Language): string =>
  // The table gives each kind the function for it; TypeScript cannot follow a union through the lookup.
  (sentences[language][fault.kind] as (fault: SuggestionFault) => string)(fault);

const ends = {
  zh: {
    planGone: '方案或它所依据的网格版本已不存在',
    tooMuch: '范围太大，内存不够，请缩小范围再试',
    interrupted: '服务重新启动，计算中断，请重新计算',
    expired: '建议只保留一周，请重新计算',
    bug: '计算出错，请稍后再试；多次出错请联系系统管理员',
  },
  en: {
    planGone: 'The plan or the edition it stands on is gone.',
    tooMuch: 'The ground is too large for the memory there is. Choose less of it.',
    interrupted: 'The server was started anew meanwhile. Ask again.',
    expired: 'Suggestions are kept for a week. Ask again.',
    bug: 'It could not be worked out. Try again later; tell the system administrator if it happens again.',
  },
} as const;

/** Why a suggestion's job came to nothing. */
export const suggestionEnd = (kind: string, language: Language): string =>
  kind in ends[language] ? ends[language][kind as keyof (typeof ends)['zh']] : ends[language].bug;
