import { and, eq, inArray } from 'drizzle-orm';
import { maskedName, maskedPhone } from '#domain/masked.ts';
import type { Day } from '#domain/time/day.ts';
import type { SiteKind } from '#domain/words.ts';
import type { Store } from '../store/store.ts';
import { behind, orderBy, type Page, type PageAsked, pageFrom } from './page.ts';
import { validOn } from './validOn.ts';
import type { Within } from './within.ts';

/** A site on a day; x and y in degrees × 1e7, WGS84. The person in charge is masked, or null for a reader who sees no names. */
export interface SiteRow {
  readonly id: string;
  readonly code: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly villageId: string | null;
  readonly cellId: string | null;
  readonly headcount: number | null;
  readonly personInCharge: string | null;
  readonly phone: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly version: number;
}

export interface SiteFilter {
  readonly kind?: SiteKind | undefined;
  readonly villageId?: string | undefined;
  readonly cellId?: string | undefined;
}

export const siteSorts = ['code', '-code'] as const;

/** A page of the sites of a reader's villages on a day. A site of the town itself belongs to no village and is shown to all. */
export const sitePage = async (
  { t, read, secrets }: Store,
  { within, asOf }: { readonly within: Within; readonly asOf: Day },
  filter: SiteFilter,
  asked: PageAsked,
): Promise<Page<SiteRow>> => {
  const order = { by: t.sites.code, id: t.sites.id, isDescending: asked.sort.startsWith('-') };
  const rows = await read
    .select({
      id: t.sites.id,
      code: t.sites.code,
      kind: t.sites.kind,
      name: t.sites.name,
      x: t.sites.x,
      y: t.sites.y,
      villageId: t.sites.villageId,
      cellId: t.sites.cellId,
      headcount: t.sites.headcount,
      personInCharge: t.sites.personInCharge,
      phone: t.sites.phone,
      from: t.sites.from,
      to: t.sites.to,
      version: t.sites.version,
    })
    .from(t.sites)
    .where(
      and(
        eq(t.sites.townId, within.townId),
        validOn(t.sites, asOf),
        within.whole || within.divisionIds.length === 0
          ? undefined
          : inArray(t.sites.villageId, [...within.divisionIds]),
        filter.kind === undefined ? undefined : eq(t.sites.kind, filter.kind),
        filter.villageId === undefined ? undefined : eq(t.sites.villageId, filter.villageId),
        filter.cellId === undefined ? undefined : eq(t.sites.cellId, filter.cellId),
        behind(order, asked.after),
      ),
    )
    .orderBy(...orderBy(order))
    .limit(asked.limit + 1);
  const page = pageFrom(rows, asked, (row) => ({ value: row.code, id: row.id }));
  const shown = (column: 'person_in_charge' | 'phone', id: string, sealed: string | null): string | null => {
    if (sealed === null || within.detail === 'unnamed') return null;
    const plain = secrets.open('sites', column, id, sealed);
    return column === 'phone' ? maskedPhone(plain) : maskedName(plain);
  };
  return {
    ...page,
    items: page.items.map((row) => ({
      ...row,
      personInCharge: shown('person_in_charge', row.id, row.personInCharge),
      phone: shown('phone', row.id, row.phone),
    })),
  };
};
