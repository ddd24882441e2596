import { isDay } from '#domain/time/day.ts';
import { type CellMetric, cellMetrics } from '#domain/words.ts';

export const answeringBys = ['cadre', 'contactLeader', 'unit'] as const;
export type AnsweringBy = (typeof answeringBys)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Everything that defines what the coverage page shows; a link opens the same view for anyone with the same scope. */
export interface View {
  /** Null is today, whatever day that is when the link is opened. */
  readonly day: string | null;
  readonly village: string | null;
  readonly metric: CellMetric;
  readonly by: AnsweringBy;
  readonly cell: string | null;
  readonly group: string | null;
  readonly camera: Camera | null;
  readonly isHeatOn: boolean;
}

export const firstView: View = {
  day: null,
  village: null,
  metric: 'onSchedule',
  by: 'cadre',
  cell: null,
  group: null,
  camera: null,
  isHeatOn: false,
};

const oneOf = <W extends string>(words: readonly W[], value: string | null, otherwise: W): W =>
  words.find((word) => word === value) ?? otherwise;

const cameraOf = (value: string | null): Camera | null => {
  const [lon, lat, zoom, ...rest] = (value ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const isOnEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
  return isOnEarth ? { lon, lat, zoom } : null;
};

/** What a query string says; anything it says wrongly is as if it were not said. */
export const viewOf = (search: string): View => {
  const said = new URLSearchParams(search);
  const day = said.get('day');
  return {
    day: day !== null && isDay(day) ? day : null,
    village: said.get('village'),
    metric: oneOf(cellMetrics, said.get('colour'), firstView.metric),
    by: oneOf(answeringBys, said.get('by'), firstView.by),
    cell: said.get('cell'),
    group: said.get('group'),
    camera: cameraOf(said.get('at')),
    isHeatOn: said.get('heat') === '1',
  };
};

const written = ({ lon, lat, zoom }: Camera): string => `${lon.toFixed(5)},${lat.toFixed(5)},${zoom.toFixed(2)}`;

/** The query string of a view, without what is as usual; parameters of others (the language) are kept. */
export const searchOf = (view: View, search = ''): string => {
  const kept = new URLSearchParams(search);
  const own: Readonly<Record<string, string | null>> = {
    day: view.day,
    village: view.village,
    colour: view.metric === firstView.metric ? null : view.metric,
    by: view.by === firstView.by ? null : view.by,
    cell: view.cell,
    group: view.group,
    at: view.camera && written(view.camera),
    heat: view.isHeatOn ? '1' : null,
  };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return kept.toString().replaceAll('%2C', ',');
};
