import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Plan } from '../../server/app.ts';
import { type ConflictChoice, conflictsQuery, rebasePlan } from '../api/compare.ts';
import { planQuery } from '../api/plans.ts';
import { ConflictCard } from '../panels/boundaries/ConflictCard.tsx';
import panel from '../panels/boundaries/planPanels.module.css';
import { Failed } from '../parts/states/Failed.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { boundariesCompareText } from '../text/boundariesCompare.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import css from './boundaries/comparePage.module.css';
import { ConflictMap } from './boundaries/ConflictMap.tsx';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';

/** A draft moved onto an edition that was published first: one conflict after the other, both versions on the map. */
export default function RebasePage() {
  const w = useText(boundariesCompareText);
  const shell = useText(shellText);
  const [, go] = useLocation();
  const id = new URLSearchParams(useSearch()).get('plan');
  const plan = useQuery({ ...planQuery(id ?? ''), enabled: id !== null });
  const open = () => go(id === null ? '/boundaries' : `/boundaries?plan=${id}`);
  if (id === null) return <Failed title={w.gone} detail="" retry={w.back} onRetry={open} />;
  if (plan.error) return <FailedQuery error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Skeleton lines={[40, 100, 100]} label={shell.loading} />;
  if (!plan.data.isBehind) return <Failed title={w.rebase.notNeeded} detail="" retry={w.rebase.open} onRetry={open} />;
  return (
    <App component={false}>
      <Rebase plan={plan.data} onOpen={open} />
    </App>
  );
}

function Rebase({ plan, onOpen }: { readonly plan: Plan; readonly onOpen: () => void }) {
  const { rebase: w } = useText(boundariesCompareText);
  const shell = useText(shellText);
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const conflicts = useQuery(conflictsQuery(plan.id));
  const [chosen, setChosen] = useState<ReadonlyMap<string, ConflictChoice>>(new Map());
  const [at, setAt] = useState(0);
  const move = useMutation({
    mutationFn: (editionId: string) => rebasePlan(plan.id, editionId, chosen, plan.lines),
    onSuccess: async () => {
      void message.success(w.done);
      await client.invalidateQueries({ queryKey: ['plans'] });
      onOpen();
    },
    onError: async (error) => {
      void message.error(error.message, 6);
      await client.invalidateQueries({ queryKey: ['plans'] });
    },
  });
  if (conflicts.error) return <FailedQuery error={conflicts.error} onRetry={() => void conflicts.refetch()} />;
  if (!conflicts.data) return <Skeleton lines={[40, 100, 100]} label={shell.loading} />;
  const { items, edition, clean } = conflicts.data;
  const shown = items[Math.min(at, items.length - 1)] ?? null;
  const left = items.filter(({ id }) => !chosen.has(id)).length;
  const choose = (choices: readonly (readonly [id: string, choice: ConflictChoice])[]) =>
    setChosen(new Map([...chosen, ...choices]));
  const rest = (choice: ConflictChoice) =>
    choose(
      items.filter(({ id, choices }) => !chosen.has(id) && choices.includes(choice)).map(({ id }) => [id, choice]),
    );
  const why = left > 0 ? w.left(left) : null;
  return (
    <section className={css.page}>
      <header className={css.head}>
        <Button icon={<ArrowLeftOutlined />} onClick={onOpen} aria-label={w.open} title={w.open} />
        <h1>
          {plan.name} · {w.title}
        </h1>
      </header>
      <div className={css.stage}>
        <ConflictMap conflict={shown} edition={edition} townBox={me.town.bbox} />
        <aside className={css.side} aria-label={w.title}>
          <div className={panel.panel}>
            <p>{w.intro(edition.name)}</p>
            <p className={panel.quiet}>
              {w.clean(clean)} · {w.conflicts(items.length)}
            </p>
            {shown && (
              <ConflictCard
                conflict={shown}
                at={items.indexOf(shown) + 1}
                all={items.length}
                choice={chosen.get(shown.id) ?? null}
                onChoose={(choice) => choose([[shown.id, choice]])}
                onTurn={(step) => setAt(Math.max(0, Math.min(items.length - 1, at + step)))}
              />
            )}
            {left > 1 && (
              <div className={panel.row}>
                <Button size="small" onClick={() => rest('mine')}>
                  {w.allMine}
                </Button>
                <Button size="small" onClick={() => rest('theirs')}>
                  {w.allTheirs}
                </Button>
              </div>
            )}
            <div className={panel.row}>
              <Tooltip title={why}>
                <Button
                  type="primary"
                  disabled={why !== null}
                  loading={move.isPending}
                  onClick={() => move.mutate(edition.id)}
                  data-testid="rebase-go"
                >
                  {w.go}
                </Button>
              </Tooltip>
              {why !== null && <span className={panel.quiet}>{why}</span>}
            </div>
          </div>
        </aside>
      </div>
    </section>
  );
}
