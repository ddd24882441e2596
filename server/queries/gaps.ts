import type { Gap } from '#domain/gaps/gap.ts';
import { gapsOf } from '#domain/gaps/gapsOf.ts';
import { type AskedAs, answeringOrder, type Responsible, whomToAsk } from '#domain/gaps/whomToAsk.ts';
import { type Day, dayNumber, dayOf } from '#domain/time/day.ts';
import { isGroundWithin, type Sight } from './coverageWithin.ts';
import { gapTownOn } from './gapTownOn.ts';
import { answeringOn, type LiveCadre, standingOn } from './live/directory.ts';
import { calledOn } from './live/partition.ts';
import { cellOfId, holderOn, type TownLive } from './live/townLive.ts';

export interface GapPerson {
  readonly cadreId: string;
  readonly name: string;
  readonly phone: string | null;
}

/** A gap with the names it is told by. Days are local days. */
export interface GapLine extends Omit<Gap, 'since' | 'cellId' | 'villageId' | 'groupId' | 'code'> {
  readonly cell: { readonly id: string; readonly no: number; readonly code: string; readonly name: string } | null;
  readonly village: { readonly id: string; readonly name: string };
  readonly group: { readonly id: string; readonly code: string } | null;
  readonly since: Day;
  readonly ask: (GapPerson & { readonly why: AskedAs }) | null;
  readonly copy: GapPerson | null;
}

/** Finding the gaps of a town reads all its households; many readers look at the same day. */
const found = new WeakMap<TownLive, { readonly version: number; readonly byDay: Map<Day, readonly Gap[]> }>();

const gapsOn = (town: TownLive, asOf: Day): readonly Gap[] => {
  let kept = found.get(town);
  if (kept?.version !== town.version) {
    kept = { version: town.version, byDay: new Map() };
    found.set(town, kept);
  }
  const known = kept.byDay.get(asOf);
  if (known) return known;
  const gaps = gapsOf(gapTownOn(town, dayNumber(asOf)));
  if (kept.byDay.size >= 32) kept.byDay.clear();
  kept.byDay.set(asOf, gaps);
  return gaps;
};

/** The gaps of a day in sight, worst first: all of a village for those who have its ground, those of his or her own groups for a cadre. */
export const gapsWithin = (town: TownLive, sight: Sight, asOf: Day): readonly Gap[] => {
  const day = dayNumber(asOf);
  const { cadreId, villages } = sight;
  const isOwn = ({ groupId, villageId }: Gap): boolean =>
    cadreId !== null && holderOn(town, groupId, day) === cadreId && (villages === undefined || villages.has(villageId));
  return gapsOn(town, asOf).filter((gap) => isGroundWithin(sight, gap.villageId) || isOwn(gap));
};

const responsibleFor = (town: TownLive, gap: Gap, day: number): Responsible => {
  const { directory } = town;
  const answering = [gap.cellId, gap.villageId].flatMap((id) => (id === null ? [] : answeringOn(directory, id, day)));
  const holders = gap.groupId === null ? [] : (directory.groups.get(gap.groupId)?.cadres ?? []);
  const groupCadreId = holderOn(town, gap.groupId, day);
  return {
    groupCadreId,
    successorId: holders.find(({ from, cadreId }) => from > day && cadreId !== groupCadreId)?.cadreId ?? null,
    answering: answering.flatMap(({ cadreId, role }) => {
      const known = answeringOrder.find((one) => one === role);
      return cadreId === null || known === undefined ? [] : [{ cadreId, role: known }];
    }),
  };
};

const personOf = (cadre: LiveCadre | undefined): GapPerson | null =>
  cadre ? { cadreId: cadre.id, name: cadre.name, phone: cadre.phone } : null;

/** A gap told: its names, and whom to ask. */
export const gapLine = (town: TownLive, gap: Gap, asOf: Day): GapLine => {
  const day = dayNumber(asOf);
  const { directory, partition } = town;
  const { ask, copy } = whomToAsk(responsibleFor(town, gap, day), (id) => standingOn(directory, id, day));
  const cell = cellOfId(town, gap.cellId);
  const group = gap.groupId === null ? undefined : directory.groups.get(gap.groupId);
  const asked = ask === null ? null : personOf(directory.cadres.get(ask.cadreId));
  return {
    kind: gap.kind,
    id: gap.id,
    cell: cell ? { id: cell.id, no: cell.no, code: calledOn(cell, day).code, name: calledOn(cell, day).name } : null,
    village: { id: gap.villageId, name: partition.divisions.get(gap.villageId)?.name ?? '' },
    group: group ? { id: group.id, code: group.code } : null,
    since: dayOf(gap.since),
    days: gap.days,
    households: gap.households,
    ask: ask === null || asked === null ? null : { ...asked, why: ask.why },
    copy: copy === null ? null : personOf(directory.cadres.get(copy)),
  };
};
