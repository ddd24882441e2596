import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { heatQuery } from '../../api/queries.ts';
import type { Heat } from '../../map/model.ts';
import { heatBreaks, heatRamp } from '../../parts/palette/heat.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { asLonLat } from './places.ts';
import type { Desk } from './useDesk.ts';

/** Days since last met, as points or as hexagons of five or more, whichever the reader may see. */
export function useHeatOf({ view, restDay, seesCoverage }: Desk): Heat | null {
  const { scheme } = useAppearance();
  const { data } = useQuery({ ...heatQuery(restDay), enabled: view.isHeatOn && seesCoverage });
  return useMemo(
    () =>
      data && view.isHeatOn
        ? {
            kind: data.kind,
            radiusM: data.radiusM,
            points: data.items.map(({ at, days, households }) => ({ at: asLonLat(at), days, households })),
            ramp: heatRamp[scheme],
            breaks: heatBreaks,
          }
        : null,
    [data, view.isHeatOn, scheme],
  );
}
