import { type Rates, ratesOf } from '#domain/coverage/rates.ts';
import { type Counts, householdsIn } from '#domain/coverage/tally.ts';
import { type Day, dayNumber, dayOf } from '#domain/time/day.ts';
import type { AssignmentRole } from '#domain/words.ts';
import { isGroundWithin, coverageInSight, noIssues, openIssuesOn, type Sight } from './coverageWithin.ts';
import { answeringOn } from './live/directory.ts';
import { calledOn, type LiveCell, shapeOn } from './live/partition.ts';
import { isOn, type TownLive } from './live/townLive.ts';

/** Who answers for a cell. */
export interface Answering {
  readonly role: AssignmentRole;
  readonly cadreId: string | null;
  readonly unitId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly from: Day;
}

/** What is told of a cell on a day. */
export interface CellFacts extends Rates {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly village: { readonly id: string; readonly code: string; readonly name: string };
  readonly isDedicated: boolean;
  readonly areaM2: number;
  readonly label: readonly [number, number];
  /** Null for a reader who may not see states here, and on days to come. */
  readonly counts: Counts | null;
  readonly openIssues: number;
  readonly openConflicts: number;
  readonly cadres: readonly Answering[];
}

export interface CellFeature {
  readonly no: number;
  readonly geometryJson: string;
  readonly facts: CellFacts;
}

/** West, south, east, north; degrees. */
export type Box = readonly [number, number, number, number];

export interface CellsAsked {
  readonly asOf: Day;
  /** Where states may be seen; null for nowhere, as on days to come. */
  readonly coverage: Sight | null;
  /** Where open issues may be counted. */
  readonly issues: Sight | null;
  /** Only cells of these villages, and only those that reach into the box. */
  readonly villages?: ReadonlySet<string> | undefined;
  readonly box?: Box | undefined;
  readonly cellId?: string | undefined;
}

const answeringRoles: readonly AssignmentRole[] = ['lead', 'backup', 'unit'];

/** Lead, backup and unit of a cell on a day number. */
export const cellAnswering = ({ directory }: TownLive, cellId: string, day: number): Answering[] =>
  answeringOn(directory, cellId, day)
    .filter(({ role }) => answeringRoles.includes(role))
    .sort((a, b) => answeringRoles.indexOf(a.role) - answeringRoles.indexOf(b.role))
    .map(({ role, cadreId, unitId, from }) => {
      const cadre = cadreId === null ? undefined : directory.cadres.get(cadreId);
      const unit = unitId === null ? undefined : directory.units.get(unitId);
      return {
        role,
        cadreId,
        unitId,
        name: cadre?.name ?? unit?.name ?? '',
        phone: cadre?.phone ?? null,
        from: dayOf(from),
      };
    });

const reaches = ([west, south, east, north]: Box, box: Box | undefined): boolean =>
  box === undefined || (west <= box[2] && box[0] <= east && south <= box[3] && box[1] <= north);

const noRates: Rates = { onSchedule: null, visited: null, linked: null };

/** The cells valid on a day, in the order of their codes, each with its shape, who answers, and what the reader may know of its state. */
export const cellFeaturesOn = (town: TownLive, asked: CellsAsked): CellFeature[] => {
  const { asOf, coverage, issues, villages, box, cellId } = asked;
  const day = dayNumber(asOf);
  const counted = coverage && coverageInSight(town, 'cell', coverage, { from: day, to: day + 1 }).on(day);
  const open = issues && openIssuesOn(town, issues, day).byCell;

  const factsOf = (cell: LiveCell, key: number): Pick<CellFacts, 'counts' | keyof Rates> => {
    const tally = counted?.of([key]);
    const isSeen = coverage && tally && (isGroundWithin(coverage, cell.villageId) || householdsIn(tally.counts) > 0);
    return isSeen ? { counts: tally.counts, ...ratesOf(tally.counts) } : { counts: null, ...noRates };
  };
  const features = town.partition.cells.flatMap((cell, key): CellFeature[] => {
    const shape = shapeOn(cell, day);
    const isAsked =
      (cellId === undefined || cell.id === cellId) && (villages === undefined || villages.has(cell.villageId));
    if (!shape || !isAsked || !isOn(cell, day) || !reaches(shape.bbox, box)) return [];
    const village = town.partition.divisions.get(cell.villageId);
    const counts = open?.get(cell.id) ?? noIssues;
    const called = calledOn(cell, day);
    const facts: CellFacts = {
      id: cell.id,
      no: cell.no,
      code: called.code,
      name: called.name,
      village: { id: cell.villageId, code: village?.code ?? '', name: village?.name ?? '' },
      isDedicated: cell.isDedicated,
      areaM2: shape.areaM2,
      label: shape.label,
      ...factsOf(cell, key),
      openIssues: counts.issues,
      openConflicts: counts.conflicts,
      cadres: cellAnswering(town, cell.id, day),
    };
    return [{ no: cell.no, geometryJson: shape.geometryJson, facts }];
  });
  return features.sort(({ facts: a }, { facts: b }) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
};

/** A feature as text (RFC 7946): its geometry is kept as text, so a town's shapes are never written anew. */
export const featureText = ({ no, geometryJson, facts }: CellFeature): string =>
  `{"type":"Feature","id":${no},"geometry":${geometryJson},"properties":${JSON.stringify(facts)}}`;
