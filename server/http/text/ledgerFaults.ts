import type { Language } from '../../domain/labels.ts';
import type { LedgerFault } from '../../domain/plan/ledgerDeeds.ts';

export type LedgerRowFault = LedgerFault | { readonly kind: 'no-such-cadre' | 'several-cadres'; readonly lead: string };

/** Why a row of a ledger sheet cannot be taken. */
export const ledgerSentence = (fault: LedgerRowFault, language: Language): string => {
  const isZh = language === 'zh';
  switch (fault.kind) {
    case 'no-such-cell':
      return isZh ? `方案里没有编码为 ${fault.code} 的网格` : `The plan has no cell ${fault.code}`;
    case 'cell-twice':
      return isZh ? `编码 ${fault.code} 在表中出现了两次` : `Cell ${fault.code} stands twice in the sheet`;
    case 'no-such-cadre':
      return isZh ? `没有干部“${fault.lead}”，请填干部编号或姓名` : `No cadre ${fault.lead}: give a code or a name`;
    case 'several-cadres':
      return isZh
        ? `有几名干部叫“${fault.lead}”，请填干部编号`
        : `Several cadres are called ${fault.lead}: give the code`;
  }
};
