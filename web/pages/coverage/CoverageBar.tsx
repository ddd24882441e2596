import { lazy, type ReactNode, Suspense } from 'react';
import { DayField } from '../../panels/coverage/DayField.tsx';
import { VillageFilter } from '../../panels/coverage/VillageFilter.tsx';
import { whenIdle } from '../../parts/whenIdle.ts';
import { InBar } from '../../parts/shell/BarSlot.tsx';
import type { Desk } from './useDesk.ts';

const CoverageExports = lazy(async () => {
  await whenIdle();
  return { default: (await import('./CoverageExports.tsx')).CoverageExports };
});

interface Props {
  readonly desk: Desk;
  /** The search stands in the bar where there is room, over the map on a phone. */
  readonly search: ReactNode;
  readonly onVillage: (id: string | null) => void;
  readonly onPicture: () => void;
}

/** The bar over the map: where, when, search, take away. */
export function CoverageBar({ desk, search, onVillage, onPicture }: Props) {
  const { me, view, time, villages } = desk;
  return (
    <InBar>
      <VillageFilter villages={villages} chosen={view.village} onChoose={onVillage} />
      <DayField day={time.day} from={desk.from} today={me.today} onDay={time.choose} />
      {search}
      <Suspense fallback={null}>
        <CoverageExports desk={desk} onPicture={onPicture} />
      </Suspense>
    </InBar>
  );
}
