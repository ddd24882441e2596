import type { Context } from 'hono';
import { placesTaken, transferFault } from '#domain/arranged/transferFaults.ts';
import { proposedTransfers, type ToArrange } from '#domain/arranged/proposedTransfers.ts';
import { dayNumber } from '#domain/time/day.ts';
import type { Env } from '../../http/env.ts';
import { answeringOn } from '../../queries/live/directory.ts';
import { cadreNames } from '../../queries/people.ts';
import { pointOf } from '../asked.ts';
import type { Deps } from '../deps.ts';
import { townOf } from '../sight.ts';
import type { ProposedTransfer } from '../wire/roster.ts';
import { shownTransfers, type TransferEntry, type TransferList } from './transferList.ts';

/** Somebody and a shelter for every household of the list that misses one, by the groups and posts there are. */
export const proposedFor = async (c: Context<Env>, deps: Deps, list: TransferList): Promise<ProposedTransfer[]> => {
  const { directory } = await townOf(c, deps);
  const day = dayNumber(list.looking.today);
  const leadOf = (cellId: string | null): string | null =>
    cellId === null ? null : (answeringOn(directory, cellId, day).find(({ role }) => role === 'lead')?.cadreId ?? null);
  const lacking = list.entries.filter(({ standing }) => transferFault(standing) !== null);
  const toArrange = lacking.map(({ household, needs, transfer, standing }: TransferEntry): ToArrange => {
    const candidates = [
      { cadreId: household.cadreId, as: 'groupCadre' as const },
      { cadreId: leadOf(household.cellId), as: 'lead' as const },
    ];
    return {
      householdId: household.id,
      people: household.people,
      needs,
      point: pointOf(household.x, household.y),
      cadres: candidates.flatMap(({ cadreId, as }) =>
        cadreId !== null && list.serving.has(cadreId) ? [{ cadreId, as }] : [],
      ),
      keeps: {
        cadreId: standing?.cadre === null ? (transfer?.cadreId ?? null) : null,
        shelterId: standing?.shelter === null ? (transfer?.shelterId ?? null) : null,
      },
      wantsShelter: transfer === null || transfer.shelterId !== null,
    };
  });
  const taken = placesTaken(list.arranged, list.standings);
  const proposed = proposedTransfers(
    toArrange,
    list.shelters.map(({ id, x, y, shelter }) => ({
      siteId: id,
      point: [x / 1e7, y / 1e7],
      places: (shelter?.capacity ?? 0) - (taken.get(id) ?? 0),
    })),
  );
  const shown = new Map((await shownTransfers(deps, list, lacking)).map((one) => [one.householdId, one]));
  const cadres = await cadreNames(
    deps.store,
    list.looking.within.townId,
    proposed.map(({ cadreId }) => cadreId),
  );
  const shelterNames = new Map(list.shelters.map(({ id, name }) => [id, name]));
  return proposed.flatMap((one) => {
    const about = shown.get(one.householdId);
    if (about === undefined) return [];
    const { code, name, villageName, people, needs, fault, version } = about;
    return [
      {
        code,
        name,
        villageName,
        people,
        needs,
        fault,
        version,
        ...one,
        distanceM: one.distanceM === null ? null : Math.round(one.distanceM),
        cadreName: cadres.get(one.cadreId ?? '')?.name ?? null,
        shelterName: shelterNames.get(one.shelterId ?? '') ?? null,
      },
    ];
  });
};
