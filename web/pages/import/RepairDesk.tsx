import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { RepairRule } from '#domain/boundary/repair/dispute.ts';
import { landless } from '#domain/boundary/repair/landless.ts';
import type { Repairs } from '../../../server/app.ts';
import { runImport } from '../../api/imports.ts';
import { decideRepairs, repairsQuery } from '../../api/repairs.ts';
import { acceptedGroup, isDecided, nextOpen, type Owners, type Show, shownOf } from '../../panels/repair/decisions.ts';
import { DisputeChoice } from '../../panels/repair/DisputeChoice.tsx';
import { DisputeGroups } from '../../panels/repair/DisputeGroups.tsx';
import { DisputeList } from '../../panels/repair/DisputeList.tsx';
import css from '../../panels/repair/repair.module.css';
import { RepairMap } from '../../panels/repair/RepairMap.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { count } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useJobDeed } from './useJobDeed.ts';

interface Props {
  readonly jobId: string;
  /** The way the file is read was changed and not yet checked again. */
  readonly isChanged: boolean;
}

/** Where a dirty file of cells is put right before it comes in. */
export function RepairDesk({ jobId, isChanged }: Props) {
  const shell = useText(shellText);
  const sheet = useQuery(repairsQuery(jobId));
  if (sheet.error) return <FailedQuery error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data) return <Skeleton lines={[40, 100, 100]} height="120px" label={shell.loading} />;
  return <Desk jobId={jobId} isChanged={isChanged} sheet={sheet.data} />;
}

function Desk({ jobId, isChanged, sheet }: Props & { readonly sheet: Repairs }) {
  const w = useText(repairText);
  const { language } = useLanguage();
  const { cells, disputes } = sheet;
  const [owners, setOwners] = useState<Owners>(sheet.owners);
  const [rule, setRule] = useState<RepairRule>('longestBorder');
  const [show, setShow] = useState<Show>('all');
  const [chosenNo, setChosenNo] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // One after another: what is sent last is what stays.
  const keep = useMutation({
    mutationFn: (all: Owners) => decideRepairs(jobId, all),
    scope: { id: `repairs-${jobId}` },
  });
  const run = useJobDeed(jobId, () => runImport(jobId, 'all'));

  const chosen = disputes.find(({ no }) => no === chosenNo) ?? null;
  const names = new Map(cells.map(({ no, name }) => [no, name]));
  const nameOf = (no: number): string => (no === 0 ? w.outside : (names.get(no) ?? String(no)));
  const decide = (next: Owners): void => {
    setRefused(null);
    setOwners(next);
    keep.mutate(next);
  };
  const give = (no: number, owner: number): void => decide({ ...owners, [no]: owner });
  const choose = (no: number | null): void => {
    setRefused(null);
    setChosenNo(no);
  };
  const giveTo = (cell: number): void => {
    if (!chosen) return;
    if (chosen.candidates.some(({ owner }) => owner === cell)) give(chosen.no, cell);
    else setRefused(w.notNext(nameOf(cell)));
  };

  const left = disputes.filter((dispute) => !isDecided(owners, dispute)).length;
  const bare = landless(disputes, new Map(Object.entries(owners).map(([no, owner]) => [Number(no), owner])));
  const next = nextOpen(disputes, owners, chosenNo);
  const why =
    left > 0
      ? w.runOff(count(left, language))
      : bare.length > 0
        ? w.landless(bare.map(nameOf).join(language === 'zh' ? '、' : ', '))
        : keep.isPending
          ? w.saving
          : undefined;
  const error = keep.error ?? run.error;
  return (
    <section className={css.desk} aria-label={w.title} data-testid="repair-desk">
      <h2>{w.title}</h2>
      <p className={css.intro}>{w.intro}</p>
      <DisputeGroups
        disputes={disputes}
        owners={owners}
        rule={rule}
        onRule={setRule}
        onAccept={(group) => decide(acceptedGroup(disputes, owners, { group, rule }))}
        onClear={() => decide({})}
      />
      <div className={css.deeds}>
        <Tooltip title={why}>
          <Button
            type="primary"
            disabled={why !== undefined || isChanged}
            loading={run.isPending}
            data-testid="repair-run"
            onClick={() => run.mutate()}
          >
            {w.run(count(cells.length, language))}
          </Button>
        </Tooltip>
        <span role="status" data-testid="repair-progress">
          {w.progress(count(disputes.length - left, language), count(disputes.length, language))}
        </span>
      </div>
      {left === 0 && bare.length > 0 && <Alert type="warning" showIcon title={why} />}
      {refused && <Alert type="info" showIcon title={refused} />}
      {error && <Alert type="error" showIcon title={error.message} />}
      <div className={css.panes}>
        <RepairMap
          cells={cells}
          disputes={disputes}
          owners={owners}
          chosen={chosen}
          onChoose={choose}
          onCell={giveTo}
        />
        <div className={css.side}>
          {chosen && (
            <DisputeChoice
              key={chosen.no}
              dispute={chosen}
              rule={rule}
              owner={owners[chosen.no]}
              nameOf={nameOf}
              hasNext={next !== null && next !== chosen.no}
              onOwner={(owner) => give(chosen.no, owner)}
              onNext={() => choose(next)}
            />
          )}
          <DisputeList
            disputes={shownOf(disputes, owners, show)}
            owners={owners}
            show={show}
            chosen={chosenNo}
            nameOf={nameOf}
            onShow={setShow}
            onChoose={choose}
            onAccept={() => chosen && give(chosen.no, chosen.proposed[rule])}
            onPlace={(place) => {
              const owner = chosen?.candidates[place]?.owner;
              if (chosen && owner !== undefined) give(chosen.no, owner);
            }}
          />
        </div>
      </div>
    </section>
  );
}
