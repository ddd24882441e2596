import { useQuery } from '@tanstack/react-query';
import { divisionsQuery } from '../../api/queries.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import { useMe } from '../shell/MeContext.ts';
import { useRosterView } from './rosterView.ts';

/** Village, words and what is open, all in the URL, with the villages to choose from. */
export function useArrangedView() {
  const w = useText(arrangedText);
  const me = useMe();
  const [said, change] = useRosterView();
  const divisions = useQuery(divisionsQuery(me.today)).data?.items ?? [];
  const villages = divisions
    .filter(({ kind }) => kind === 'village' || kind === 'community')
    .map(({ id, name }) => ({ value: id, label: name }));
  const names = new Map(divisions.map(({ id, name }) => [id, name]));
  return {
    find: said.get('q') ?? '',
    village: said.get('village') ?? '',
    open: said.get('open'),
    filter: said.get('show') ?? '',
    villages,
    villageName: (id: string | null): string => (id === null ? w.ofTown : (names.get(id) ?? '')),
    setFind: (q: string) => change({ q }, 'replace'),
    setVillage: (village: string) => change({ village }, 'replace'),
    setFilter: (show: string) => change({ show }, 'replace'),
    setOpen: (open: string | null) => change({ open }, open === null ? 'replace' : 'push'),
    clear: () => change({ q: null, village: null, show: null }, 'replace'),
  };
}

/** Whether one of the texts holds all the words typed. */
export const holdsWords = (words: string, texts: readonly (string | null)[]): boolean => {
  const all = texts.join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};
