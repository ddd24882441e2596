import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { middleOf, type View, zoomed } from './plane.ts';

/** Farther than this, in pixels, a press is a drag and not a click. */
const DRAG = 5;

interface Finger {
  x: number;
  y: number;
}

/** Where a finger is on the plane of a drawing. */
const planeAt = (svg: SVGSVGElement | null, { x, y }: Finger): Finger => {
  const matrix = svg?.getScreenCTM();
  return matrix ? new DOMPoint(x, y).matrixTransform(matrix.inverse()) : { x: 0, y: 0 };
};

/** What part of a drawing is in view: dragged, zoomed by wheel or two fingers. `home` is where it starts and returns to. */
export function useView(home: View) {
  const [view, setView] = useState(home);
  const svg = useRef<SVGSVGElement>(null);
  const fingers = useRef(new Map<number, Finger>());
  const travelled = useRef(0);

  useEffect(() => {
    const drawing = svg.current;
    if (!drawing) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const about = planeAt(drawing, { x: event.clientX, y: event.clientY });
      setView((now) => zoomed(now, Math.exp(event.deltaY * 0.0015), about));
    };
    // React listens passively, and then the page would scroll along.
    drawing.addEventListener('wheel', onWheel, { passive: false });
    return () => drawing.removeEventListener('wheel', onWheel);
  }, []);

  const onPointerDown = (event: PointerEvent): void => {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelled.current = 0;
  };

  const onPointerMove = (event: PointerEvent): void => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    const others = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
    travelled.current += Math.hypot(after.x - before.x, after.y - before.y);
    const [from, to] = [planeAt(svg.current, before), planeAt(svg.current, after)];
    const other = others[0];
    fingers.current.set(event.pointerId, after);
    if (travelled.current < DRAG) return;
    svg.current?.setPointerCapture(event.pointerId);
    if (!other) return setView((now) => ({ ...now, x: now.x - (to.x - from.x), y: now.y - (to.y - from.y) }));
    const apart = (finger: Finger) => Math.max(1, Math.hypot(finger.x - other.x, finger.y - other.y));
    setView((now) => zoomed(now, apart(before) / apart(after), planeAt(svg.current, other)));
  };

  const onPointerUp = (event: PointerEvent): void => {
    fingers.current.delete(event.pointerId);
  };

  return {
    view,
    setView,
    svg,
    zoom: (factor: number) => setView((now) => zoomed(now, factor, middleOf(now))),
    /** Whether the press that just ended was a drag. */
    wasDrag: () => travelled.current >= DRAG,
    pointer: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  };
}
