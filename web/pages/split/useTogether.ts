import { useEffect, useState } from 'react';
import type { MapHandle } from '../../map/mapHandle.ts';

/** Two maps that move as one: each follows every step of the other. */
export function useTogether() {
  const [left, setLeft] = useState<MapHandle | null>(null);
  const [right, setRight] = useState<MapHandle | null>(null);
  useEffect(() => {
    if (!left || !right) return undefined;
    const stops = [left.onMove(right.jumpTo), right.onMove(left.jumpTo)];
    return () => stops.forEach((stop) => stop());
  }, [left, right]);
  return { left, setLeft, setRight };
}
