import { type Ref, useState } from 'react';
import type { SearchHit } from '../../../server/app.ts';
import { searchQuery } from '../../api/queries.ts';
import { useFollowing } from '../../api/useFollowing.ts';
import { SearchBox } from '../../panels/coverage/SearchBox.tsx';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onHit: (hit: SearchHit) => void;
}

/** Search as one types; the words are kept here and nowhere else. */
export function CoverageSearch({ desk, searchRef, onHit }: Props) {
  const [words, setWords] = useState('');
  const asked = words.trim();
  const search = useFollowing(searchQuery(asked, desk.restDay));
  return (
    <SearchBox
      ref={searchRef}
      words={words}
      hits={asked === '' ? [] : (search.data?.items ?? [])}
      isSearching={search.isFetching}
      onWords={setWords}
      onPick={(hit) => {
        setWords('');
        onHit(hit);
      }}
    />
  );
}
