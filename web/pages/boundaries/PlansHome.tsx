import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Edition } from '../../../server/app.ts';
import { download } from '../../api/download.ts';
import { createPlan, planKeys, plansQuery } from '../../api/plans.ts';
import { editionsQuery } from '../../api/queries.ts';
import { EditionTimeline, type PartitionFormat } from '../../panels/boundaries/EditionTimeline.tsx';
import { NewPlanForm } from '../../panels/boundaries/NewPlanForm.tsx';
import { PlanList } from '../../panels/boundaries/PlanList.tsx';
import { type NextStep, plansWith } from '../../panels/boundaries/planOrder.ts';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesText } from '../../text/boundaries.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay, useMe } from '../shell/MeContext.ts';
import { useBoundariesView } from './boundariesView.ts';
import css from './plansHome.module.css';
import { TownBlocks } from './TownBlocks.tsx';

const tabOf: Partial<Record<NextStep, 'publish'>> = { review: 'publish', publish: 'publish' };

/** All plans by where they stand, and the editions they became. */
export function PlansHome() {
  const w = useText(boundariesText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const me = useMe();
  const draws = useMay('plans.draw');
  const holdsTown = draws && me.roles.some(({ role, divisionId }) => role === 'grid' && divisionId === null);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [view, change] = useBoundariesView();
  const [isMaking, setIsMaking] = useState(false);
  const plans = useQuery(plansQuery());
  const editions = useQuery(editionsQuery());
  const make = useMutation({
    mutationFn: createPlan,
    onSuccess: async (plan) => {
      await client.invalidateQueries({ queryKey: planKeys.list });
      setIsMaking(false);
      void message.success(w.form.made);
      change({ plan: plan.id, tab: 'effect' });
    },
    onError: (error) => message.error(error.message, 6),
  });
  const save = useMutation({
    mutationFn: ({ edition, format }: { edition: Edition; format: PartitionFormat | 'ledger' }) =>
      format === 'ledger'
        ? download('/ledger', { edition: edition.id, language }, `ledger-${edition.no}.xlsx`)
        : download('/exports/partition', { edition: edition.id, format }, `cells-${edition.no}.${format}`),
    onSuccess: (name) => message.success(w.editions.saved(name)),
    onError: (error) => message.error(error.message, 6),
  });
  const compare = (a: string, b: string) => go(`/boundaries/compare?a=${a}&b=${b}`);

  if (plans.error) return <FailedQuery error={plans.error} onRetry={() => void plans.refetch()} />;
  const all = plans.data?.items;
  const shown = plansWith(all ?? [], view.find);
  const canCreate = draws && me.town.edition !== null;
  const create = canCreate && (
    <Button type="primary" onClick={() => setIsMaking(true)} data-testid="new-plan">
      {w.create}
    </Button>
  );
  return (
    <section className={css.page}>
      <header className={css.head}>
        <div>
          <h1>{w.title}</h1>
          <p>{w.intro}</p>
        </div>
        {all && all.length > 0 && (
          <Input
            type="search"
            allowClear
            className={css.find ?? ''}
            placeholder={w.find}
            aria-label={w.find}
            value={view.find}
            onChange={(event) => change({ find: event.target.value }, 'replace')}
          />
        )}
        {all && all.length > 0 && create}
      </header>
      <div className={css.columns}>
        <div className={css.plans}>
          {!all && <Skeleton lines={[100, 100, 100, 100]} height="72px" label={shell.loading} />}
          {all?.length === 0 && (
            <FirstUse
              title={me.town.edition === null ? w.noCells : w.none}
              detail={me.town.edition === null ? w.noCellsDo : draws ? w.noneDo : w.noneRead}
              action={create || undefined}
            />
          )}
          {all && all.length > 0 && shown.length === 0 && (
            <FilteredOut
              sentence={w.filteredOut(view.find)}
              clear={w.clear}
              onClear={() => change({ find: '' }, 'replace')}
            />
          )}
          <PlanList
            plans={shown}
            today={me.today}
            zone={me.town.zone}
            draws={draws}
            onStep={(plan, step) => {
              if (step === 'rebase') go(`/boundaries/rebase?plan=${plan.id}`);
              else if (step === 'compare' && plan.editionId !== null)
                compare(`edition:${plan.baseEdition.id}`, `edition:${plan.editionId}`);
              else change({ plan: plan.id, tab: tabOf[step] ?? 'effect' });
            }}
          />
        </div>
        <div className={css.beside}>
          <aside className={css.editions} aria-label={w.editions.title}>
            <h2>{w.editions.title}</h2>
            <p>{w.editions.intro}</p>
            {editions.error && <FailedQuery error={editions.error} onRetry={() => void editions.refetch()} />}
            {!editions.data && !editions.error && <Skeleton lines={[70, 90, 60, 70, 90, 60]} label={shell.loading} />}
            {editions.data && (
              <EditionTimeline
                editions={editions.data.items}
                today={me.today}
                mayExport={me.may.includes('plans.read')}
                saving={save.isPending ? save.variables.edition.id : null}
                onLook={({ id }) => change({ edition: id })}
                onCompare={(before, edition) => compare(`edition:${before.id}`, `edition:${edition.id}`)}
                onExport={(edition, format) => save.mutate({ edition, format })}
              />
            )}
          </aside>
          {holdsTown && <TownBlocks />}
        </div>
      </div>
      <Drawer open={isMaking} title={w.form.title} size={440} destroyOnHidden onClose={() => setIsMaking(false)}>
        <NewPlanForm isSending={make.isPending} onSubmit={(values) => make.mutate(values)} />
      </Drawer>
    </section>
  );
}
