import { useCallback, useState } from 'react';
import type { LonLat } from '../../map/model.ts';

/** A place asked for on the map: a click answers, Escape takes the question back. */
export interface AskedPlace {
  readonly isAsking: boolean;
  readonly place: LonLat | null;
  readonly ask: () => void;
  readonly answer: (at: LonLat | null) => void;
  readonly forget: () => void;
}

export function useAskedPlace(): AskedPlace {
  const [isAsking, setIsAsking] = useState(false);
  const [place, setPlace] = useState<LonLat | null>(null);
  const ask = useCallback(() => setIsAsking(true), []);
  const answer = useCallback((at: LonLat | null) => {
    setIsAsking(false);
    if (at) setPlace(at);
  }, []);
  const forget = useCallback(() => setPlace(null), []);
  return { isAsking, place, ask, answer, forget };
}
