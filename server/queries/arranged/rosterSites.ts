import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import type { Write } from '../../store/reader.ts';
import { auditBy, type By, changeRow } from '../by.ts';
import { takenPlaces } from '../responsible/takenPlaces.ts';
import { validOn } from '../validOn.ts';

/** The kinds of sites kept on the roster: where to go, where to ask, where it may slide. */
export const rosterSiteKinds = ['shelter', 'servicePoint', 'hazardPoint'] as const;
export type RosterSiteKind = (typeof rosterSiteKinds)[number];

type SiteTable = Store['t']['sites']['$inferSelect'];

/** A site of the roster on a day, opened; x and y in degrees × 1e7. */
export interface RosterSiteRow extends Omit<SiteTable, 'kind' | 'townId'> {
  readonly kind: RosterSiteKind;
  /** `free`: capacity less those moved there in incidents that are not over. */
  readonly shelter: { readonly capacity: number; readonly free: number; readonly routeNote: string } | null;
}

/** Sites of the roster on a day, by code, or one of them. */
export const rosterSitesOn = async (store: Store, townId: string, day: Day, id?: string): Promise<RosterSiteRow[]> => {
  const { t, read, secrets } = store;
  const rows = await read
    .select({ site: t.sites, capacity: t.shelters.capacity, routeNote: t.shelters.routeNote })
    .from(t.sites)
    .leftJoin(t.shelters, and(eq(t.shelters.townId, t.sites.townId), eq(t.shelters.siteId, t.sites.id)))
    .where(
      and(
        eq(t.sites.townId, townId),
        inArray(t.sites.kind, [...rosterSiteKinds]),
        validOn(t.sites, day),
        id === undefined ? undefined : eq(t.sites.id, id),
      ),
    )
    .orderBy(asc(t.sites.code));
  const taken = await takenPlaces(store, townId);
  return rows.map(({ site: { townId: _town, ...site }, capacity, routeNote }) => {
    const open = (column: 'person_in_charge' | 'phone', sealed: string | null): string | null =>
      sealed === null ? null : secrets.open('sites', column, site.id, sealed);
    return {
      ...site,
      kind: site.kind as RosterSiteKind,
      personInCharge: open('person_in_charge', site.personInCharge),
      phone: open('phone', site.phone),
      shelter:
        capacity === null
          ? null
          : { capacity, free: Math.max(0, capacity - (taken.get(site.id) ?? 0)), routeNote: routeNote ?? '' },
    };
  });
};

/** A site of the roster in use on a day; null if there is none. */
export const rosterSiteOn = async (store: Store, townId: string, day: Day, id: string): Promise<RosterSiteRow | null> =>
  (await rosterSitesOn(store, townId, day, id))[0] ?? null;

/** A site by id whatever the day; null if there never was one. */
export const keptSite = async ({ t, read }: Store, townId: string, id: string): Promise<SiteTable | null> => {
  const [row] = await read
    .select()
    .from(t.sites)
    .where(and(eq(t.sites.townId, townId), eq(t.sites.id, id)));
  return row ?? null;
};

/** Whether a code is some other site's, of any day. */
export const isSiteCode = async ({ t, read }: Store, townId: string, code: string, butId: string): Promise<boolean> => {
  const rows = await read
    .select({ id: t.sites.id })
    .from(t.sites)
    .where(and(eq(t.sites.townId, townId), eq(t.sites.code, code)));
  return rows.some(({ id }) => id !== butId);
};

/** A site as it is to be kept, in clear; the person in charge is sealed here. */
export interface SiteToKeep {
  readonly id: string;
  readonly code: string;
  readonly kind: RosterSiteKind;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly villageId: string | null;
  readonly cellId: string | null;
  readonly headcount: number | null;
  readonly personInCharge: string | null;
  readonly phone: string | null;
  /** Null for a site that is no shelter. */
  readonly shelter: { readonly capacity: number; readonly routeNote: string } | null;
}

const sealedSite = ({ secrets }: Store, { shelter: _shelter, ...site }: SiteToKeep) => ({
  ...site,
  personInCharge:
    site.personInCharge === null ? null : secrets.seal('sites', 'person_in_charge', site.id, site.personInCharge),
  phone: site.phone === null ? null : secrets.seal('sites', 'phone', site.id, site.phone),
});

const shelterSteps = ({ t }: Store, write: Write, townId: string, { id, shelter }: SiteToKeep): Step[] => [
  write.delete(t.shelters).where(and(eq(t.shelters.townId, townId), eq(t.shelters.siteId, id))),
  ...(shelter === null ? [] : [write.insert(t.shelters).values({ townId, siteId: id, ...shelter })]),
];

/** Keeps a new site. @throws Duplicate when its id or code is taken */
export const keepSite = (store: Store, site: SiteToKeep, from: Day, by: By): Promise<void> =>
  store.commit((write) => [
    write.insert(store.t.sites).values({ ...sealedSite(store, site), townId: by.townId, from }),
    ...shelterSteps(store, write, by.townId, site),
    auditBy(by, 'site.create', site.id),
  ]);

const siteAt = ({ t }: Store, by: By, { id, version }: { readonly id: string; readonly version: number }) =>
  and(eq(t.sites.townId, by.townId), eq(t.sites.id, id), eq(t.sites.version, version));

/** Changes a site and keeps what it was. @throws StaleRow when it was changed since `before` was read */
export const changeSite = (
  store: Store,
  { before, site, changeId }: { readonly before: RosterSiteRow; readonly site: SiteToKeep; readonly changeId: string },
  by: By,
): Promise<void> => {
  const { t } = store;
  return store.commit((write) => [
    oneRow(
      write
        .update(t.sites)
        .set({ ...sealedSite(store, site), version: before.version + 1 })
        .where(siteAt(store, by, before)),
    ),
    ...shelterSteps(store, write, by.townId, site),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'site',
        objectId: site.id,
        reason: null,
        before: { ...before },
        after: { ...site },
      }),
    ),
    auditBy(by, 'site.change', site.id),
  ]);
};

/** Closes a site from a day on; one that began on that day never was. @throws StaleRow when it was changed since */
export const closeSite = (store: Store, site: RosterSiteRow, day: Day, by: By): Promise<void> => {
  const { t } = store;
  return store.commit((write) => [
    ...(site.from < day
      ? [
          oneRow(
            write
              .update(t.sites)
              .set({ to: day, version: site.version + 1 })
              .where(siteAt(store, by, site)),
          ),
        ]
      : [
          oneRow(write.delete(t.sites).where(siteAt(store, by, site))),
          write.delete(t.shelters).where(and(eq(t.shelters.townId, by.townId), eq(t.shelters.siteId, site.id))),
        ]),
    auditBy(by, 'site.close', site.id),
  ]);
};
