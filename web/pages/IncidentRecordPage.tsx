import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLocation, useSearch } from 'wouter';
import { incidentRecordQuery } from '../api/openIncident.ts';
import { isForbidden } from '../api/problem.ts';
import { useRoll } from '../api/pack/useRoll.ts';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { incidentOpenPapersText } from '../text/incidentOpenPapers.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { PaperTools } from './incidents/papers/PaperTools.tsx';
import { RecordSheet } from './incidents/papers/RecordSheet.tsx';
import { FailedQuery } from './shell/FailedQuery.tsx';

/** The record of an incident on paper: what happened, who was called, who was accounted for, what was reported, the whole log. */
export default function IncidentRecordPage() {
  const w = useText(incidentOpenPapersText);
  const [, go] = useLocation();
  const id = new URLSearchParams(useSearch()).get('incident') ?? '';
  const record = useQuery({ ...incidentRecordQuery(id), enabled: id !== '' });
  const { roll } = useRoll(id);
  if (id === '' || isForbidden(record.error))
    return <FirstUse title={w.noSuch} action={<Button onClick={() => go('/incidents')}>{w.back}</Button>} />;
  if (record.error) return <FailedQuery error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data || roll === null) return <Skeleton lines={[60, 100, 100, 100]} height="120px" label={w.loading} />;
  return (
    <PaperTools backTo={`/incidents?incident=${id}`} howTo={w.howToRecord} testId="record">
      <RecordSheet record={record.data} roll={roll} />
    </PaperTools>
  );
}
