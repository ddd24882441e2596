import type { CellMetric } from '#domain/words.ts';
import type { CellFeature } from '../../api/queries.ts';
import { byVillage } from '../../panels/print/byVillage.ts';
import type { PaperCell } from '../../panels/print/PaperMap.tsx';
import type { PaperVillage } from '../../panels/print/PaperTable.tsx';
import { classOfRate } from '../../parts/palette/coverage.ts';

type Properties = CellFeature['properties'];

export const leadOf = ({ cadres }: Properties): string | null =>
  cadres.find(({ role }) => role === 'lead')?.name ?? null;

const isPoorlyLinked = ({ linked }: Properties): boolean => linked !== null && linked < 0.9;

/** Whole percent, rounded down as on the map: a cell of 94.6 % must not read 95 % in the pattern of the class below. */
export const shortPercent = (rate: number | null): string => (rate === null ? '' : `${Math.floor(rate * 100 + 1e-9)}%`);

const markOf = (metric: CellMetric, cell: Properties): Pick<PaperCell, 'fill' | 'isDashed' | 'value' | 'circle'> => {
  if (metric === 'conflicts') return { fill: '', isDashed: false, value: '', circle: cell.openConflicts };
  if (metric === 'cadre') {
    const lead = leadOf(cell);
    return { fill: lead === null ? 'noLead' : '', isDashed: false, value: lead ?? '', circle: 0 };
  }
  const found = classOfRate(cell[metric], cell.linked);
  return {
    fill: found === null ? 'nobody' : `class-${found}`,
    isDashed: isPoorlyLinked(cell),
    value: shortPercent(cell[metric]),
    circle: 0,
  };
};

/** A cell as it is drawn on paper. */
export const paperCell = ({ geometry, properties }: CellFeature, metric: CellMetric): PaperCell => ({
  no: properties.no,
  geometry,
  village: properties.village.id,
  villageName: properties.village.name,
  label: properties.label,
  ...markOf(metric, properties),
});

/** The cells with their counts by village, villages and cells by code; cells whose states the reader may not see are left out. */
export const paperVillages = (features: readonly CellFeature[]): readonly PaperVillage[] => {
  const rows = features
    .flatMap(({ properties }) => (properties.counts === null ? [] : [{ ...properties, counts: properties.counts }]))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return [...byVillage(rows, ({ village }) => village.id).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        id: first.village.id,
        name: first.village.name,
        rows: own.map((cell) => ({
          ...cell,
          parentName: first.village.name,
          dueSoon: 0,
          lead: leadOf(cell) ?? '—',
          monthAgo: { onSchedule: null, visited: null, linked: null },
        })),
      },
    ];
  });
};
