import type { RepairChoices } from '#domain/boundary/repair/repaired.ts';
import type { Day } from '#domain/time/day.ts';
import { type CoordinateSystem, coordinateSystems } from '#domain/coordinateSystem.ts';
import { type TextEncoding, textEncodings } from '../../files/decodeText.ts';
import type { Facts } from '../../files/faultKinds.ts';
import type { Mapping } from '../../files/mapping.ts';
import type { NameReading } from '../../files/polygons/polygonTable.ts';

/** What the clerk chose for an import; kept in the job's `request`. */
export interface ImportRequest {
  /** Our column → the file's; left out: found by the heads. */
  readonly mapping?: Mapping;
  readonly encoding?: TextEncoding;
  /** How the coordinates were measured. */
  readonly system: CoordinateSystem;
  /** The file has latitude and longitude the wrong way round. */
  readonly isSwapped: boolean;
  /** The day from which the rows hold; null: today. */
  readonly from: Day | null;
  /** Enclosed ground that no cell covers: a gap, or outside the town. */
  readonly enclosed: 'gap' | 'outside';
  /** Who gets what of a dirty partition, as far as decided; null where nothing is. */
  readonly repairs: RepairChoices | null;
  /** The villages the clerk holds; null: the whole town. */
  readonly villageIds: readonly string[] | null;
  readonly role: string | null;
  readonly requestId: string | null;
}

/** How many points would fall where under one reading of the coordinates. */
export interface Reading {
  readonly system: CoordinateSystem;
  /** In a cell of another village than their own. */
  readonly outsideVillage: number;
  readonly outsideCells: number;
  /** Mean shift against what is given now, in metres. */
  readonly shiftM: number;
}

/** What a check or a run found; kept in the job's `result`. */
export interface ImportResult {
  /** Sealed JSON of `Preview`: it holds names and phones. */
  readonly preview?: string;
  readonly mapping?: Mapping;
  readonly encoding?: string;
  readonly rows?: number;
  readonly good?: number;
  readonly wrong?: number;
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
  readonly notPlaced?: number;
  readonly overlaps?: number;
  readonly gaps?: number;
  readonly cells?: number;
  readonly madeDivisions?: number;
  /** All faults, of which the first are kept. */
  readonly faults?: number;
  readonly points?: number;
  readonly readings?: readonly Reading[];
  /** Overlaps and gaps that may be given to somebody: nothing else is wrong with the file. */
  readonly disputes?: number;
  /** What a repair came to. */
  readonly repair?: RepairSums;
  readonly problem?: { readonly kind: string; readonly facts: Facts };
}

/** A repair in numbers; the list is in its sheet. */
export interface RepairSums {
  readonly disputes: number;
  readonly overlapM2: number;
  readonly gapM2: number;
  readonly movedM: number;
}

export interface Preview {
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** How names read in each encoding, where it could not be told. */
  readonly encodings?: readonly NameReading[];
}

const wordIn = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

const mappingIn = (value: unknown): Mapping | undefined =>
  typeof value === 'object' && value !== null ? (value as Mapping) : undefined;

/** Kept as JSON: the dispute's number → its owner. */
const repairsIn = (value: unknown): RepairChoices | null =>
  typeof value === 'object' && value !== null
    ? new Map(Object.entries(value).map(([dispute, owner]) => [Number(dispute), Number(owner)]))
    : null;

/** The request of a job row; defaults where a key is missing. */
export const importRequestOf = (kept: Readonly<Record<string, unknown>>): ImportRequest => {
  const mapping = mappingIn(kept['mapping']);
  const encoding = wordIn(textEncodings, kept['encoding']);
  return {
    ...(mapping === undefined ? {} : { mapping }),
    ...(encoding === undefined ? {} : { encoding }),
    system: wordIn(coordinateSystems, kept['system']) ?? 'wgs84',
    isSwapped: kept['isSwapped'] === true,
    from: typeof kept['from'] === 'string' ? kept['from'] : null,
    enclosed: kept['enclosed'] === 'outside' ? 'outside' : 'gap',
    repairs: repairsIn(kept['repairs']),
    villageIds: Array.isArray(kept['villageIds']) ? kept['villageIds'].map(String) : null,
    role: typeof kept['role'] === 'string' ? kept['role'] : null,
    requestId: typeof kept['requestId'] === 'string' ? kept['requestId'] : null,
  };
};
