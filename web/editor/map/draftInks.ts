/** Colours of the draft; the page gives them, so that map, legend and buttons wear the same. */
export interface DraftInks {
  /** Tints of cells by village: neighbours differ. */
  readonly villages: readonly string[];
  /** Colours dealt to leads. */
  readonly people: readonly string[];
  readonly fillOpacity: number;
  readonly line: string;
  /** Between the two strokes of a village line. */
  readonly core: string;
  readonly accent: string;
  readonly danger: string;
  readonly ghost: string;
  readonly household: string;
  readonly moved: string;
  readonly halo: string;
  readonly block: string;
}

export type Tint = 'village' | 'lead' | 'none';
