import type { CellMetric } from '#domain/words.ts';
import type { CellFeature } from '../../api/queries.ts';
import type { CellThen, Compared } from '../../panels/split/differencesOf.ts';

export const comparedBy = (metric: CellMetric): Compared =>
  metric === 'conflicts' ? 'conflicts' : metric === 'cadre' ? 'lead' : 'rate';

/** The cells of a day as the list compares them, those of one village where it is chosen. */
export const cellsThen = (
  features: Iterable<CellFeature>,
  metric: CellMetric,
  village: string | null,
): readonly CellThen[] =>
  [...features].flatMap(({ properties }) => {
    if (village !== null && properties.village.id !== village) return [];
    const lead = properties.cadres.find(({ role, cadreId }) => role === 'lead' && cadreId !== null);
    return [
      {
        id: properties.id,
        no: properties.no,
        name: properties.name,
        village: properties.village.name,
        rate: metric === 'visited' || metric === 'linked' ? properties[metric] : properties.onSchedule,
        conflicts: properties.openConflicts,
        lead: lead?.cadreId ? { id: lead.cadreId, name: lead.name } : null,
      },
    ];
  });
