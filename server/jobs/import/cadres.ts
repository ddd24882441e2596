import { and, eq, isNull } from 'drizzle-orm';
import { cadreColumns } from '../../files/columns/cadres.ts';
import { addDays } from '#domain/time/day.ts';
import type { AssignmentRole } from '#domain/words.ts';
import { duplicateGuard, type GoodRow, type ImportContext, type NounImport } from './context.ts';
import { Finder, isVillage, type Known, knownCells, knownDivisions, knownUnits } from './known.ts';

type Row = GoodRow<typeof cadreColumns>;
type Tables = ImportContext['store']['t'];
type Cadre = Tables['cadres']['$inferSelect'];
type Assignment = Tables['assignments']['$inferSelect'];

/** Eight colours of the map's palette, dealt in turn; the map's own dealing by neighbours comes with its first reading. */
const colours = 8;

/** The columns that name what a cadre answers for. */
const posts = [
  { column: 'leadCells', role: 'lead', on: 'cellId' },
  { column: 'backupCells', role: 'backup', on: 'cellId' },
  { column: 'residentVillages', role: 'residentCadre', on: 'divisionId' },
  { column: 'contactVillages', role: 'contactLeader', on: 'divisionId' },
] as const satisfies readonly {
  column: keyof typeof cadreColumns;
  role: AssignmentRole;
  on: 'cellId' | 'divisionId';
}[];

interface Town {
  readonly cadres: ReadonlyMap<string, Cadre>;
  readonly unitOf: ReadonlyMap<string, Tables['cadreUnits']['$inferSelect']>;
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** Who leads a cell now, by cell; a cell has one lead. */
  readonly leads: ReadonlyMap<string, Assignment>;
  /** Who the file makes its lead: the row. */
  readonly newLeads: Map<string, number>;
  readonly units: Finder<Known>;
  readonly cells: Finder<Known>;
  readonly villages: Finder<Known>;
}

const townOf = async (context: ImportContext): Promise<Town> => {
  const { store, townId } = context;
  const { t, read } = store;
  const [cadres, unitRows, open, units, cells, divisions] = await Promise.all([
    read.select().from(t.cadres).where(eq(t.cadres.townId, townId)),
    read
      .select()
      .from(t.cadreUnits)
      .where(and(eq(t.cadreUnits.townId, townId), isNull(t.cadreUnits.to))),
    read
      .select()
      .from(t.assignments)
      .where(and(eq(t.assignments.townId, townId), isNull(t.assignments.to))),
    knownUnits(context),
    knownCells(context),
    knownDivisions(context),
  ]);
  const assignments = new Map<string, Assignment[]>();
  for (const assignment of open) {
    if (assignment.cadreId === null) continue;
    const own = assignments.get(assignment.cadreId);
    if (own) own.push(assignment);
    else assignments.set(assignment.cadreId, [assignment]);
  }
  return {
    cadres: new Map(cadres.map((cadre) => [cadre.code, cadre])),
    leads: new Map(open.filter(({ role }) => role === 'lead').map((lead) => [lead.cellId ?? '', lead])),
    newLeads: new Map(),
    unitOf: new Map(unitRows.map((row) => [row.cadreId, row])),
    assignments,
    units: new Finder(units, { zh: '单位', en: 'unit' }),
    cells: new Finder(cells, { zh: '网格', en: 'cell' }),
    villages: new Finder(divisions.filter(isVillage), { zh: '村', en: 'village' }),
  };
};

/** 干部, their unit and what they answer for. An empty cell leaves what is there. */
export const cadreImport: NounImport<typeof cadreColumns> = {
  columns: cadreColumns,
  start: async (context) => {
    const town = await townOf(context);
    const isFirst = duplicateGuard(context, 'code');
    let dealt = town.cadres.size;
    return {
      take: async (given) => {
        for (const one of given) {
          if (!isFirst(one.row, one.values.code)) continue;
          takeRow(context, town, one, dealt++ % colours);
        }
      },
      end: async () => undefined,
    };
  },
};

function takeRow(context: ImportContext, town: Town, { row, values }: Row, colour: number): void {
  const cadre = town.cadres.get(values.code);
  const from = values.from ?? cadre?.from ?? context.from;
  const to = values.to ?? cadre?.to ?? null;
  if (to !== null && to <= from) context.fault(row, 'to', 'dayOrder', to, { after: from });
  const unit = values.unit === null ? null : town.units.find(context, { row, column: 'unit' }, values.unit);
  const wanted = posts.flatMap(({ column, role, on }) =>
    (values[column] ?? []).map((text) => ({
      role,
      on,
      place: (on === 'cellId' ? town.cells : town.villages).find(context, { row, column }, text),
    })),
  );
  for (const { role, place } of wanted) {
    if (role !== 'lead' || place === null) continue;
    const firstRow = town.newLeads.get(place.id);
    if (firstRow === undefined) town.newLeads.set(place.id, row);
    else context.fault(row, 'leadCells', 'duplicateRow', place.code, { firstRow });
  }
  if (context.isWrong(row)) return;
  const id = cadre?.id ?? context.newId();
  const isChanged = putCadre(context, { id, cadre, values, from, to, colour });
  const isMoved = unit !== null && putUnit(context, town, { cadreId: id, unitId: unit.id, from });
  const places = wanted.flatMap(({ role, on, place }) => (place === null ? [] : [{ role, on, placeId: place.id }]));
  const isAssigned = putAssignments(context, town, { cadreId: id, values, places });
  if (!cadre) context.effect(row, 'added');
  else context.effect(row, isChanged || isMoved || isAssigned ? 'changed' : 'unchanged');
}

interface CadreRow {
  readonly id: string;
  readonly cadre: Cadre | undefined;
  readonly values: Row['values'];
  readonly from: string;
  readonly to: string | null;
  readonly colour: number;
}

function putCadre(context: ImportContext, { id, cadre, values, from, to, colour }: CadreRow): boolean {
  const { store, townId, changes } = context;
  const { t, secrets } = store;
  const seal = (column: 'name' | 'phone', plain: string) => secrets.seal('cadres', column, id, plain);
  if (!cadre) {
    changes.put(t.cadres, () => ({
      townId,
      id,
      code: values.code,
      name: seal('name', values.name),
      phone: values.phone === null ? null : seal('phone', values.phone),
      post: values.post,
      rank: values.rank ?? 'staff',
      colour,
      from,
      to,
    }));
    return true;
  }
  const name = secrets.open('cadres', 'name', id, cadre.name);
  const phone = cadre.phone === null ? null : secrets.open('cadres', 'phone', id, cadre.phone);
  const post = values.post ?? cadre.post;
  const rank = values.rank ?? cadre.rank;
  const isSame =
    name === values.name &&
    (values.phone === null || phone === values.phone) &&
    post === cadre.post &&
    rank === cadre.rank &&
    from === cadre.from &&
    to === cadre.to;
  if (isSame) return false;
  changes.put(t.cadres, () => ({
    ...cadre,
    name: seal('name', values.name),
    phone: values.phone === null ? cadre.phone : seal('phone', values.phone),
    post,
    rank,
    from,
    to,
    version: cadre.version + 1,
  }));
  return true;
}

function putUnit(
  context: ImportContext,
  town: Town,
  { cadreId, unitId, from }: { readonly cadreId: string; readonly unitId: string; readonly from: string },
): boolean {
  const { store, townId, changes } = context;
  const open = town.unitOf.get(cadreId);
  if (open?.unitId === unitId) return false;
  const since = open ? context.from : from;
  if (open && open.from < since) changes.put(store.t.cadreUnits, () => ({ ...open, to: since }));
  changes.put(store.t.cadreUnits, () => ({
    townId,
    cadreId,
    unitId,
    from: open && open.from > since ? open.from : since,
  }));
  return true;
}

interface Places {
  readonly cadreId: string;
  readonly values: Row['values'];
  readonly places: readonly {
    readonly role: AssignmentRole;
    readonly on: 'cellId' | 'divisionId';
    readonly placeId: string;
  }[];
}

/** What the row names becomes exactly what the cadre holds in that role; a column left empty changes nothing. */
function putAssignments(context: ImportContext, town: Town, { cadreId, values, places }: Places): boolean {
  const { store, townId, changes, from } = context;
  const held = town.assignments.get(cadreId) ?? [];
  let isChanged = false;
  for (const { column, role, on } of posts) {
    if (values[column] === null) continue;
    const wanted = new Set(places.filter((place) => place.role === role).map(({ placeId }) => placeId));
    for (const assignment of held.filter((one) => one.role === role)) {
      const place = assignment[on];
      if (place !== null && wanted.delete(place)) continue;
      isChanged = true;
      endAssignment(context, assignment);
    }
    for (const placeId of wanted) {
      isChanged = true;
      const before = role === 'lead' ? town.leads.get(placeId) : undefined;
      if (before && before.cadreId !== cadreId) endAssignment(context, before);
      changes.put(store.t.assignments, () => ({ townId, id: context.newId(), role, cadreId, [on]: placeId, from }));
    }
  }
  return isChanged;
}

/** A row cannot hold for no day: one that began on or after the effective day ends the day after it began. */
function endAssignment({ store, changes, from }: ImportContext, assignment: Assignment): void {
  const to = assignment.from < from ? from : addDays(assignment.from, 1);
  changes.put(store.t.assignments, () => ({ ...assignment, to, version: assignment.version + 1 }));
}
