import type { NamedPlace } from '../facts.ts';

/** A place as it is said. */
export interface Spoken {
  readonly place: NamedPlace;
  /** The ways it is said, the full name first. */
  readonly names: readonly string[];
}

/** Names of a town laid out so that words are compared with all of them at once. */
export interface NameIndex {
  /** Places by each way they are said. */
  readonly byName: ReadonlyMap<string, readonly Spoken[]>;
  readonly longest: number;
  /** Where places hold a text in their full name, their code, their initials, and where in it. */
  readonly holding: (what: 'title' | 'code' | 'initials', text: string) => Iterable<readonly [Spoken, at: number]>;
  /** Places one of whose names, of three characters or more, has all but one of its characters among these. */
  readonly nearly: (characters: string) => Iterable<readonly [Spoken, name: string]>;
}

/** What a name is often said without. */
const endings = /(?:居民委员会|村民委员会|居委会|村委会|自然村|社区|街道|村|屯|寨)$/u;

const kept = new WeakMap<readonly NamedPlace[], NameIndex>();

/** Text as it is compared: half-width, without blanks and punctuation, in small letters. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s,.;:!?，。、；：！？“”"'‘’()（）[\]【】—…·-]/gu, '')
    .toLowerCase();

/** The index of a list of places, made once for it. */
export const nameIndex = (places: readonly NamedPlace[]): NameIndex => {
  const known = kept.get(places) ?? indexOf(places);
  kept.set(places, known);
  return known;
};

function indexOf(places: readonly NamedPlace[]): NameIndex {
  const all = places.map((place): Spoken => {
    const title = plainName(place.title);
    const short = title.replace(endings, '');
    return { place, names: short.length >= 2 && short !== title ? [title, short] : [title] };
  });
  const byName = new Map<string, Spoken[]>();
  let longest = 0;
  for (const one of all)
    for (const name of one.names) {
      const known = byName.get(name);
      if (known) known.push(one);
      else byName.set(name, [one]);
      longest = Math.max(longest, name.length);
    }
  const texts = {
    title: joined(all, ({ names }) => names[0]!),
    code: joined(all, ({ place }) => place.code.toLowerCase()),
    initials: joined(all, ({ place }) => place.initials),
  };
  const long = [...byName].filter(([name]) => name.length >= 3);
  const characters = new Uint16Array(long.reduce((sum, [name]) => sum + name.length, 0));
  let at = 0;
  for (const [name] of long) for (let i = 0; i < name.length; i += 1) characters[at++] = name.charCodeAt(i);
  return {
    byName,
    longest,
    holding: (what, text) => holdings(all, texts[what], text),
    *nearly(said) {
      const isSaid = new Uint8Array(65_536);
      for (let i = 0; i < said.length; i += 1) isSaid[said.charCodeAt(i)] = 1;
      let from = 0;
      for (const [name, places] of long) {
        let missing = 0;
        for (let i = from; i < from + name.length; i += 1) missing += 1 - isSaid[characters[i]!]!;
        from += name.length;
        if (missing <= 1) for (const one of places) yield [one, name];
      }
    },
  };
}

/** One long text of all, and where each begins: a search through it is one call. */
interface Joined {
  readonly text: string;
  readonly starts: Int32Array;
}

function joined(all: readonly Spoken[], part: (one: Spoken) => string): Joined {
  const starts = new Int32Array(all.length);
  const parts = all.map(part);
  let at = 0;
  for (const [i, text] of parts.entries()) {
    starts[i] = at;
    at += text.length + 1;
  }
  return { text: parts.join('\n'), starts };
}

function* holdings(
  all: readonly Spoken[],
  { text, starts }: Joined,
  wanted: string,
): Generator<readonly [Spoken, number]> {
  let last = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    if (low !== last) yield [all[low]!, at - starts[low]!];
    last = low;
  }
}
