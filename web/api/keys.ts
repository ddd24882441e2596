import type { CellMetric } from '#domain/words.ts';
import type { Params } from './client.ts';

/** Cache keys. The first word is the topic the server names in its events, so one event spoils just what it touched. */
export const keys = {
  me: ['me'] as const,
  setup: ['setup'] as const,
  basemap: ['basemap'] as const,
  divisions: (asOf: string) => ['divisions', asOf] as const,
  editions: ['editions'] as const,
  cells: (asOf: string) => ['cells', 'list', asOf] as const,
  cell: (id: string, asOf: string) => ['cells', 'one', id, asOf] as const,
  cellGroups: (id: string, asOf: string) => ['groups', 'ofCell', id, asOf] as const,
  cellState: (metric: CellMetric, asOf: string) => ['coverage', 'state', metric, asOf] as const,
  coverage: (level: string, asOf: string, division?: string | null) =>
    ['coverage', 'items', level, asOf, division ?? ''] as const,
  series: (level: string, from: string, to: string) => ['coverage', 'series', level, from, to] as const,
  gaps: (asOf: string, division: string | null) => ['coverage', 'gaps', asOf, division ?? ''] as const,
  heat: (asOf: string) => ['coverage', 'heat', asOf] as const,
  search: (words: string, asOf: string) => ['search', words, asOf] as const,
  household: (id: string, asOf: string) => ['households', 'one', id, asOf] as const,
  issues: (filter: Params) => ['issues', filter] as const,
  visits: (filter: Params) => ['visits', filter] as const,
  cadres: (asOf: string) => ['cadres', asOf] as const,
  cadre: (id: string, asOf: string) => ['cadres', 'one', id, asOf] as const,
  assignments: (filter: Params) => ['assignments', filter] as const,
  pack: ['pack'] as const,
  roll: (incidentId: string) => ['incidents', 'roll', incidentId] as const,
  incidentHomes: (incidentId: string) => ['incidentHomes', incidentId] as const,
  accounts: ['accounts'] as const,
  audit: (filter: Params) => ['audit', filter] as const,
  importTargets: ['importTargets'] as const,
  job: (id: string) => ['jobs', id] as const,
  repairs: (jobId: string) => ['jobs', jobId, 'repairs'] as const,
};
