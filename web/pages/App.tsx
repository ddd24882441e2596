import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { Me } from '../../server/app.ts';
import { followEvents } from '../api/events.ts';
import { isSignedOut } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { isServerReached, onReach, useIsReached } from '../api/reach.ts';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Failed } from '../parts/states/Failed.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { landingPath, type Page, pagesFor, RollScreen, rollPath } from './routing/pages.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { MeProvider } from './shell/MeContext.ts';
import { NeedsServer } from './shell/NeedsServer.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignedOut } from './shell/SignedOut.tsx';
import { useReadyDevice } from './shell/useReadyDevice.ts';

const bones = [30, 80, 65, 90, 40];

function Room({ page }: { page: Page }) {
  const w = useText(shellText);
  return (
    <ErrorBoundary
      resetKey={page.path}
      renderBroken={(_, reset) => <Failed title={w.broken} detail={w.unreachable} retry={w.brokenDo} onRetry={reset} />}
    >
      <Suspense fallback={<Skeleton lines={bones} label={w.loading} />}>
        <page.Screen />
      </Suspense>
    </ErrorBoundary>
  );
}

function SignedIn({ me }: { me: Me }) {
  const client = useQueryClient();
  const [path] = useLocation();
  const open = pagesFor(me);
  useEffect(() => (me.may.includes('events.read') ? followEvents(client) : undefined), [client, me.may]);
  useReadyDevice(me);
  // Opened without the server, only what is kept on this device can be shown; once it was there, what was read stays.
  const [wasReached, setWasReached] = useState(isServerReached);
  const isReached = useIsReached();
  useEffect(
    () =>
      onReach(() => {
        if (!isServerReached()) return;
        setWasReached(true);
        void client.invalidateQueries();
      }),
    [client],
  );
  const isAlone = !isReached && !wasReached;
  const landing = isAlone ? (open.find(({ worksAlone }) => worksAlone)?.path ?? '/') : landingPath(me);
  // Whoever comes to the bare address lands where his or her work is; the map at `/` can still be gone to.
  const [isArriving, setIsArriving] = useState(() => location.pathname === '/' && location.search === '');
  if (isArriving && path !== '/') setIsArriving(false);
  const isSentOn = landing !== '/' && (isArriving || isAlone || open.every((page) => page.path !== '/'));
  const isBare = open.find((page) => page.path === path)?.isBare ?? false;
  const rooms = (
    <Switch>
      {isSentOn && (
        <Route path="/">
          <Redirect to={landing} replace />
        </Route>
      )}
      {open.map((page) => (
        <Route key={page.name} path={page.path}>
          {isAlone && !page.worksAlone ? <NeedsServer /> : <Room page={page} />}
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
  return <MeProvider value={me}>{isBare ? rooms : <Shell me={me}>{rooms}</Shell>}</MeProvider>;
}

function NotFound() {
  const w = useText(shellText);
  const [, go] = useLocation();
  return <Failed title={w.notFound} detail="" retry={w.notFoundDo} onRetry={() => go('/')} />;
}

/** Signed out, signed in, or not known yet. */
function AtTheDoor() {
  const w = useText(shellText);
  const { data: me, error, refetch } = useQuery(meQuery());
  if (me) return <SignedIn me={me} />;
  if (isSignedOut(error)) return <SignedOut />;
  if (error) return <FailedQuery error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={bones} label={w.loading} />;
}

/** A roll-call link needs no session; every other page does. */
export function App() {
  const [path] = useLocation();
  if (path !== rollPath) return <AtTheDoor />;
  return (
    <Suspense fallback={null}>
      <RollScreen />
    </Suspense>
  );
}
