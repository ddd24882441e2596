import { Alert, Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { ImportChoices, ImportTarget, Job } from '../../../server/app.ts';
import { download } from '../../api/download.ts';
import { cancelJob, checkImport, runImport } from '../../api/imports.ts';
import { CheckedFacts } from '../../panels/import/CheckedFacts.tsx';
import { Choices } from '../../panels/import/Choices.tsx';
import { EncodingChooser } from '../../panels/import/EncodingChooser.tsx';
import { FaultDrawing } from '../../panels/import/FaultDrawing.tsx';
import { FaultTable } from '../../panels/import/FaultTable.tsx';
import panel from '../../panels/import/import.module.css';
import { MappingTable } from '../../panels/import/MappingTable.tsx';
import { ReadingHint } from '../../panels/import/ReadingHint.tsx';
import { count } from '../../text/formats.ts';
import { importText } from '../../text/imports.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { RepairDesk } from './RepairDesk.tsx';
import { useJobDeed } from './useJobDeed.ts';

interface Props {
  readonly job: Job;
  readonly target: ImportTarget;
  readonly onAnother: () => void;
}

/** What the check found: numbers, columns, faults; and the choice of what to take in. */
export function ImportCheck({ job, target, onAnother }: Props) {
  const w = useText(importText);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<number | null>(null);
  const [choices, setChoices] = useState<ImportChoices>(job.choices);
  const { result, faults, moreFaults, id } = job;
  const { rows = 0, good = 0, columns = [], readings = [], points = 0 } = result;
  const wrong = result.wrong ?? 0;
  const isCells = target.noun === 'cells';
  const mapping = choices.mapping ?? result.mapping ?? {};

  const check = useJobDeed(id, (asked: ImportChoices) => checkImport(id, asked));
  const run = useJobDeed(id, (asked: 'all' | 'good') => runImport(id, asked));
  const drop = useJobDeed(id, () => cancelJob(id));
  const isChanged = JSON.stringify(choices) !== JSON.stringify(job.choices);
  const isSound = faults.length === 0 && wrong === 0;
  const isRepairable = (result.disputes ?? 0) > 0;
  const isDirty = (result.overlaps ?? 0) + (result.gaps ?? 0) > 0;
  const blocked = isDirty ? w.cellsBlocked : w.runBlocked;
  const error = check.error ?? run.error ?? drop.error;

  return (
    <>
      <p>{w.checked(count(rows, language), job.fileName ?? '')}</p>
      <CheckedFacts result={result} />
      <ReadingHint
        points={points}
        now={choices.system ?? 'wgs84'}
        readings={readings}
        onUse={(system) => check.mutate({ ...choices, system })}
      />
      <div className={panel.deeds}>
        {!isRepairable && (
          <Tooltip title={isSound ? undefined : blocked}>
            <Button
              type="primary"
              disabled={!isSound || isChanged || rows === 0}
              loading={run.isPending}
              data-testid="run-all"
              onClick={() => run.mutate('all')}
            >
              {isCells ? w.runCells(count(result.cells ?? rows, language)) : w.runAll(count(rows, language))}
            </Button>
          </Tooltip>
        )}
        {!isSound && !isCells && good > 0 && (
          <Button
            disabled={isChanged}
            loading={run.isPending}
            data-testid="run-good"
            onClick={() => run.mutate('good')}
          >
            {w.runGood(count(good, language))}
          </Button>
        )}
        {isChanged && (
          <Button type="primary" loading={check.isPending} data-testid="recheck" onClick={() => check.mutate(choices)}>
            {w.recheck}
          </Button>
        )}
        <Button onClick={() => drop.mutate(undefined, { onSuccess: onAnother })}>{w.another}</Button>
      </div>
      {!isSound && !isRepairable && (
        <Alert type="warning" showIcon title={!isCells && good === 0 ? w.nothingGood : blocked} />
      )}
      {error && <Alert type="error" showIcon title={error.message} />}
      {result.encodings && (
        <EncodingChooser
          readings={result.encodings}
          isBusy={check.isPending}
          onUse={(encoding) => check.mutate({ ...choices, encoding })}
        />
      )}
      <Choices
        noun={target.noun}
        choices={choices}
        encoding={/\.(csv|txt|zip)$/i.test(job.fileName ?? '') ? (result.encoding ?? null) : null}
        onChange={setChoices}
      />
      {isRepairable && <RepairDesk jobId={id} isChanged={isChanged} />}
      {faults.length > 0 && !isRepairable && (
        <FaultTable
          faults={faults}
          more={moreFaults}
          chosen={chosen}
          onChoose={setChosen}
          onCorrection={isCells ? null : () => void download(`/imports/${id}/wrong.xlsx`, {}, 'wrong.xlsx')}
        />
      )}
      {!isRepairable && <FaultDrawing faults={faults} chosen={chosen} onChoose={setChosen} />}
      {columns.length > 0 && (
        <MappingTable
          fields={target.fields}
          columns={columns}
          mapping={mapping}
          onChange={(next) => setChoices({ ...choices, mapping: next })}
        />
      )}
    </>
  );
}
