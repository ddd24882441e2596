import { type ReactNode, type Ref, useMemo } from 'react';
import type { MapHandle } from '../../map/mapHandle.ts';
import { Legend } from '../../panels/coverage/Legend.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { legendLines } from '../coverage/legendLines.ts';
import { cellLabels } from '../coverage/mapLabels.ts';
import { DayMap } from '../dayMap/DayMap.tsx';
import type { PaintedDay } from '../dayMap/usePaintedDay.ts';
import css from './splitPage.module.css';

interface Props {
  readonly painted: PaintedDay;
  readonly label: string;
  readonly mapRef: Ref<MapHandle>;
  readonly selectedNo: number | null;
  readonly onPickCell: (no: number | null) => void;
  /** The field of the day, over the map. */
  readonly children: ReactNode;
}

/** One of the two days: its map, its day, its legend with counts. */
export function SplitSide({ painted, label, mapRef, selectedNo, onPickCell, children }: Props) {
  const w = useText(coverageText);
  const { scheme } = useAppearance();
  const { painting, directory } = painted;
  const labels = useMemo(() => cellLabels(painting, directory), [painting, directory]);
  const legend = useMemo(
    () => painting && legendLines(painting, { ...w.legend, noAnswer: w.legend.noLead }, scheme),
    [painting, w, scheme],
  );
  const title =
    painting?.metric === 'conflicts'
      ? w.legend.conflictsTitle
      : painting?.metric === 'cadre'
        ? w.bys.cadre
        : w.rates[painting?.metric ?? 'onSchedule'];
  return (
    <section className={css.half} aria-label={label} data-testid="split-side" data-day={painted.day}>
      <DayMap
        painted={painted}
        cellLabels={labels}
        label={label}
        mapRef={mapRef}
        selectedNo={selectedNo}
        onPickCell={onPickCell}
      />
      <div className={css.day}>{children}</div>
      {legend && (
        <div className={css.legend}>
          <Legend
            title={title}
            lines={legend.lines}
            more={legend.more > 0 ? w.legend.others(legend.more) : undefined}
          />
        </div>
      )}
    </section>
  );
}
