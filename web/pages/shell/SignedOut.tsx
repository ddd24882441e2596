import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { get } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { SetupScreen, SignInScreen } from '../../routes/pages.ts';

/** The sign-in page, or the set-up page while this installation has no town yet. */
export function SignedOut() {
  const { data, isPending } = useQuery({
    queryKey: keys.setup,
    queryFn: ({ signal }) => get<{ isNeeded: boolean }>('/setup', {}, signal),
    retry: false,
  });
  if (isPending) return null;
  return <Suspense fallback={null}>{data?.isNeeded ? <SetupScreen /> : <SignInScreen />}</Suspense>;
}
