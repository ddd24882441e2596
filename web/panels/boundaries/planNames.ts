/** How things are called in sentences about a plan; the page looks them up, the panels only say them. */
export interface PlanNames {
  readonly cell: (no: number) => string;
  readonly village: (id: string) => string;
  readonly cadre: (id: string) => string;
  readonly group: (id: string) => string;
  /** Households are told by code here: no names are sent for drawing. */
  readonly household: (id: string) => string;
}

/** A place to be shown on the map. */
export type Spot =
  | { readonly is: 'cells'; readonly cells: readonly number[] }
  | { readonly is: 'households'; readonly rows: readonly number[] }
  | { readonly is: 'place'; readonly at: readonly [lon: number, lat: number] };
