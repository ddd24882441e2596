import type { Context } from 'hono';
import { type Standing, transferFault, transferStandings } from '#domain/arranged/transferFaults.ts';
import { maskedName } from '#domain/masked.ts';
import type { HelpNeed, Residence } from '#domain/words.ts';
import type { Env } from '../../http/env.ts';
import { type RosterSiteRow, rosterSitesOn } from '../../queries/arranged/rosterSites.ts';
import { servingOn } from '../../queries/arranged/serving.ts';
import { needsOn, noteOf, type TransferRow, transfersOn } from '../../queries/arranged/transfers.ts';
import { type HouseholdRow, householdsAmong } from '../../queries/households.ts';
import { cadreNames, divisionNames } from '../../queries/people.ts';
import type { Looking } from '../../queries/within.ts';
import { lookingOf } from '../asked.ts';
import type { Deps } from '../deps.ts';
import type { Transfer } from '../wire/roster.ts';

/** A household that needs help to leave, or for which something is arranged. */
export interface TransferEntry {
  readonly household: HouseholdRow;
  readonly needs: readonly HelpNeed[];
  readonly transfer: TransferRow | null;
  readonly standing: Standing | undefined;
}

/** All the reader may see, by code, with the town around it. */
export interface TransferList {
  readonly looking: Looking;
  readonly entries: readonly TransferEntry[];
  /** Of the whole town: shelters are shared. */
  readonly arranged: readonly TransferRow[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly shelters: readonly RosterSiteRow[];
  readonly serving: ReadonlySet<string>;
}

/** Somebody is at home to be fetched. */
const lived: readonly (Residence | null)[] = ['resident', 'renting', null];
const idsAtOnce = 5000;

/** Reads who needs help and what is arranged, in the reader's scope; of one household where it is named. */
export const transferListOf = async (
  c: Context<Env>,
  deps: Deps,
  { village, householdId }: { readonly village?: string | undefined; readonly householdId?: string } = {},
): Promise<TransferList> => {
  const { store } = deps;
  const looking = lookingOf(c, deps, 'transfers.change');
  const { townId } = looking.within;
  const day = looking.today;
  const [needs, arranged, sites, serving] = await Promise.all([
    needsOn(store, townId, day),
    transfersOn(store, townId, day),
    rosterSitesOn(store, townId, day),
    servingOn(store, townId, day),
  ]);
  const shelters = sites.filter(({ kind }) => kind === 'shelter');
  const standings = transferStandings(arranged, {
    cadreIds: serving,
    capacities: new Map(shelters.map(({ id, shelter }) => [id, shelter?.capacity ?? 0])),
  });
  const transferOf = new Map(arranged.map((row) => [row.householdId, row]));
  const ids = householdId === undefined ? [...new Set([...needs.keys(), ...transferOf.keys()])] : [householdId];
  const entries: TransferEntry[] = [];
  for (let first = 0; first < ids.length; first += idsAtOnce) {
    const some = ids.slice(first, first + idsAtOnce);
    for (const household of await householdsAmong(store, looking, some, { villageId: village })) {
      const transfer = transferOf.get(household.id) ?? null;
      if (transfer === null && householdId === undefined && !lived.includes(household.residence)) continue;
      const own = needs.get(household.id) ?? [];
      entries.push({ household, needs: own, transfer, standing: standings.get(household.id) });
    }
  }
  entries.sort((a, b) => (a.household.code < b.household.code ? -1 : 1));
  return { looking, entries, arranged, standings, shelters, serving };
};

/** The entries as the reader sees them: names masked. */
export const shownTransfers = async (
  { store }: Deps,
  { looking, shelters }: TransferList,
  entries: readonly TransferEntry[],
): Promise<Transfer[]> => {
  const { townId } = looking.within;
  const cadres = await cadreNames(
    store,
    townId,
    entries.map(({ transfer }) => transfer?.cadreId ?? null),
  );
  const villages = await divisionNames(
    store,
    townId,
    entries.map(({ household }) => household.cellVillageId ?? household.villageId),
  );
  const shelterNames = new Map(shelters.map(({ id, name }) => [id, name]));
  return entries.map(({ household, needs, transfer, standing }) => {
    const villageId = household.cellVillageId ?? household.villageId;
    const cadre = cadres.get(transfer?.cadreId ?? '');
    return {
      householdId: household.id,
      code: household.code,
      name: maskedName(store.secrets.open('households', 'name', household.id, household.sealedName)),
      villageId,
      villageName: villages.get(villageId) ?? '',
      cellName: household.cellName,
      people: household.people,
      needs: [...needs],
      cadreId: transfer?.cadreId ?? null,
      cadreName: cadre?.name ?? null,
      cadrePhone: cadre?.phone ?? null,
      shelterId: transfer?.shelterId ?? null,
      shelterName: shelterNames.get(transfer?.shelterId ?? '') ?? null,
      note: transfer === null ? null : noteOf(store, transfer),
      fault: transferFault(standing),
      version: transfer?.version ?? null,
    };
  });
};
