import type { LonLat } from '../../map/model.ts';
import { lengthM } from './stretch.ts';

export interface OfferedLine {
  readonly id: string;
  readonly kind: 'river' | 'road';
  readonly name: string;
  readonly line: readonly LonLat[];
}

export interface LineOption {
  readonly id: string;
  readonly label: string;
  readonly lengthM: number;
}

interface Words {
  readonly kindOf: (kind: OfferedLine['kind']) => string;
  readonly unnamed: (kind: string, lengthM: number) => string;
}

/**
 * The rivers and roads one can choose by name, rivers first; of the hundreds without a name only the one
 * that was pressed on the map, for a list of "road, road, road" helps nobody.
 */
export function lineOptions(lines: readonly OfferedLine[], pressed: string | null, words: Words): LineOption[] {
  return lines
    .filter(({ id, name }) => name !== '' || id === pressed)
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'zh-CN'))
    .map(({ id, kind, name, line }) => {
      const kindName = words.kindOf(kind);
      const long = lengthM(line);
      return { id, label: name === '' ? words.unnamed(kindName, long) : `${name} · ${kindName}`, lengthM: long };
    });
}
