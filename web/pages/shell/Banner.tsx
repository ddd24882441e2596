import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Me } from '../../../server/app.ts';
import { remakeDemonstration } from '../../api/remake.ts';
import { Strip } from '../../parts/shell/Strip.tsx';
import { useIsOnline } from '../../parts/useIsOnline.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';

/** Says on every screen that this is a demonstration, and offers to bring an aged one up to today. */
export function Banner({ me }: { me: Me }) {
  const w = useText(shellText);
  const { language } = useLanguage();
  const isOnline = useIsOnline();
  const remake = useMutation({
    mutationFn: remakeDemonstration,
    onSuccess: () => location.assign('/'),
  });
  const { isDemo, demoDay } = me.town;
  const isAged = isDemo && demoDay !== null && demoDay < me.today;
  return (
    <>
      {!isOnline && <Strip tone="past">{w.offline}</Strip>}
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
