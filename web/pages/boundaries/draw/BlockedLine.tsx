import { App, Button } from 'antd';
import type { Blocked, DraftSession } from '../../../editor/session.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './draw.module.css';

/** Why nothing can be drawn now, and the way out of it. */
export function BlockedLine({ blocked, session }: { readonly blocked: Blocked; readonly session: DraftSession }) {
  const w = useText(editorText);
  const { message } = App.useApp();
  if (blocked.is === 'opening') return null;
  const keep = (): void => {
    const lost = session.keepUnsent().length;
    if (lost > 0) void message.warning(w.blocked.lost(lost));
  };
  return (
    <div className={css.blocked} role="alert" data-testid="blocked" data-is={blocked.is}>
      {blocked.is === 'held' && (
        <>
          {w.blocked.held(blocked.by)}
          <Button size="small" onClick={() => void session.takeHold()}>
            {w.blocked.take}
          </Button>
        </>
      )}
      {blocked.is === 'overtaken' && (
        <>
          {w.blocked.overtaken(blocked.by, blocked.unsent)}
          <Button size="small" type="primary" onClick={keep}>
            {w.blocked.keep}
          </Button>
          <Button size="small" danger onClick={session.dropUnsent}>
            {w.blocked.drop}
          </Button>
        </>
      )}
      {(blocked.is === 'refused' || blocked.is === 'failed') && blocked.because}
    </div>
  );
}
