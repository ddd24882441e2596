/** Paper-like by day, a true dark by night: the ground recedes so that cells and people stand out. */
export interface BaseInks {
  readonly ground: string;
  readonly wood: string;
  readonly orchard: string;
  readonly field: string;
  readonly floodplain: string;
  readonly built: string;
  /** Colour and opacity of one step of height; steps add up. */
  readonly high: string;
  readonly highStep: number;
  readonly shadow: string;
  readonly shadowStep: number;
  readonly light: string;
  readonly lightStep: number;
  readonly contour: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterName: string;
  readonly road: string;
  readonly roadCase: string;
  readonly roadOpacity: number;
  readonly building: string;
  readonly buildingLine: string;
  readonly place: string;
  readonly hill: string;
  readonly placeHalo: string;
}

export type MapScheme = 'light' | 'dark';

export const baseInks: Readonly<Record<MapScheme, BaseInks>> = {
  light: {
    ground: '#f3f0e6',
    wood: '#d5dfc6',
    orchard: '#e0e4c4',
    field: '#eeeacf',
    floodplain: '#ebe7d8',
    built: '#e6e0d4',
    high: '#b9a97c',
    highStep: 0.09,
    shadow: '#3a3a46',
    shadowStep: 0.1,
    light: '#fffdf2',
    lightStep: 0.13,
    contour: '#7d6f52',
    water: '#b3d0dc',
    waterLine: '#74a2b7',
    waterName: '#3b6f87',
    road: '#fffdf7',
    roadCase: '#8f8471',
    roadOpacity: 0.9,
    building: '#b3a793',
    buildingLine: '#857a69',
    place: '#48463f',
    hill: '#6b5f45',
    placeHalo: 'rgba(255,253,247,0.85)',
  },
  dark: {
    ground: '#161d22',
    wood: '#17241f',
    orchard: '#1c2620',
    field: '#1c2321',
    floodplain: '#1d2527',
    built: '#222a30',
    high: '#3d4d57',
    highStep: 0.1,
    shadow: '#000409',
    shadowStep: 0.2,
    light: '#b7cbd6',
    lightStep: 0.055,
    contour: '#8fa5b1',
    water: '#0e2d3d',
    waterLine: '#2f6b86',
    waterName: '#79b4cf',
    road: '#93a0a8',
    roadCase: '#0a0f13',
    roadOpacity: 0.55,
    building: '#4a5963',
    buildingLine: '#70808a',
    place: '#b9c4cb',
    hill: '#93a29b',
    placeHalo: 'rgba(13,19,23,0.85)',
  },
};
