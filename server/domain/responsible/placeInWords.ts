import type { NamedPlace } from './facts.ts';
import { type NameIndex, nameIndex, plainName } from './typed/nameIndex.ts';
import { isOneSlip } from './typed/oneSlip.ts';

/** How a place was found, best first. */
const grades = { code: 0, contained: 1, begins: 2, holds: 3, initials: 4, slip: 5 } as const;

interface Found {
  readonly place: NamedPlace;
  readonly grade: number;
  /** Characters of the words that speak for it: the more, the surer. */
  readonly length: number;
}

/** Of names equally long: where people live, before the cell, before the village around it. */
const kindOrder: readonly NamedPlace['kind'][] = [
  'natural',
  'residentsGroup',
  'cell',
  'site',
  'village',
  'community',
  'road',
  'river',
  'town',
  'county',
];

/** Names that many places share: 二组, 第三网格. They need the village beside them to mean one. */
const shared = /^第?[一二三四五六七八九十百\d]+(?:居民|村民)?(?:小组|组|网格|社)$/u;

/** Nobody tells a place in more; what follows is a story. */
const mostCharacters = 200;

/**
 * The places that free words name, the likeliest first: `李家湾后山滑坡` finds 李家湾. A name in the words, or the words in a name, wins by its
 * length – with its village's where the words name that too – then natural village before cell before village. Also a
 * code or how it ends, the beginning or a part of a name, pinyin initials, and, where nothing else fits, names with one
 * character wrong. Empty when nothing fits. Give the same list again and its index is made once.
 */
export function placeInWords(places: readonly NamedPlace[], words: string): NamedPlace[] {
  const said = plainName(words).slice(0, mostCharacters);
  if (said === '') return [];
  const index = nameIndex(places);
  const found = new Map<NamedPlace, Found>();
  const note = (place: NamedPlace, grade: number, length: number): void => {
    const known = found.get(place);
    if (known && (known.grade < grade || (known.grade === grade && known.length >= length))) return;
    found.set(place, { place, grade, length });
  };
  noteContained(index, said, note);
  noteParts(index, said, note);
  if (found.size === 0)
    for (const [{ place }, name] of index.nearly(said))
      if (isOneSlip(name, said)) note(place, grades.slip, name.length);
  return [...found.values()].sort(byLikelihood).map(({ place }) => place);
}

type Note = (place: NamedPlace, grade: number, length: number) => void;

/** Places whose name stands in what was said. */
function noteContained({ byName, longest }: NameIndex, said: string, note: Note): void {
  const contained = new Map<string, number>();
  for (let from = 0; from + 2 <= said.length; from += 1)
    for (let length = 2; length <= longest && from + length <= said.length; length += 1) {
      const name = said.slice(from, from + length);
      if (byName.has(name)) contained.set(name, length);
    }
  const villages = new Map<string, number>();
  for (const [name, length] of contained)
    for (const { place } of byName.get(name) ?? [])
      if (place.kind === 'village' || place.kind === 'community')
        villages.set(place.id, Math.max(length, villages.get(place.id) ?? 0));
  for (const [name, length] of contained)
    for (const { place } of byName.get(name) ?? []) {
      const village = shared.test(name) ? (villages.get(place.villageId ?? '') ?? 0) : 0;
      note(place, grades.contained, length + village);
    }
}

/** Places of which what was said is a part: of the name, the code, the initials. */
function noteParts(index: NameIndex, said: string, note: Note): void {
  for (const [{ place }, at] of index.holding('title', said))
    note(place, at === 0 ? grades.begins : grades.holds, said.length);
  for (const code of said.match(/[a-z]*\d{3,}/gu) ?? [])
    for (const [{ place }, at] of index.holding('code', code)) {
      if (place.code.length === code.length) note(place, grades.code, code.length);
      // All codes of a town begin alike, so people type how one ends.
      else if (code === said && at + code.length === place.code.length) note(place, grades.holds, code.length);
    }
  if (!/^[a-z]{2,}$/u.test(said)) return;
  // Of those that begin so, the one with the fewest letters left over.
  for (const [{ place }, at] of index.holding('initials', said))
    note(place, grades.initials, at === 0 ? said.length + said.length / place.initials.length : said.length / 2);
}

/** A name in the words and words in a name are of one kind: whichever speaks for more of the words is surer. */
const sortOf = ({ grade }: Found): number =>
  grade === grades.begins || grade === grades.holds ? grades.contained : grade;

const byLikelihood = (a: Found, b: Found): number =>
  sortOf(a) - sortOf(b) ||
  b.length - a.length ||
  a.grade - b.grade ||
  kindOrder.indexOf(a.place.kind) - kindOrder.indexOf(b.place.kind) ||
  (a.place.code < b.place.code ? -1 : a.place.code > b.place.code ? 1 : 0);
