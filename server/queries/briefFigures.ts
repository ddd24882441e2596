import type { BriefFigures } from '#domain/brief/figures.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { conflictsOfMonth } from './conflictsOfMonth.ts';
import { coverageOn } from './coverage.ts';
import { isGroundWithin, type Sight } from './coverageWithin.ts';
import { divisionsIn } from './divisionsIn.ts';
import { gapLine, gapsWithin } from './gaps.ts';
import type { TownLive } from './live/townLive.ts';
import type { Within } from './within.ts';

export interface BriefAsked {
  readonly within: Within;
  readonly asOf: Day;
  /** The division the brief is about; all the reader may see where none is named. */
  readonly divisionId?: string | undefined;
}

/** As many gaps as a page of the brief holds; the rest are counted. */
const listedGaps = 10;

/**
 * The figures of the month's brief: the same questions the coverage page asks, for the same day and ground.
 * Null for a division that is absent or out of the reader's territory.
 */
export const briefFigures = async (store: Store, town: TownLive, asked: BriefAsked): Promise<BriefFigures | null> => {
  const { within, asOf, divisionId } = asked;
  const inside = divisionId === undefined ? undefined : divisionsIn(town, divisionId);
  if (inside === null) return null;
  const sight: Sight = { ...within, villages: inside };
  const villages = coverageOn(town, { sight, level: 'village', asOf }).filter(({ id }) => isGroundWithin(sight, id));
  const [whole] = coverageOn(town, { sight, level: 'town', asOf });
  if (whole === undefined || villages.length === 0) return null;
  const isTown =
    within.whole && (divisionId === undefined || town.partition.divisions.get(divisionId)?.kind === 'town');
  const [only] = villages.length === 1 ? villages : [];
  const gaps = gapsWithin(town, sight, asOf);
  return {
    asOf,
    townName: town.partition.name,
    whole: isTown ? whole : { ...whole, name: villages.map(({ name }) => name).join('、') },
    isTown,
    parts:
      only === undefined || isTown
        ? villages
        : coverageOn(town, { sight: { ...sight, villages: new Set([only.id]) }, level: 'cell', asOf }),
    partsAre: only === undefined || isTown ? 'village' : 'cell',
    gaps: gaps.slice(0, listedGaps).map((gap) => gapLine(town, gap, asOf)),
    gapTotal: gaps.length,
    noLeadTotal: gaps.filter(({ kind }) => kind === 'noLead').length,
    unheldTotal: gaps.filter(({ kind }) => kind === 'groupUnheld').length,
    conflicts: await conflictsOfMonth(store, sight, asOf),
  };
};
