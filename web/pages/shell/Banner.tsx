import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { Me } from '../../../server/app.ts';
import { useIsReached } from '../../api/reach.ts';
import { remakeDemonstration } from '../../api/remake.ts';
import { Strip } from '../../parts/shell/Strip.tsx';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { whenIdle } from '../../parts/whenIdle.ts';

/** What waits for the server is counted once the page stands. */
const OutboxStrip = lazy(async () => {
  await whenIdle();
  return { default: (await import('./OutboxStrip.tsx')).OutboxStrip };
});

/** Says on every screen that this is a demonstration, and offers to bring an aged one up to today. */
export function Banner({ me }: { me: Me }) {
  const w = useText(shellText);
  const { language } = useLanguage();
  const isReached = useIsReached();
  const remake = useMutation({
    mutationFn: remakeDemonstration,
    onSuccess: () => location.assign('/'),
  });
  const { isDemo, demoDay } = me.town;
  const isAged = isDemo && demoDay !== null && demoDay < me.today;
  return (
    <>
      {!isReached && (
        <Strip tone="past">
          <span data-testid="offline">{w.offline}</span>
        </Strip>
      )}
      <Suspense fallback={null}>
        <OutboxStrip />
      </Suspense>
      {isDemo && (
        <Strip>
          <span data-testid="demo-banner">{isAged && demoDay ? w.demoAged(longDay(demoDay, language)) : w.demo}</span>
          {isAged && me.may.includes('demo.remake') && (
            <Button size="small" loading={remake.isPending} onClick={() => remake.mutate()}>
              {remake.isPending ? w.remaking : w.remake}
            </Button>
          )}
          {remake.error && <span role="alert">{remake.error.message}</span>}
        </Strip>
      )}
    </>
  );
}
