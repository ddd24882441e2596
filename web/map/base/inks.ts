/** Paper-like by day, a true dark by night: the ground recedes so that cells and people stand out. */
export interface BaseInks {
  readonly ground: string;
  readonly shadow: string;
  readonly light: string;
  readonly contour: string;
  readonly water: string;
  readonly waterLine: string;
  readonly wood: string;
  readonly field: string;
  readonly built: string;
  readonly road: string;
  readonly roadCase: string;
  readonly building: string;
  readonly buildingLine: string;
  readonly place: string;
  readonly placeHalo: string;
}

export type MapScheme = 'light' | 'dark';

export const baseInks: Readonly<Record<MapScheme, BaseInks>> = {
  light: {
    ground: '#f3f0e6',
    shadow: '#4b4433',
    light: '#fffdf4',
    contour: '#8d7f63',
    water: '#b5d0db',
    waterLine: '#7fa9bb',
    wood: '#d3dcc2',
    field: '#ebe6cd',
    built: '#e3ddd2',
    road: '#fffdf7',
    roadCase: '#9b917f',
    building: '#b9ae9d',
    buildingLine: '#8f8576',
    place: '#4d4a42',
    placeHalo: 'rgba(255,253,247,0.85)',
  },
  dark: {
    ground: '#161d22',
    shadow: '#04070a',
    light: '#8aa0ad',
    contour: '#7f96a3',
    water: '#10303f',
    waterLine: '#2f6b86',
    wood: '#18251f',
    field: '#1b2220',
    built: '#20282e',
    road: '#8b98a0',
    roadCase: '#0b1014',
    building: '#46535c',
    buildingLine: '#6b7a84',
    place: '#aebac2',
    placeHalo: 'rgba(13,19,23,0.85)',
  },
};
