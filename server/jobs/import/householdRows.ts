import type { householdColumns } from '../../files/columns/households.ts';
import type { ValuesOf } from '../../files/columns.ts';
import type { Effect, ImportContext } from './context.ts';
import type { KnownHousehold } from './knownHouseholds.ts';
import type { Known } from './known.ts';
import type { LaterStay } from '../../queries/laterGround.ts';
import type { Place } from './placing.ts';

type Tables = ImportContext['store']['t'];

/** A household of a file that passed every check. */
export interface SoundHousehold {
  readonly row: number;
  readonly values: ValuesOf<typeof householdColumns>;
  readonly village: Known;
  readonly group: Known | null;
  readonly place: Place;
  readonly household: KnownHousehold | undefined;
  /** The cells it comes to lie in by boundaries published for days after. */
  readonly later: readonly LaterStay[];
}

/** Puts what a row changes; null after naming a fault (something newer than the effective day is there). */
export function putHousehold(context: ImportContext, sound: SoundHousehold): Effect | null {
  return sound.household === undefined ? putNew(context, sound) : putKnown(context, sound, sound.household);
}

function putNew(context: ImportContext, { values, village, group, place, later }: SoundHousehold): Effect {
  const { store, townId, changes, from } = context;
  const { t, secrets } = store;
  const id = context.newId();
  const seal = (column: 'name' | 'phone' | 'address', plain: string | null) =>
    plain === null ? null : secrets.seal('households', column, id, plain);
  changes.put(t.households, () => ({
    townId,
    id,
    code: values.code,
    name: secrets.seal('households', 'name', id, values.name),
    phone: seal('phone', values.phone),
    address: seal('address', values.address),
    people: values.people ?? 1,
    villageId: village.id,
    from,
  }));
  const { building, unit, room } = values;
  const { x, y } = place;
  const groupId = group?.id ?? null;
  changes.put(t.householdPlaces, () => ({
    townId,
    householdId: id,
    x,
    y,
    building,
    unit,
    room,
    residentsGroupId: groupId,
    from,
  }));
  putCells(context, id, { place, later, known: null });
  changes.put(t.householdResidences, () => ({
    townId,
    householdId: id,
    residence: values.residence ?? 'resident',
    from,
  }));
  changes.putTokens(id, true, () => secrets.tokensOf(townId, values));
  return 'added';
}

function putKnown(context: ImportContext, sound: SoundHousehold, known: KnownHousehold): Effect | null {
  const { changes, store, from } = context;
  const place = placeRow(context, sound, known);
  const isPlaceChanged = !isSamePlace(place, known.place);
  const isCellChanged =
    (sound.place.cell?.id ?? null) !== known.cellId ||
    (sound.place.cell !== null && (sound.place.placedBy !== known.placedBy || !isSameLater(context, sound, known)));
  const residence = sound.values.residence;
  const isResidenceChanged = residence !== null && residence !== known.residence?.residence;
  if ((isPlaceChanged || isCellChanged || isResidenceChanged) && known.lastFrom > from) {
    context.fault(sound.row, 'code', 'beforeLast', sound.values.code, { from: known.lastFrom });
    return null;
  }
  const isOwnChanged = putOwn(context, sound, known);
  if (isPlaceChanged) {
    closeBefore(context, store.t.householdPlaces, known.place);
    changes.put(store.t.householdPlaces, () => place);
  }
  if (isCellChanged) putCells(context, known.own.id, { ...sound, known });
  if (isResidenceChanged) {
    closeBefore(context, store.t.householdResidences, known.residence);
    changes.put(store.t.householdResidences, () => ({
      townId: context.townId,
      householdId: known.own.id,
      residence,
      from,
    }));
  }
  return isOwnChanged || isPlaceChanged || isCellChanged || isResidenceChanged ? 'changed' : 'unchanged';
}

/** Name, phone, address, people and village; an empty cell leaves what is there. */
function putOwn(context: ImportContext, { values, village }: SoundHousehold, { own }: KnownHousehold): boolean {
  const { store, changes, townId } = context;
  const { t, secrets } = store;
  const open = (column: 'name' | 'phone' | 'address', sealed: string | null) =>
    sealed === null ? null : secrets.open('households', column, own.id, sealed);
  const before = {
    name: open('name', own.name),
    phone: open('phone', own.phone),
    address: open('address', own.address),
  };
  const after = {
    name: values.name,
    phone: values.phone ?? before.phone,
    address: values.address ?? before.address,
  };
  const people = values.people ?? own.people;
  const isPersonSame = before.name === after.name && before.phone === after.phone && before.address === after.address;
  const isSame = isPersonSame && people === own.people && village.id === own.villageId && own.to === null;
  if (isSame) return false;
  const seal = (column: 'name' | 'phone' | 'address', plain: string | null) =>
    plain === null ? null : secrets.seal('households', column, own.id, plain);
  changes.put(t.households, () => ({
    ...own,
    name: before.name === after.name ? own.name : secrets.seal('households', 'name', own.id, after.name),
    phone: before.phone === after.phone ? own.phone : seal('phone', after.phone),
    address: before.address === after.address ? own.address : seal('address', after.address),
    people,
    villageId: village.id,
    to: null,
    version: own.version + 1,
  }));
  if (before.name !== after.name || before.phone !== after.phone) {
    changes.putTokens(own.id, false, () => secrets.tokensOf(townId, { ...after, code: own.code }));
  }
  return true;
}

type PlaceRow = Tables['householdPlaces']['$inferInsert'];

function placeRow(
  { townId, from }: ImportContext,
  { values, group, place }: SoundHousehold,
  known: KnownHousehold,
): PlaceRow {
  return {
    townId,
    householdId: known.own.id,
    x: place.x,
    y: place.y,
    building: values.building ?? known.place?.building ?? null,
    unit: values.unit ?? known.place?.unit ?? null,
    room: values.room ?? known.place?.room ?? null,
    residentsGroupId: group?.id ?? known.place?.residentsGroupId ?? null,
    from,
  };
}

const isSamePlace = (place: PlaceRow, known: KnownHousehold['place']): boolean =>
  known !== null &&
  place.x === known.x &&
  place.y === known.y &&
  place.building === known.building &&
  place.unit === known.unit &&
  place.room === known.room &&
  place.residentsGroupId === known.residentsGroupId;

/** Closes an open row as of the effective day; one that began that very day is overwritten by what follows. */
function closeBefore<T extends Tables['householdPlaces'] | Tables['householdCells'] | Tables['householdResidences']>(
  { changes, from }: ImportContext,
  table: T,
  row: T['$inferSelect'] | null,
): void {
  if (row !== null && row.from < from) changes.put(table, () => ({ ...row, to: from }));
}

interface CellsToPut {
  readonly place: Place;
  readonly later: readonly LaterStay[];
  readonly known: KnownHousehold | null;
}

/** The cell of a household on each day anything changes: the effective day, editions to come, and rows kept for those. */
function cellsByDay(from: string, cellId: string, { later, known }: Omit<CellsToPut, 'place'>): LaterStay[] {
  const wanted = [{ from, cellId }, ...later];
  const days = new Set([...wanted.map((stay) => stay.from), ...(known?.laterCells ?? []).map((row) => row.from)]);
  return [...days]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((day) => ({ from: day, cellId: wanted.findLast((stay) => stay.from <= day)!.cellId }));
}

const isSameLater = ({ from }: ImportContext, { place, later }: SoundHousehold, known: KnownHousehold): boolean =>
  cellsByDay(from, place.cell?.id ?? '', { later, known }).every(
    (stay) =>
      stay.from === from ||
      ([{ from, cellId: known.cellId }, ...known.laterCells].findLast((row) => row.from <= stay.from)?.cellId ??
        null) === stay.cellId,
  );

/** Rows from day to day. A row kept for an edition to come is written over, never removed: two in a row may name one cell. */
function putCells(context: ImportContext, householdId: string, { place, later, known }: CellsToPut): void {
  const { changes, store, townId, from } = context;
  const { cell, placedBy } = place;
  closeBefore(context, store.t.householdCells, known?.cell ?? null);
  if (cell === null || placedBy === null) return;
  const stays = cellsByDay(from, cell.id, { later, known });
  for (const [i, stay] of stays.entries())
    changes.put(store.t.householdCells, () => ({
      townId,
      householdId,
      placedBy,
      ...stay,
      to: stays[i + 1]?.from ?? null,
    }));
}
