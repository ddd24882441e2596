import { useEffect, useRef } from 'react';
import type { Drawing } from '../../../editor/drawing.ts';
import type { DraftSession } from '../../../editor/session.ts';
import { type ToolKey, toolIds } from '../../../editor/tool.ts';
import { toolLetters } from '../../../editor/tools/tools.ts';

const toolKeys: Readonly<Record<string, ToolKey>> = {
  Enter: 'Enter',
  Escape: 'Escape',
  Backspace: 'Backspace',
  Delete: 'Backspace',
  Tab: 'Tab',
  ArrowUp: 'ArrowUp',
  ArrowDown: 'ArrowDown',
  ArrowLeft: 'ArrowLeft',
  ArrowRight: 'ArrowRight',
};

/** A key belongs to the map while the map, or nothing, has the focus: panels and fields keep theirs. */
const isForMap = ({ target }: KeyboardEvent): boolean => {
  if (!(target instanceof HTMLElement) || target === document.body) return true;
  return target.closest('[data-testid="draft-map"]') !== null;
};
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Letters take tools, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and redo, the rest goes to the tool at work. */
export function useToolKeys(session: DraftSession, drawing: Drawing | null): void {
  const latest = useRef({ session, drawing });
  useEffect(() => {
    latest.current = { session, drawing };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { session: open, drawing: desk } = latest.current;
      if (!desk || isTyping(event) || document.querySelector('.ant-modal-wrap:not([style*="none"])')) return;
      const letter = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (letter === 'z' && !event.shiftKey) open.undo();
        else if (letter === 'y' || (letter === 'z' && event.shiftKey)) open.redo();
        else return;
        event.preventDefault();
        return;
      }
      const key = toolKeys[event.key];
      if (key && isForMap(event)) {
        if (desk.handle({ is: 'key', key, isShift: event.shiftKey }).isTaken) event.preventDefault();
        return;
      }
      if (event.altKey || !isForMap(event)) return;
      const { brushPx } = desk.now().options;
      if (letter === '[') desk.setOptions({ brushPx: Math.max(6, brushPx - 6) });
      if (letter === ']') desk.setOptions({ brushPx: Math.min(120, brushPx + 6) });
      const tool = toolIds.find((id) => toolLetters[id] === letter);
      if (tool && (open.snapshot().blocked === null || tool === 'select')) desk.take(tool);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
