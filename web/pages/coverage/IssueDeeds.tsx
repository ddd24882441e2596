import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { CellProperties, Issue, RevealedIssue } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import type { IssueEntry } from '../../panels/coverage/NewIssueForm.tsx';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';

const NewIssueForm = lazy(() => import('../../panels/coverage/NewIssueForm.tsx'));
const RevealIssueForm = lazy(() => import('../../panels/coverage/RevealIssueForm.tsx'));
const CloseIssueForm = lazy(() => import('../../panels/coverage/CloseIssueForm.tsx'));

/** What is being done about issues: logging a new one, closing one, or reading its words for a purpose. */
export type IssueDeed =
  | { readonly kind: 'new' }
  | { readonly kind: 'close'; readonly issue: Issue }
  | { readonly kind: 'reveal'; readonly issue: Issue };

interface Props {
  readonly deed: IssueDeed;
  readonly cell: CellProperties;
  readonly today: string;
  readonly onDone: () => void;
}

/** Logging an issue of the cell, closing one, reading one. The id is made here, so that sending twice is saving once. */
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
  const reveal = useMutation({
    mutationFn: (of: { id: string; purpose: string }) =>
      send<RevealedIssue>(`/issues/${of.id}/reveal`, { body: { purpose: of.purpose } }),
  });
  return (
    <Suspense fallback={null}>
      {deed.kind === 'new' && (
        <NewIssueForm
          title={`${w.drawer.addIssue} · ${cell.name}`}
          today={today}
          isBusy={save.isPending}
          error={error}
          onSave={create}
          onCancel={onDone}
        />
      )}
      {deed.kind === 'close' && (
        <CloseIssueForm
          title={`${w.drawer.closeIssue} · ${deed.issue.title ?? deed.issue.code}`}
          isBusy={save.isPending}
          error={error}
          onSave={(body) => save.mutate({ path: `/issues/${deed.issue.id}/close`, body, version: deed.issue.version })}
          onCancel={onDone}
        />
      )}
      {deed.kind === 'reveal' && (
        <RevealIssueForm
          title={deed.issue.code}
          revealed={reveal.data ?? null}
          isBusy={reveal.isPending}
          error={reveal.error?.message ?? null}
          onReveal={(purpose) => reveal.mutate({ id: deed.issue.id, purpose })}
          onCancel={onDone}
        />
      )}
    </Suspense>
  );
}
