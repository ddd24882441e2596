import { useRef, useState } from 'react';
import type { MapHandle } from '../../map/mapHandle.ts';
import { ColourSwitch } from '../../panels/coverage/ColourSwitch.tsx';
import { colourings } from '../../panels/coverage/colourings.ts';
import { HeatButton } from '../../panels/coverage/HeatButton.tsx';
import { Trail } from '../../panels/coverage/Trail.tsx';
import { BottomSheet } from '../../parts/sheet/BottomSheet.tsx';
import type { SheetHeight } from '../../parts/sheet/sheetHeights.ts';
import { PastEdge } from '../../parts/shell/PastEdge.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { CellSide } from './CellSide.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { CoverageLegend } from './CoverageLegend.tsx';
import { CoverageSearch } from './CoverageSearch.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import css from './coverage.module.css';
import { DayStrip } from './DayStrip.tsx';
import { GapSide } from './GapSide.tsx';
import { HouseholdSide } from './HouseholdSide.tsx';
import { trailOf } from './trailOf.ts';
import { useDesk } from './useDesk.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useHeatOf } from './useHeatOf.ts';
import { usePicture } from './usePicture.ts';
import { useSelection } from './useSelection.ts';

/** The coverage desk: map full bleed, gaps at the left, the cell at the right, eighteen months along the foot. */
export function CoverageDesk() {
  const w = useText(coverageText);
  const desk = useDesk();
  const map = useRef<MapHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const selection = useSelection(desk, map);
  const heat = useHeatOf(desk);
  const picture = usePicture(desk, map);
  const isPhone = useIsPhone();
  const [height, setHeight] = useState<SheetHeight>('peek');
  const [isListShut, setIsListShut] = useState(false);
  useDeskKeys(desk, selection, search);

  const { view, change, metric, seesCoverage, time, me } = desk;
  const cellSide = view.cell !== null && (
    <CellSide
      desk={desk}
      cellId={view.cell}
      groups={selection.groups}
      onGroup={selection.openGroup}
      onClose={selection.closeCell}
    />
  );
  const gapSide = seesCoverage && (
    <GapSide
      desk={desk}
      onGap={(gap) => {
        selection.openGap(gap);
        if (isPhone) setHeight('half');
      }}
    />
  );
  const searchBox = <CoverageSearch desk={desk} searchRef={search} onHit={selection.openHit} />;
  const steps = trailOf(desk, selection, w.drawer.group);
  return (
    <div className={css.desk} data-past={time.day < me.today} data-drawer={view.cell !== null}>
      {time.day < me.today && <PastEdge />}
      <CoverageBar desk={desk} search={!isPhone && searchBox} onVillage={selection.openVillage} onPicture={picture} />
      <div className={css.stage}>
        {!isPhone && gapSide && !isListShut && <div className={css.left}>{gapSide}</div>}
        <div className={css.ground}>
          <CoverageMap
            desk={desk}
            mapRef={map}
            households={selection.points}
            heat={heat}
            onHouseholds={selection.setPicked}
          />
          <div className={css.upper}>
            {!isPhone && gapSide && (
              <button
                type="button"
                className={css.fold}
                aria-expanded={!isListShut}
                aria-label={isListShut ? w.gaps.expand : w.gaps.collapse}
                onClick={() => setIsListShut(!isListShut)}
              >
                {isListShut ? '›' : '‹'}
              </button>
            )}
            <div className={css.choices}>
              {isPhone && searchBox}
              <ColourSwitch
                metric={metric}
                by={view.by}
                allowed={seesCoverage ? colourings : colourings.filter((one) => one !== 'coverage')}
                onMetric={(next) => change({ metric: next })}
                onBy={(by) => change({ by })}
              />
              {seesCoverage && <HeatButton isOn={view.isHeatOn} onToggle={(isHeatOn) => change({ isHeatOn })} />}
            </div>
            {steps.length > 1 && <Trail steps={steps} />}
          </div>
          <div className={css.lower}>
            <CoverageLegend desk={desk} />
          </div>
          {selection.members.length > 0 && (
            <div className={css.household}>
              <HouseholdSide desk={desk} members={selection.members} onClose={() => selection.setPicked([])} />
            </div>
          )}
          {isPhone && (cellSide || gapSide) && (
            <BottomSheet label={w.sheet} height={height} onHeight={setHeight}>
              {cellSide || gapSide}
            </BottomSheet>
          )}
        </div>
        {!isPhone && cellSide && <div className={css.right}>{cellSide}</div>}
      </div>
      <DayStrip desk={desk} />
    </div>
  );
}
