import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { type KeptUnderlay, keptUnderlay } from '../../../editor/keptLines.ts';
import { fadeUnder, layUnder } from '../../../editor/map/underlay.ts';

/** The sketch under a plan's lines: read from this browser, laid on the map, kept again when it changes. */
export function useUnderlay(map: MapLibreMap, planId: string) {
  const [underlay, setUnderlay] = useState<KeptUnderlay | null>(null);
  useEffect(() => {
    let isGone = false;
    void keptUnderlay.read(planId).then(
      (kept) => !isGone && setUnderlay(kept),
      // A browser that keeps nothing has no sketch.
      () => !isGone && setUnderlay(null),
    );
    return () => {
      isGone = true;
    };
  }, [planId]);
  const picture = underlay?.picture ?? null;
  const corners = underlay?.corners ?? null;
  const opacity = underlay?.opacity ?? 1;
  const address = useMemo(() => (picture ? URL.createObjectURL(picture) : null), [picture]);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  useEffect(() => {
    if (!address || !corners) return undefined;
    layUnder(map, address, corners, opacity);
    return () => {
      if (map.style) layUnder(map, null, corners, 0);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- fading must not lay the picture anew
  }, [map, address, corners]);
  useEffect(() => fadeUnder(map, opacity), [map, opacity]);
  const put = (next: KeptUnderlay | null): void => {
    setUnderlay(next);
    void (next ? keptUnderlay.write(next) : keptUnderlay.remove(planId)).catch(() => undefined);
  };
  return { underlay, address, put };
}
