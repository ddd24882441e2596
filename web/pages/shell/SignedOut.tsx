import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { setupQuery } from '../../api/queries.ts';
import { SetupScreen, SignInScreen } from '../routing/pages.ts';

/** The sign-in page, or the set-up page while this installation has no town yet. */
export function SignedOut() {
  const { data, isPending } = useQuery(setupQuery());
  // The server knows nobody here: what was kept for somebody goes.
  useEffect(() => {
    void import('../../api/pack/wipe.ts').then(({ wipeDevice }) => wipeDevice());
  }, []);
  if (isPending) return null;
  return <Suspense fallback={null}>{data?.isNeeded ? <SetupScreen /> : <SignInScreen />}</Suspense>;
}
