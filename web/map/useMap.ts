import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createMap } from './createMap.ts';

type Beginning = Omit<Parameters<typeof createMap>[0], 'container' | 'camera'>;

/** A map in a container, fitted to its box: null until its style has loaded. What it begins with is read once; later styles are repainted. */
export function useMap(container: RefObject<HTMLDivElement | null>, beginning: Beginning): MapLibreMap | null {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const first = useRef(beginning);
  useEffect(() => {
    if (!container.current) return undefined;
    const made = createMap({ container: container.current, camera: null, ...first.current });
    made.once('style.load', () => setMap(made));
    made.once('idle', () => {
      made.getContainer().dataset.ready = 'yes';
    });
    return () => {
      setMap(null);
      made.remove();
    };
  }, [container]);
  return map;
}
