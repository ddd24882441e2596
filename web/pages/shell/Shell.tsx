import { type ReactNode, useState } from 'react';
import type { Me } from '../../../server/app.ts';
import { BarSlotContext } from '../../parts/shell/BarSlot.tsx';
import css from '../../parts/shell/shell.module.css';
import { pagesFor } from '../../routes/pages.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { Banner } from './Banner.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { MeMenu } from './MeMenu.tsx';
import { PageRail } from './PageRail.tsx';

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
          <MeMenu me={me} />
        </div>
      </header>
      <PageRail pages={pagesFor(me)} />
      <main className={css.page} id="page" tabIndex={-1}>
        <BarSlotContext value={slot}>{children}</BarSlotContext>
      </main>
    </div>
  );
}
