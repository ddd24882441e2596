import RedoOutlined from '@ant-design/icons/es/icons/RedoOutlined';
import UndoOutlined from '@ant-design/icons/es/icons/UndoOutlined';
import { useEffect, useSyncExternalStore } from 'react';
import type { DraftSession, DraftSnapshot } from '../../../editor/session.ts';
import { deedWords } from '../../../panels/boundaries/lineWords.ts';
import { boundariesLinesText } from '../../../text/boundariesLines.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { usePlanNames } from '../usePlanNames.ts';
import { BarButton } from './BarButton.tsx';
import { BlockedLine } from './BlockedLine.tsx';
import type { OpenedMap } from './DraftMap.tsx';
import css from './draw.module.css';
import { LookMenu } from './LookMenu.tsx';
import { MoreButtons } from './MoreButtons.tsx';
import { OptionStrip } from './OptionStrip.tsx';
import { SavedState } from './SavedState.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ToolBar } from './ToolBar.tsx';
import { useBlocks } from './useBlocks.ts';
import { useToolKeys } from './useToolKeys.ts';

interface Props {
  readonly opened: OpenedMap;
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  /** A place is asked for: the tools wait. */
  readonly isAsking: boolean;
  /** The reader will never draw in this plan as it stands: it is looked at, without tools. */
  readonly isLookOnly: boolean;
}

/** Everything over the map: tools at the left, their options above, undo and what is saved at the right, the status below. */
export function DeskTools({ opened, session, snapshot, isAsking, isLookOnly }: Props) {
  const w = useText(editorText);
  const lines = useText(boundariesLinesText);
  const { drawing } = opened;
  const now = useSyncExternalStore(drawing.subscribe, drawing.now);
  const { names } = usePlanNames(snapshot);
  const blocks = useBlocks(opened);
  useToolKeys(session, isAsking ? null : drawing);
  const { blocked, undoable, redoable, saved } = snapshot;
  const whyNot = blocked === null ? null : w.readOnly;
  useEffect(() => {
    if (isLookOnly) drawing.take('select');
  }, [drawing, isLookOnly]);
  return (
    <div className={css.tools}>
      {!isLookOnly && (
        <ToolBar
          tool={now.tool}
          whyNot={whyNot}
          without={blocks.hasAreas ? {} : { paint: w.noBlocks }}
          onTake={drawing.take}
        >
          <MoreButtons {...{ opened, session, snapshot, whyNot }} />
        </ToolBar>
      )}
      <div className={css.upper}>
        {blocked === null && <OptionStrip drawing={drawing} now={now} />}
        <div className={css.right}>
          {!isLookOnly && (
            <>
              <BarButton
                name={undoable ? w.undoWhat(deedWords(undoable, names, lines)) : w.undo}
                icon={<UndoOutlined />}
                keys="Ctrl+Z"
                side="bottom"
                testId="undo"
                whyNot={whyNot ?? (undoable ? null : w.nothingToUndo)}
                onPress={session.undo}
              />
              <BarButton
                name={redoable ? w.redoWhat(deedWords(redoable, names, lines)) : w.redo}
                icon={<RedoOutlined />}
                keys="Ctrl+Y"
                side="bottom"
                testId="redo"
                whyNot={whyNot ?? (redoable ? null : w.nothingToRedo)}
                onPress={session.redo}
              />
            </>
          )}
          <LookMenu map={opened.map} layers={blocks.layers} />
          {blocked === null && <SavedState saved={saved} session={session} />}
        </div>
        {blocked && !isLookOnly && <BlockedLine blocked={blocked} session={session} />}
      </div>
      <StatusLine
        now={now}
        names={names}
        hint={isAsking ? w.hints.askPlace : w.hints[blocked === null ? now.hint : 'select']}
      />
    </div>
  );
}
