import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { labelOf } from '#domain/labels.ts';
import { type ImportNoun, importNouns } from '#domain/words.ts';
import type { ImportChoices } from '../../server/app.ts';
import { download } from '../api/download.ts';
import { importTargetsQuery, startImport } from '../api/imports.ts';
import { keys } from '../api/keys.ts';
import { Choices } from '../panels/import/Choices.tsx';
import { DropFile } from '../panels/import/DropFile.tsx';
import { NounCards } from '../panels/import/NounCards.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { importText } from '../text/imports.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import css from './import/importPage.module.css';
import { ImportJob } from './import/ImportJob.tsx';
import { FailedQuery } from './shell/FailedQuery.tsx';

const nounIn = (value: string | null): ImportNoun | null => importNouns.find((noun) => noun === value) ?? null;

/** Choose what, drop a file; the rest happens over its job. What is chosen stands in the URL. */
export default function ImportPage() {
  const w = useText(importText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [choices, setChoices] = useState<ImportChoices>({});
  const noun = nounIn(search.get('as'));
  const jobId = search.get('job');
  const targets = useQuery(importTargetsQuery());
  const send = useMutation({
    mutationFn: ({ file, as }: { file: File; as: ImportNoun }) => startImport(as, file, choices),
    onSuccess: (job, { as }) => {
      client.setQueryData(keys.job(job.id), job);
      setSearch({ as, job: job.id });
    },
  });
  const template = useMutation({
    mutationFn: (of: ImportNoun) =>
      download(`/imports/templates/${of}`, {}, `${labelOf('importNoun', of, language)}.xlsx`),
  });

  if (targets.error) return <FailedQuery error={targets.error} onRetry={() => void targets.refetch()} />;
  const target = targets.data?.items.find((one) => one.noun === noun);
  const startAgain = (as: ImportNoun | null) => {
    send.reset();
    void targets.refetch();
    setSearch(as === null ? {} : { as });
  };
  return (
    <section className={css.page}>
      <header className={css.head}>
        <h1>{w.title}</h1>
        <p>
          {w.intro}
          {w.order}
        </p>
      </header>
      {!targets.data && <Skeleton lines={[100, 100, 100]} height="64px" label={shell.loading} />}
      {targets.data && (
        <NounCards
          targets={targets.data.items}
          chosen={noun}
          onChoose={startAgain}
          onTemplate={(of) => template.mutate(of)}
        />
      )}
      {template.error && <Alert className={css.part ?? ''} type="error" showIcon title={template.error.message} />}
      {target && noun && jobId === null && (
        <div className={css.part}>
          <Choices noun={noun} choices={choices} encoding={null} onChange={setChoices} />
          <div className={css.drop}>
            <DropFile
              noun={labelOf('importNoun', noun, language)}
              isCells={noun === 'cells'}
              isBusy={send.isPending}
              onFile={(file) => send.mutate({ file, as: noun })}
            />
          </div>
          {send.error && <Alert className={css.part ?? ''} type="error" showIcon title={send.error.message} />}
        </div>
      )}
      {target && jobId !== null && (
        <ImportJob key={jobId} id={jobId} target={target} onAnother={() => startAgain(noun)} />
      )}
    </section>
  );
}
