import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { download } from '../../api/download.ts';
import { type ReadLedger, readLedger } from '../../api/planPapers.ts';
import { LedgerBack } from '../../panels/boundaries/LedgerBack.tsx';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import type { BesidePlan } from './besidePlan.ts';

/** The ledger of the plan's base out; a corrected one back in as one step of the draft. */
export function PlanLedger({ plan, beside: { session }, whyNotDraw }: BesidePlan) {
  const { attachments: w } = useText(boundariesPlanText);
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [read, setRead] = useState<{ readonly name: string; readonly ledger: ReadLedger } | null>(null);
  const onError = (error: Error) => message.error(error.message, 6);
  const get = useMutation({
    mutationFn: () =>
      download('/ledger', { edition: plan.baseEdition.id, language }, `ledger-${plan.baseEdition.no}.xlsx`),
    onError,
  });
  const put = useMutation({
    mutationFn: (file: File) => readLedger(plan.id, file),
    onSuccess: (ledger, file) => setRead({ name: file.name, ledger }),
    onError,
  });
  const keep = (): void => {
    if (!read) return;
    const { deeds } = read.ledger;
    const [first, ...more] = deeds;
    if (first === undefined) return;
    const faults = session.perform(
      more.length === 0 ? first : { kind: 'together', deeds },
      w.ledgerReason(read.name).slice(0, 300),
    );
    if (faults.length > 0) return;
    void message.success(w.ledgerKept);
    setRead(null);
  };
  return (
    <LedgerBack
      whyNot={whyNotDraw}
      isReading={put.isPending}
      answer={read && { ...read.ledger, deeds: read.ledger.deeds.length }}
      onGet={() => get.mutate()}
      onPut={(file) => put.mutate(file)}
      onKeep={keep}
      onDrop={() => setRead(null)}
    />
  );
}
