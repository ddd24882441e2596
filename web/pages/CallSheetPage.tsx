import { usePack } from '../api/pack/usePack.ts';
import { Failed } from '../parts/states/Failed.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { incidentOpenPapersText } from '../text/incidentOpenPapers.ts';
import { incidentsDeskText } from '../text/incidentsDesk.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { CallSheets } from './incidents/papers/CallSheets.tsx';
import { FailedQuery } from './shell/FailedQuery.tsx';

/** The sheets to call and to account by, one page a cell: from the pack, so that they print without the server too. */
export default function CallSheetPage() {
  const w = useText(incidentOpenPapersText);
  const shell = useText(shellText);
  const { absent } = useText(incidentsDeskText);
  const { pack, state, isOffline, error, refresh } = usePack();
  if (pack !== null) return <CallSheets pack={pack} isOffline={isOffline} />;
  if (state === 'loading') return <Skeleton lines={[60, 100, 100, 100]} height="120px" label={w.loading} />;
  if (state === 'absent')
    return <Failed title={absent.title} detail={absent.detail} retry={shell.retry} onRetry={refresh} />;
  return <FailedQuery error={error} onRetry={refresh} />;
}
