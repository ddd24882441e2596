import type { GrantFault } from '../../domain/account.ts';
import type { Language } from '../language.ts';

const sentences: Record<Language, Record<GrantFault['kind'], string>> = {
  zh: { townWideOnly: '管理员只能授权全镇，不能限定区划', cadreNeeded: '干部岗位须先指定对应的干部' },
  en: {
    townWideOnly: 'An administrator’s role is for the whole town, not for one division',
    cadreNeeded: 'A cadre’s sign-in must name the cadre',
  },
};

export const grantSentence = (kind: GrantFault['kind'], language: Language): string => sentences[language][kind];
