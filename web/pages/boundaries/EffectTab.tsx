import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useDeferredValue } from 'react';
import type { TornGroup } from '#domain/plan/planEffect.ts';
import { withGroupIds } from '#domain/plan/repairing.ts';
import { download } from '../../api/download.ts';
import { newId } from '../../api/newId.ts';
import { EffectPanel } from '../../panels/boundaries/EffectPanel.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import type { BesidePlan } from './besidePlan.ts';

/** The effect as it is while one draws; accepting a repair is a step of the draft. */
export function EffectTab({ plan, beside: { session, snapshot }, names, whyNotDraw, show }: BesidePlan) {
  const w = useText(boundariesEffectText);
  const { language } = useLanguage();
  const { message } = App.useApp();
  // Drawing goes first: while a hand moves, tables may come a frame later.
  const effect = useDeferredValue(snapshot.effect);
  const save = useMutation({
    mutationFn: () => download(`/plans/${plan.id}/effect.xlsx`, { language }, `${plan.name}.xlsx`),
    onSuccess: (name) => message.success(w.saved(name)),
    onError: (error) => message.error(error.message, 6),
  });
  const accept = (groups: readonly TornGroup[]): void => {
    const deeds = groups.flatMap(({ repairs }) => withGroupIds(repairs, newId));
    const [first, ...more] = deeds;
    if (first === undefined) return;
    const reason = w.torn.reason(groups.map(({ code }) => code).join(w.and));
    session.perform(more.length === 0 ? first : { kind: 'together', deeds }, reason.slice(0, 300));
  };
  if (effect === null) return <Skeleton lines={[60, 90, 80, 95, 70, 85]} label={w.counting} />;
  return (
    <EffectPanel
      effect={effect}
      names={names}
      accepted={snapshot.draft?.repairs.length ?? 0}
      changed={snapshot.changedCells.length}
      whyNot={whyNotDraw}
      isSaving={save.isPending}
      onAccept={accept}
      onShow={show}
      onSave={() => save.mutate()}
    />
  );
}
