import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import type { ImportTarget, Job } from '../../../server/app.ts';
import { cancelJob, jobQuery } from '../../api/imports.ts';
import { repairsQuery } from '../../api/repairs.ts';
import { CheckedFacts } from '../../panels/import/CheckedFacts.tsx';
import { RepairReport } from '../../panels/repair/RepairReport.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { count } from '../../text/formats.ts';
import { importText } from '../../text/imports.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { ImportCheck } from './ImportCheck.tsx';
import css from './importPage.module.css';
import { useJobDeed } from './useJobDeed.ts';

interface Props {
  readonly id: string;
  readonly target: ImportTarget;
  readonly onAnother: () => void;
}

/** One import from its check to its end; a link to it shows the same to whoever may see it. */
export function ImportJob({ id, target, onAnother }: Props) {
  const shell = useText(shellText);
  const job = useQuery(jobQuery(id));
  if (job.error) return <FailedQuery error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data) return <Skeleton lines={[60, 100, 100, 80]} label={shell.loading} />;
  return (
    <div className={css.job} data-testid="job" data-job={job.data.state}>
      <JobState job={job.data} target={target} onAnother={onAnother} />
    </div>
  );
}

function JobState({ job, target, onAnother }: { job: Job; target: ImportTarget; onAnother: () => void }) {
  const w = useText(importText);
  const file = job.fileName ?? '';
  const another = <Button onClick={onAnother}>{w.another}</Button>;
  switch (job.state) {
    case 'checking':
      return <Working job={job} what={w.checking(file)} />;
    case 'running':
      return <Working job={job} what={w.running(file)} />;
    case 'waiting':
      return <ImportCheck key={job.progress} job={job} target={target} onAnother={onAnother} />;
    case 'done':
      return <Done job={job} onAnother={onAnother} />;
    case 'cancelled':
      return <Alert type="info" showIcon title={w.cancelled} action={another} />;
    case 'failed':
      return (
        <Alert
          type="error"
          showIcon
          title={w.failed}
          description={job.result.problem ?? w.failedNote}
          action={another}
        />
      );
  }
}

function Working({ job, what }: { job: Job; what: string }) {
  const w = useText(importText);
  const stop = useJobDeed(job.id, () => cancelJob(job.id));
  return (
    <>
      <p role="status">{what}</p>
      <Progress percent={Math.round(job.progress * 100)} aria-label={what} />
      <div>
        <Button loading={stop.isPending} onClick={() => stop.mutate()}>
          {w.cancel}
        </Button>
      </div>
      {stop.error && <Alert type="error" showIcon title={stop.error.message} />}
    </>
  );
}

function Done({ job, onAnother }: { job: Job; onAnother: () => void }) {
  const w = useText(importText);
  const { language } = useLanguage();
  const { notPlaced = 0, repair } = job.result;
  const sheet = useQuery({ ...repairsQuery(job.id), enabled: repair !== undefined, staleTime: 0 });
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={w.done(job.fileName ?? '')}
        description={notPlaced > 0 ? w.notPlacedNote(count(notPlaced, language)) : undefined}
      />
      <CheckedFacts result={job.result} />
      {repair && <RepairReport sums={repair} sheet={sheet.data} />}
      <div>
        <Button type="primary" href="/">
          {w.seeMap}
        </Button>{' '}
        <Button onClick={onAnother}>{w.next}</Button>
      </div>
    </>
  );
}
