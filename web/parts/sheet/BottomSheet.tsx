import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import css from './bottomSheet.module.css';
import { afterTap, nearestHeight, type SheetHeight, sheetHeights } from './sheetHeights.ts';

/** How far a finger may slip in a tap, as a share of the screen. */
const tapShare = 0.01;

interface Props {
  readonly label: string;
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly children: ReactNode;
}

/** A sheet over the map with three heights: peeking, half, whole. Dragged by its grip, tapped, or stepped with the arrows. */
export function BottomSheet({ label, height, onHeight, children }: Props) {
  const start = useRef<{ y: number; share: number } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  /** A drag ends in a click too, which is no tap. */
  const wasDragged = useRef(false);
  const share = dragged ?? sheetHeights[height];

  const grasp = (event: PointerEvent<HTMLButtonElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, share };
    wasDragged.current = false;
  };
  const drag = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!start.current) return;
    const moved = (start.current.y - event.clientY) / window.innerHeight;
    if (Math.abs(moved) > tapShare) wasDragged.current = true;
    setDragged(Math.min(0.92, Math.max(0.08, start.current.share + moved)));
  };
  const release = (): void => {
    start.current = null;
    if (dragged !== null) onHeight(nearestHeight(dragged));
    setDragged(null);
  };
  const keyed = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const order: readonly SheetHeight[] = ['peek', 'half', 'whole'];
    const at = order.indexOf(height);
    const next = event.key === 'ArrowUp' ? order[at + 1] : event.key === 'ArrowDown' ? order[at - 1] : undefined;
    if (next) {
      event.preventDefault();
      onHeight(next);
    }
  };
  return (
    <section
      className={css.sheet}
      aria-label={label}
      data-height={height}
      data-dragged={dragged !== null}
      style={{ height: `${share * 100}%` }}
    >
      <button
        type="button"
        className={css.grip}
        aria-label={label}
        aria-expanded={height !== 'peek'}
        onPointerDown={grasp}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={keyed}
        onClick={() => {
          if (!wasDragged.current) onHeight(afterTap[height]);
        }}
      />
      <div className={css.content}>{children}</div>
    </section>
  );
}
