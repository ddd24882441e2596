import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { send } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { SetUpForm, type SetUpValues } from '../panels/setup/SetUpForm.tsx';
import css from '../panels/setup/setUpForm.module.css';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { setupText } from '../text/setup.ts';
import { LanguageButton } from './shell/LanguageButton.tsx';

/** The first visit of an empty installation: makes the town, its zone and the three administrators. */
export default function SetupPage() {
  const w = useText(setupText);
  const client = useQueryClient();
  const setUp = useMutation({ mutationFn: (body: SetUpValues) => send('/setup', { body }) });
  return (
    <main className={css.page}>
      <div className={css.sheet}>
        <header className={css.head}>
          <img src="/mark.svg" alt="" />
          <h1>{w.title}</h1>
          <span className={css.tools}>
            <LanguageButton />
          </span>
        </header>
        {setUp.isSuccess ? (
          <FirstUse
            title={w.done}
            detail={w.doneDo}
            action={
              <Button type="primary" onClick={() => void client.invalidateQueries({ queryKey: keys.setup })}>
                {w.signIn}
              </Button>
            }
          />
        ) : (
          <>
            <p className={css.intro}>{w.intro}</p>
            <SetUpForm
              isSending={setUp.isPending}
              fault={setUp.error === null ? null : setUp.error.message}
              onSubmit={(values) => setUp.mutate(values)}
            />
          </>
        )}
      </div>
    </main>
  );
}
