/** Where the ground comes from, as the server says. */
export type BasemapAnswer =
  | {
      readonly kind: 'ours';
      readonly tiles: string;
      readonly minzoom: number;
      readonly maxzoom: number;
      readonly bbox: readonly [number, number, number, number] | null;
    }
  | { readonly kind: 'style'; readonly url: string }
  | {
      readonly kind: 'raster';
      readonly tiles: readonly string[];
      readonly maxzoom: number;
      readonly attribution: string;
    }
  | { readonly kind: 'none' };
