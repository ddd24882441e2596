import { useEffect, useState, useSyncExternalStore } from 'react';
import { discardEntry } from '../api/pack/outbox.ts';
import { type RollLink, rollLinkOf } from '../api/pack/rollLink.ts';
import rollCss from '../panels/roll/roll.module.css';
import { useText } from '../text/LanguageProvider.tsx';
import { rollText } from '../text/roll.ts';
import { OpenRoll } from './roll/OpenRoll.tsx';
import { installRoll } from './roll/installRoll.ts';
import { LanguageButton } from './shell/LanguageButton.tsx';

const tokenHere = (): string => decodeURIComponent(location.hash.slice(1));

const onHash = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

interface StartProps {
  readonly title: string;
  readonly detail: string;
  readonly action?: { readonly label: string; readonly isBusy: boolean; readonly onTap: () => void };
  readonly isAlert?: boolean;
}

/** Before the tap, and whenever there is nothing to show: a sentence and at most one button. */
function Start({ title, detail, action, isAlert = false }: StartProps) {
  return (
    <main className={`${rollCss.column} ${rollCss.start}`} role={isAlert ? 'alert' : undefined}>
      <img src="/mark.svg" alt="" />
      <h1 className={rollCss.title}>{title}</h1>
      <p className={rollCss.line}>{detail}</p>
      {action && (
        <button type="button" className={rollCss.open} disabled={action.isBusy} onClick={action.onTap}>
          {action.label}
        </button>
      )}
    </main>
  );
}

function Linked({ link }: { link: RollLink }) {
  const w = useText(rollText);
  const state = useSyncExternalStore(link.onChange, link.state);
  useEffect(() => link.start(), [link]);
  const open = (): void => {
    void link.open().then(installRoll);
  };
  if (state.is === 'open') return <OpenRoll link={link} opened={state.opened} onDiscard={discardEntry} />;
  if (state.is === 'refused') {
    const { title, detail, status } = state.problem;
    const isOver = status === 403 || status === 404 || status === 410;
    return (
      <Start
        isAlert
        title={title}
        detail={detail ?? ''}
        {...(isOver ? {} : { action: { label: w.retry, isBusy: false, onTap: open } })}
      />
    );
  }
  if (state.is === 'unreachable') {
    const action = { label: w.retry, isBusy: false, onTap: open };
    return <Start isAlert title={w.unreachable} detail={w.unreachableWhat} action={action} />;
  }
  const isBusy = state.is === 'opening';
  return <Start title={w.title} detail={w.what} action={{ label: isBusy ? w.opening : w.open, isBusy, onTap: open }} />;
}

/** A cadre's own roll call by a link: no account, one thumb, with or without a network. */
export default function RollPage() {
  const w = useText(rollText);
  const token = useSyncExternalStore(onHash, tokenHere);
  const [held, setHeld] = useState<{ readonly token: string; readonly link: RollLink } | null>(null);
  if (token !== '' && held?.token !== token) setHeld({ token, link: rollLinkOf(token) });
  return (
    <div className={rollCss.page}>
      <div className={rollCss.corner}>
        <LanguageButton />
      </div>
      {held === null || token === '' ? (
        <Start isAlert title={w.noToken} detail={w.noTokenWhat} />
      ) : (
        <Linked key={held.token} link={held.link} />
      )}
    </div>
  );
}
