import type {
  EntryVia,
  HomeState,
  IncidentKind,
  IncidentLevel,
  IncidentStage,
  ReportKind,
  StaffState,
} from '../words.ts';

/** GeoJSON, degrees WGS84. */
export type Area =
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** What is entered into an incident's log. The log is append-only: every state is what its last entry says, and all of it can be printed. */
export type Entry =
  | { readonly kind: 'opened' }
  | {
      readonly kind: 'changed';
      readonly name?: string | undefined;
      readonly incidentKind?: IncidentKind | undefined;
      readonly level?: IncidentLevel | undefined;
      readonly place?: string | undefined;
    }
  | { readonly kind: 'area'; readonly area: Area; readonly change: 'drawn' | 'extended' | 'shrunk' | 'moved' }
  | { readonly kind: 'stage'; readonly stage: IncidentStage }
  /** Put on the call list, in calling order. */
  | {
      readonly kind: 'listed';
      readonly subjectId: string;
      readonly role: string;
      readonly order: number;
      readonly insteadOf?: string | undefined;
    }
  | {
      readonly kind: 'staff';
      readonly subjectId: string;
      readonly state: StaffState;
      readonly text?: string | undefined;
    }
  | {
      readonly kind: 'home';
      readonly subjectId: string;
      readonly state: HomeState;
      readonly shelterId?: string | undefined;
      /** Where else it went, who refused and why: sealed. */
      readonly text?: string | undefined;
      /** How many people this counts; the whole household when left out. */
      readonly people?: number | undefined;
      /** The centre household that told by phone. */
      readonly relayId?: string | undefined;
    }
  /** Two said different things of one subject: this is how it is. */
  | {
      readonly kind: 'confirmed';
      readonly subjectId: string;
      readonly state: StaffState | HomeState;
      readonly shelterId?: string | undefined;
      readonly text?: string | undefined;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'report'; readonly report: ReportKind }
  | { readonly kind: 'link'; readonly subjectId: string; readonly done: 'made' | 'bound' | 'revoked' };

/** An entry as it stands in the log. */
export interface KeptEntry {
  readonly seq: number;
  readonly id: string;
  readonly entry: Entry;
  /** When it came to us and when it happened, by our clock; UTC milliseconds. Entered without network, they differ. */
  readonly at: number;
  readonly happenedAt: number;
  readonly via: EntryVia;
  /** Who entered it, by name. */
  readonly by: string;
  /** From which desk or phone: what was entered there before, it knows of. */
  readonly author: string;
  /** The seq of the subject's last entry that whoever entered this had seen; 0 none. */
  readonly seen: number;
}

/** An entry on its way. */
export interface SentEntry {
  /** Made where it was entered: sent twice, it is one. */
  readonly id: string;
  readonly entry: Entry;
  readonly seen: number;
  /** How long ago it was entered, milliseconds by one clock: a wrong clock makes no difference. */
  readonly ageMs: number;
}
