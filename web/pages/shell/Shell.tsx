import UserOutlined from '@ant-design/icons/es/icons/UserOutlined';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Me } from '../../../server/app.ts';
import { BarSlotContext } from '../../parts/shell/BarSlot.tsx';
import css from '../../parts/shell/shell.module.css';
import { pagesFor } from '../routing/pages.ts';
import { whenIdle } from '../../parts/whenIdle.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { Banner } from './Banner.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { PageRail } from './PageRail.tsx';

/** Menus come after the map: nobody opens one in the first second. */
const MeMenu = lazy(async () => {
  await whenIdle();
  return { default: (await import('./MeMenu.tsx')).MeMenu };
});

/** Rail, bar and page. The page fills the middle of the bar through `InBar`. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const w = useText(shellText);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#page">
        {w.skip}
      </a>
      <div className={css.banner}>
        <Banner me={me} />
      </div>
      <header className={css.bar}>
        <span className={css.town}>{me.town.name}</span>
        <div className={css.slot} ref={setSlot} />
        <div className={css.ends}>
          <LanguageButton />
          <Suspense fallback={<Button type="text" icon={<UserOutlined />} aria-label={w.settings} disabled />}>
            <MeMenu me={me} />
          </Suspense>
        </div>
      </header>
      <PageRail pages={pagesFor(me)} />
      <main className={css.page} id="page" tabIndex={-1}>
        <BarSlotContext value={slot}>{children}</BarSlotContext>
      </main>
    </div>
  );
}
