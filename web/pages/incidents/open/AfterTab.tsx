import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { incidentRecordQuery } from '../../../api/openIncident.ts';
import { AfterPanel } from '../../../panels/incidents/open/AfterPanel.tsx';
import css from '../../../panels/incidents/open/roll.module.css';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../../parts/states/Skeleton.tsx';
import { incidentOpenLogText } from '../../../text/incidentOpenLog.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { shellText } from '../../../text/shell.ts';
import { FailedQuery } from '../../shell/FailedQuery.tsx';

/** 复盘, once the incident is over. */
export function AfterTab({ id, isEnded }: { readonly id: string; readonly isEnded: boolean }) {
  const w = useText(incidentOpenLogText).after;
  const shell = useText(shellText);
  const [, go] = useLocation();
  const record = useQuery({ ...incidentRecordQuery(id), enabled: isEnded });
  if (!isEnded) return <FirstUse title={w.notEnded} detail={w.notEndedDo} />;
  if (record.error) return <FailedQuery error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data) return <Skeleton lines={[60, 100, 100, 80]} label={shell.loading} />;
  return (
    <section className={css.part}>
      <AfterPanel after={record.data.afterAction} />
      <Button style={{ marginTop: 14 }} onClick={() => go(`/incidents/record?incident=${id}`)}>
        {w.print}
      </Button>
    </section>
  );
}
