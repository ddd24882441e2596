import type { RebaseConflict } from '../../domain/plan/rebase.ts';
import type { Language } from '../language.ts';

const sentences: Record<Language, Record<RebaseConflict['why'], string>> = {
  zh: {
    'line-changed': '这段边界在新版中已改动，请选择保留哪一种画法',
    'ground-changed': '这里的网格范围在新版中已改动，请选择是否仍按本方案修改',
    'cell-gone': '所涉及的网格在新版中已撤销',
    'name-changed': '这个网格的名称或编号在新版中已改动，请选择保留哪一个',
    depends: '这一步建立在另一处未保留的改动之上',
    refused: '在新版网格上已无法这样修改',
  },
  en: {
    'line-changed': 'The new edition changed this border too. Choose which way it shall run.',
    'ground-changed': 'The new edition changed the ground of a cell here. Choose whether to change it all the same.',
    'cell-gone': 'The cell is not there any more in the new edition.',
    'name-changed': 'The new edition changed this name or code too. Choose which shall stand.',
    depends: 'This goes on from a change that is not carried over.',
    refused: 'This cannot be done any more over the new edition.',
  },
};

/** Why a line of a draft cannot simply be carried over to a newer edition. */
export const rebaseConflict = (why: RebaseConflict['why'], language: Language): string => sentences[language][why];
