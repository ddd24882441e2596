import type { ReactNode } from 'react';
import { DayField } from '../../panels/coverage/DayField.tsx';
import { VillageFilter } from '../../panels/coverage/VillageFilter.tsx';
import { InBar } from '../../parts/shell/BarSlot.tsx';
import { CoverageExports } from './CoverageExports.tsx';
import type { Desk } from './useDesk.ts';

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
      <CoverageExports desk={desk} onPicture={onPicture} />
    </InBar>
  );
}
