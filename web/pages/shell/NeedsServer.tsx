import { useLocation } from 'wouter';
import { Failed } from '../../parts/states/Failed.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';

/** A page that needs the server, opened while it is gone: what still works, one tap away. */
export function NeedsServer() {
  const w = useText(shellText);
  const [, go] = useLocation();
  return (
    <Failed title={w.needsServer} detail={w.needsServerWhat} retry={w.openDesk} onRetry={() => go('/incidents')} />
  );
}
