import type { IncidentKind, IncidentLevel, IncidentStage, ReportKind } from '../words.ts';
import type { Roll } from './roll.ts';
import type { RollCounts } from './rollCounts.ts';

/** What a report is drafted from. Nothing of it names a resident. */
export interface Reported {
  readonly kind: ReportKind;
  readonly incident: {
    readonly kind: IncidentKind;
    readonly name: string;
    readonly isDrill: boolean;
    readonly stage: IncidentStage;
    readonly level: IncidentLevel;
    readonly place: string;
    readonly startedAt: number;
    readonly endedAt: number | null;
  };
  readonly townName: string;
  /** Of the cells in the area, village and cell. */
  readonly cellNames: readonly string[];
  readonly roll: Roll;
  readonly counts: RollCounts;
  /** By shelter's name, how many people were moved there. */
  readonly sheltered: readonly { readonly name: string; readonly people: number }[];
  /** How often the area was changed. */
  readonly areaChanges: number;
  /** When the next report is due; null for none. */
  readonly nextDueAt: number | null;
  /** UTC milliseconds. */
  readonly at: number;
  /** IANA zone of the town. */
  readonly zone: string;
}
