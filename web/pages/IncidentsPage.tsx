import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { usePack } from '../api/pack/usePack.ts';
import { Failed } from '../parts/states/Failed.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { incidentsDeskText } from '../text/incidentsDesk.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';

/** The map is heavy: it comes while the pack is read. */
const IncidentDesk = lazy(async () => ({ default: (await import('./incidents/IncidentDesk.tsx')).IncidentDesk }));

const bones = [100, 60, 90, 100, 100, 80];

/** The incident desk: everything on it is answered from the pack, with the server or without. */
export default function IncidentsPage() {
  const me = useMe();
  const w = useText(incidentsDeskText);
  const shell = useText(shellText);
  const [, go] = useLocation();
  const { pack, state, isOffline, error, refresh } = usePack();
  if (me.town.edition === null) {
    const mayImport = me.may.includes('imports.run');
    return (
      <FirstUse
        title={w.firstUse.title}
        detail={mayImport ? w.firstUse.detail : w.firstUse.wait}
        action={
          mayImport && (
            <Button type="primary" onClick={() => go('/import')}>
              {w.firstUse.action}
            </Button>
          )
        }
      />
    );
  }
  const loading = <Skeleton lines={bones} label={shell.loading} />;
  if (pack !== null)
    return (
      <Suspense fallback={loading}>
        <IncidentDesk pack={pack} isOffline={isOffline} />
      </Suspense>
    );
  if (state === 'loading') return loading;
  if (state === 'absent')
    return <Failed title={w.absent.title} detail={w.absent.detail} retry={shell.retry} onRetry={refresh} />;
  return <FailedQuery error={error} onRetry={refresh} />;
}
