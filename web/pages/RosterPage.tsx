import { App } from 'antd';
import { Suspense } from 'react';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { PageTabs } from '../parts/tabs/PageTabs.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { rosterText } from '../text/roster.ts';
import { shellText } from '../text/shell.ts';
import css from './roster/rosterPage.module.css';
import { rosterTabs } from './roster/rosterTabs.ts';
import { useRosterView } from './roster/rosterView.ts';
import { useMe } from './shell/MeContext.ts';

/** Who is on duty and what is arranged beforehand: a tab for each list, the tab in the URL. */
export default function RosterPage() {
  const w = useText(rosterText);
  const shell = useText(shellText);
  const { may } = useMe();
  const [said, change] = useRosterView();
  const open = rosterTabs.filter(({ needs }) => may.includes(needs));
  const chosen = open.find(({ name }) => name === said.get('tab')) ?? open[0];
  if (chosen === undefined) return null;
  return (
    <App component={false}>
      <section className={css.page}>
        <header className={css.head}>
          <h1>{w.title}</h1>
        </header>
        <PageTabs
          label={w.title}
          tabs={open.map(({ name }) => ({ key: name, label: w.tabs[name] }))}
          chosen={chosen.name}
          onChoose={(name) => change({ tab: name === 'shifts' ? null : name })}
        >
          <Suspense
            key={chosen.name}
            fallback={<Skeleton lines={[40, 100, 100, 100]} height="40px" label={shell.loading} />}
          >
            <chosen.Screen />
          </Suspense>
        </PageTabs>
      </section>
    </App>
  );
}
