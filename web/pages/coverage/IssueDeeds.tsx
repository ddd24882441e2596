import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { CellProperties, Issue } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import type { IssueEntry } from '../../panels/coverage/NewIssueForm.tsx';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';

const NewIssueForm = lazy(() => import('../../panels/coverage/NewIssueForm.tsx'));
const CloseIssueForm = lazy(() => import('../../panels/coverage/CloseIssueForm.tsx'));

interface Props {
  readonly deed: Issue | 'new';
  readonly cell: CellProperties;
  readonly today: string;
  readonly onDone: () => void;
}

/** Logging an issue of the cell, or closing one. The id is made here, so that sending twice is saving once. */
export function IssueDeeds({ deed, cell, today, onDone }: Props) {
  const w = useText(coverageText);
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const save = useMutation({
    mutationFn: ({ path, body, version }: { path: string; body: unknown; version?: number }) =>
      send(path, { body, ...(version === undefined ? {} : { version }) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['issues'] });
      void client.invalidateQueries({ queryKey: ['coverage'] });
      void client.invalidateQueries({ queryKey: ['cells'] });
      onDone();
    },
  });
  const error = save.error?.message ?? null;
  const create = ({ kind, title, dueOn }: IssueEntry): void =>
    save.mutate({ path: '/issues', body: { id, kind, title, cellId: cell.id, ...(dueOn ? { dueOn } : {}) } });
  return (
    <Suspense fallback={null}>
      {deed === 'new' ? (
        <NewIssueForm
          title={`${w.drawer.addIssue} · ${cell.name}`}
          today={today}
          isBusy={save.isPending}
          error={error}
          onSave={create}
          onCancel={onDone}
        />
      ) : (
        <CloseIssueForm
          title={`${w.drawer.closeIssue} · ${deed.title ?? deed.code}`}
          isBusy={save.isPending}
          error={error}
          onSave={(body) => save.mutate({ path: `/issues/${deed.id}/close`, body, version: deed.version })}
          onCancel={onDone}
        />
      )}
    </Suspense>
  );
}
