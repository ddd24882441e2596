import { useQuery } from '@tanstack/react-query';
import { keepPreviousData } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import type { SearchHit } from '../../../server/app.ts';
import { searchQuery } from '../../api/queries.ts';
import { DayField } from '../../panels/coverage/DayField.tsx';
import { SearchBox } from '../../panels/coverage/SearchBox.tsx';
import { VillageFilter } from '../../panels/coverage/VillageFilter.tsx';
import { InBar } from '../../parts/shell/BarSlot.tsx';
import { CoverageExports } from './CoverageExports.tsx';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onVillage: (id: string | null) => void;
  readonly onHit: (hit: SearchHit) => void;
  readonly onPicture: () => void;
}

/** The bar over the map: where, when, search, take away. */
export function CoverageBar({ desk, searchRef, onVillage, onHit, onPicture }: Props) {
  const [words, setWords] = useState('');
  const { me, view, time, villages, restDay } = desk;
  const search = useQuery({ ...searchQuery(words.trim(), restDay), placeholderData: keepPreviousData });
  return (
    <InBar>
      <VillageFilter villages={villages} chosen={view.village} onChoose={onVillage} />
      <DayField day={time.day} from={desk.from} today={me.today} onDay={time.choose} />
      <SearchBox
        ref={searchRef}
        words={words}
        hits={words.trim() === '' ? [] : (search.data?.items ?? [])}
        isSearching={search.isFetching}
        onWords={setWords}
        onPick={(hit) => {
          setWords('');
          onHit(hit);
        }}
      />
      <CoverageExports desk={desk} onPicture={onPicture} />
    </InBar>
  );
}
