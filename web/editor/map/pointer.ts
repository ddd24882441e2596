import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PointerStep, ScreenPoint, ToolAnswer } from '../tool.ts';

type Handle = (event: PointerStep) => ToolAnswer;

const clickPx = { mouse: 4, touch: 12 } as const;
const longMs = 550;
const doubleMs = 350;

interface Gesture {
  readonly id: number;
  readonly from: ScreenPoint;
  readonly isTaken: boolean;
  hasMoved: boolean;
}

/** Turns pointer events over the map into steps of a tool. What the tool takes does not move the map; two fingers always do. */
export function followPointer(map: MapLibreMap, handle: Handle): () => void {
  const container = map.getCanvasContainer();
  let gesture: Gesture | null = null;
  let fingers = 0;
  let long: ReturnType<typeof setTimeout> | null = null;
  let lastClick = { at: { x: -99, y: -99 }, ms: 0 };
  map.doubleClickZoom.disable();
  map.boxZoom.disable();

  const stepOf = (is: PointerStep['is'], event: PointerEvent): PointerStep => {
    const { left, top } = container.getBoundingClientRect();
    return {
      is,
      at: { x: event.clientX - left, y: event.clientY - top },
      isShift: event.shiftKey,
      isFree: event.altKey,
      isTouch: event.pointerType === 'touch',
    };
  };
  const stopWaiting = (): void => {
    if (long !== null) clearTimeout(long);
    long = null;
  };
  const release = (): void => {
    stopWaiting();
    gesture = null;
    map.dragPan.enable();
  };
  const down = (event: PointerEvent): void => {
    fingers += 1;
    if (event.button !== 0 || fingers > 1) {
      if (gesture?.isTaken) handle({ ...stepOf('up', event), at: gesture.from });
      release();
      return;
    }
    const step = stepOf('down', event);
    const isTaken = handle(step).isTaken === true;
    if (isTaken) map.dragPan.disable();
    gesture = { id: event.pointerId, from: step.at, isTaken, hasMoved: false };
    if (step.isTouch)
      long = setTimeout(() => {
        if (!gesture || gesture.hasMoved) return;
        gesture.hasMoved = true;
        handle({ ...step, is: 'long' });
      }, longMs);
  };
  const move = (event: PointerEvent): void => {
    const step = stepOf('move', event);
    if (!gesture) {
      if (event.target instanceof Node && container.contains(event.target)) handle(step);
      return;
    }
    if (event.pointerId !== gesture.id) return;
    const far = Math.hypot(step.at.x - gesture.from.x, step.at.y - gesture.from.y);
    if (far > clickPx[step.isTouch ? 'touch' : 'mouse']) {
      gesture.hasMoved = true;
      stopWaiting();
    }
    if (gesture.isTaken && gesture.hasMoved) handle(step);
  };
  const up = (event: PointerEvent): void => {
    fingers = Math.max(0, fingers - 1);
    if (!gesture || event.pointerId !== gesture.id) return;
    const { isTaken, hasMoved } = gesture;
    release();
    const step = stepOf('up', event);
    if (isTaken) handle(step);
    if (hasMoved) return;
    const isDouble =
      event.timeStamp - lastClick.ms < doubleMs &&
      Math.hypot(step.at.x - lastClick.at.x, step.at.y - lastClick.at.y) < 8;
    lastClick = { at: step.at, ms: isDouble ? 0 : event.timeStamp };
    handle({ ...step, is: isDouble ? 'double' : 'click' });
  };
  const cancel = (event: PointerEvent): void => {
    fingers = Math.max(0, fingers - 1);
    if (gesture?.isTaken) handle({ ...stepOf('up', event), at: gesture.from });
    release();
  };
  container.addEventListener('pointerdown', down);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  return () => {
    stopWaiting();
    container.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
  };
}
