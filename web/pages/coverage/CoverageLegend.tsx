import { useMemo } from 'react';
import { HeatLegend } from '../../panels/coverage/HeatLegend.tsx';
import { Legend } from '../../panels/coverage/Legend.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { legendLines } from './legendLines.ts';
import type { Desk } from './useDesk.ts';

/** Lower left: what the colours mean today, counted. */
export function CoverageLegend({ desk }: { desk: Desk }) {
  const w = useText(coverageText);
  const { scheme } = useAppearance();
  const isPhone = useIsPhone();
  const { painting, view } = desk;
  const noAnswer = view.by === 'cadre' ? w.legend.noLead : w.legend.noAnswer;
  const shown = useMemo(
    () => (painting ? legendLines(painting, { ...w.legend, noAnswer }, scheme) : null),
    [painting, w, noAnswer, scheme],
  );
  if (!painting || !shown) return null;
  const title =
    painting.metric === 'conflicts'
      ? w.legend.conflictsTitle
      : painting.metric === 'cadre'
        ? w.bys[view.by]
        : w.rates[painting.metric];
  if (view.isHeatOn) return <HeatLegend />;
  return (
    <Legend
      title={title}
      lines={shown.lines}
      more={shown.more > 0 ? w.legend.others(shown.more) : undefined}
      isOpen={!isPhone}
    />
  );
}
