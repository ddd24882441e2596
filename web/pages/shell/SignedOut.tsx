import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { setupQuery } from '../../api/queries.ts';
import { SetupScreen, SignInScreen } from '../routing/pages.ts';

/** The sign-in page, or the set-up page while this installation has no town yet. */
export function SignedOut() {
  const { data, isPending } = useQuery(setupQuery());
  if (isPending) return null;
  return <Suspense fallback={null}>{data?.isNeeded ? <SetupScreen /> : <SignInScreen />}</Suspense>;
}
