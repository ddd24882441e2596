import { eq } from 'drizzle-orm';
import { shelterColumns } from '../../files/columns/shelters.ts';
import { duplicateGuard, type GoodRow, holds, type ImportContext, type NounImport } from './context.ts';
import { putCorrection } from './correction.ts';
import { type Ground, groundOf } from './ground.ts';
import { placeOfPoint } from './placing.ts';

type Row = GoodRow<typeof shelterColumns>;
type Tables = ImportContext['store']['t'];

interface Known {
  readonly site: Tables['sites']['$inferSelect'];
  readonly shelter: Tables['shelters']['$inferSelect'] | undefined;
}

/** 避灾安置点: in the cell of its point; known by its code. */
export const shelterImport: NounImport<typeof shelterColumns> = {
  columns: shelterColumns,
  start: async (context) => {
    const { store, townId } = context;
    const { t, read } = store;
    const [ground, sites, shelters] = await Promise.all([
      groundOf(context),
      read.select().from(t.sites).where(eq(t.sites.townId, townId)),
      read.select().from(t.shelters).where(eq(t.shelters.townId, townId)),
    ]);
    const shelterOf = new Map(shelters.map((row) => [row.siteId, row]));
    const known = new Map(sites.map((site) => [site.code, { site, shelter: shelterOf.get(site.id) }]));
    const isFirst = duplicateGuard(context, 'code');
    return {
      take: async (given) => {
        for (const one of given)
          if (isFirst(one.row, one.values.code)) takeRow(context, ground, one, known.get(one.values.code));
      },
      end: async () => undefined,
    };
  },
};

function takeRow(context: ImportContext, ground: Ground, { row, values }: Row, known: Known | undefined): void {
  const place = placeOfPoint(context, ground, row, values);
  const villageId = place?.cell?.villageId ?? null;
  if (villageId !== null && !holds(context, villageId)) context.fault(row, 'lon', 'outsideScope', values.code);
  const isOther = known !== undefined && (known.site.kind !== 'shelter' || known.site.to !== null);
  // A code of another kind of site, or of one that was closed, is not taken over.
  if (isOther) context.fault(row, 'code', 'codeInUse', values.code);
  if (place === null || place.x === null || place.y === null || context.isWrong(row)) return;
  const { store, townId, changes, from } = context;
  const { t, secrets } = store;
  const id = known?.site.id ?? context.newId();
  const open = (column: 'person_in_charge' | 'phone', sealed: string | null | undefined): string | null =>
    sealed == null ? null : secrets.open('sites', column, id, sealed);
  const before = {
    personInCharge: open('person_in_charge', known?.site.personInCharge),
    phone: open('phone', known?.site.phone),
    routeNote: known?.shelter?.routeNote ?? '',
  };
  const plain = {
    name: values.name,
    x: place.x,
    y: place.y,
    villageId,
    cellId: place.cell?.id ?? null,
  };
  const people = {
    personInCharge: values.personInCharge ?? before.personInCharge,
    phone: values.phone ?? before.phone,
  };
  const holding = { capacity: values.capacity, routeNote: values.routeNote ?? before.routeNote };
  const isSame =
    known?.shelter !== undefined &&
    (Object.keys(plain) as (keyof typeof plain)[]).every((key) => plain[key] === known.site[key]) &&
    people.personInCharge === before.personInCharge &&
    people.phone === before.phone &&
    holding.capacity === known.shelter.capacity &&
    holding.routeNote === before.routeNote;
  context.effect(row, known === undefined ? 'added' : isSame ? 'unchanged' : 'changed');
  if (isSame) return;
  const seal = (column: 'person_in_charge' | 'phone', text: string | null): string | null =>
    text === null ? null : secrets.seal('sites', column, id, text);
  changes.put(t.sites, () => ({
    townId,
    id,
    code: values.code,
    kind: 'shelter' as const,
    headcount: known?.site.headcount ?? null,
    ...plain,
    personInCharge: seal('person_in_charge', people.personInCharge),
    phone: seal('phone', people.phone),
    from: known?.site.from ?? from,
    version: (known?.site.version ?? 0) + 1,
  }));
  changes.put(t.shelters, () => ({
    townId,
    siteId: id,
    ...holding,
    version: (known?.shelter?.version ?? 0) + 1,
  }));
  if (known !== undefined)
    putCorrection(context, {
      noun: 'site',
      objectId: id,
      before: { ...known.site, ...before, capacity: known.shelter?.capacity ?? null },
      after: { ...plain, ...people, ...holding },
    });
}
