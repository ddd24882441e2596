import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { ReportKind } from '#domain/words.ts';
import { keys } from '../../../api/keys.ts';
import { draftReport, incidentReportsQuery, sendIncidentReport } from '../../../api/openIncident.ts';
import { type Drafting, ReportsPanel } from '../../../panels/incidents/open/ReportsPanel.tsx';
import { incidentOpenLogText } from '../../../text/incidentOpenLog.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { copied } from '../copied.ts';
import type { Desk } from '../useDesk.ts';
import type { OpenedIncident } from './useOpenIncident.ts';

interface Props {
  readonly id: string;
  readonly desk: Desk;
  readonly opened: OpenedIncident;
  readonly refused: string | null;
  readonly when: (instant: number) => string;
}

/** 报告: drafted from the log by the server, corrected here, sent once. */
export function ReportsTab({ id, desk, opened, refused, when }: Props) {
  const w = useText(incidentOpenLogText).reports;
  const { language } = useLanguage();
  const client = useQueryClient();
  const sent = useQuery(incidentReportsQuery(id));
  const [drafting, setDrafting] = useState<Drafting | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const draft = useMutation({
    mutationFn: (kind: ReportKind) => draftReport(id, kind),
    onMutate: (kind) => {
      setSaid(null);
      setDrafting({ kind, text: null });
    },
    onSuccess: ({ kind, text }) => setDrafting({ kind, text }),
    onError: () => setDrafting(null),
  });
  const send = useMutation({
    mutationFn: ({ kind, text }: { kind: ReportKind; text: string }) => sendIncidentReport(id, kind, text),
    onSuccess: async (_, { kind }) => {
      setDrafting(null);
      setSaid(w.sentNow(labelOf('reportKind', kind, language)));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['incidents'] }),
        client.invalidateQueries({ queryKey: keys.roll(id) }),
      ]);
    },
  });
  const { roll } = opened;
  if (roll === null) return null;
  return (
    <ReportsPanel
      due={roll.reports}
      sent={sent.data?.items ?? []}
      drafting={drafting}
      now={desk.now}
      isSending={send.isPending}
      problem={(draft.error ?? send.error)?.message ?? null}
      said={said}
      refused={refused ?? (opened.isOffline ? w.noServer : null)}
      when={when}
      onDraft={(kind) => draft.mutate(kind)}
      onEdit={(text) => setDrafting((last) => last && { ...last, text })}
      onSend={() => drafting?.text != null && send.mutate({ kind: drafting.kind, text: drafting.text })}
      onDiscard={() => setDrafting(null)}
      onCopy={(text) => void copied(text).then((isDone) => isDone && setSaid(w.copied))}
    />
  );
}
