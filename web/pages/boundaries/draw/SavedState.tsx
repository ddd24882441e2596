import { Button } from 'antd';
import type { DraftSession, Saved } from '../../../editor/session.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './draw.module.css';

/** Whether every step is with the server; what is not is kept here and sent as soon as it can be. */
export function SavedState({ saved, session }: { readonly saved: Saved; readonly session: DraftSession }) {
  const w = useText(editorText);
  const words =
    saved.is === 'saved' ? w.saved : saved.is === 'sending' ? w.sending(saved.steps) : w.unsent(saved.steps);
  return (
    <span className={css.saved} data-state={saved.is} data-testid="saved" role="status">
      {words}
      {saved.is === 'unsent' && !saved.isKept && <span className={css.danger}>{w.notKept}</span>}
      {saved.is === 'unsent' && (
        <Button size="small" type="link" onClick={() => void session.send()}>
          {w.sendNow}
        </Button>
      )}
    </span>
  );
}
