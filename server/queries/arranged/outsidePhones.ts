import { and, asc, eq } from 'drizzle-orm';
import { oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';

/** A number outside the town: an office, not a person. */
export type OutsidePhoneRow = Store['t']['outsidePhones']['$inferSelect'];
export type OutsidePhoneFields = Pick<OutsidePhoneRow, 'kind' | 'name' | 'phone' | 'villageId' | 'position'>;

/** The town's outside numbers, in the order they are shown. */
export const outsidePhonesOf = ({ t, read }: Store, townId: string): Promise<OutsidePhoneRow[]> =>
  read
    .select()
    .from(t.outsidePhones)
    .where(eq(t.outsidePhones.townId, townId))
    .orderBy(asc(t.outsidePhones.position), asc(t.outsidePhones.id));

/** A number by id; null if there is none. */
export const outsidePhoneById = async (
  { t, read }: Store,
  townId: string,
  id: string,
): Promise<OutsidePhoneRow | null> => {
  const [row] = await read
    .select()
    .from(t.outsidePhones)
    .where(and(eq(t.outsidePhones.townId, townId), eq(t.outsidePhones.id, id)));
  return row ?? null;
};

/** Keeps a number. @throws Duplicate when its id is taken */
export const keepOutsidePhone = (store: Store, phone: OutsidePhoneFields & { readonly id: string }, by: By) =>
  store.commit((write) => [
    write.insert(store.t.outsidePhones).values({ ...phone, townId: by.townId }),
    auditBy(by, 'outsidePhone.create', phone.id),
  ]);

const phoneAt = ({ t }: Store, by: By, { id, version }: Pick<OutsidePhoneRow, 'id' | 'version'>) =>
  and(eq(t.outsidePhones.townId, by.townId), eq(t.outsidePhones.id, id), eq(t.outsidePhones.version, version));

/** Changes a number. @throws StaleRow when it was changed since */
export const changeOutsidePhone = (
  store: Store,
  before: OutsidePhoneRow,
  set: Partial<OutsidePhoneFields>,
  by: By,
): Promise<void> =>
  store.commit((write) => [
    oneRow(
      write
        .update(store.t.outsidePhones)
        .set({ ...set, version: before.version + 1 })
        .where(phoneAt(store, by, before)),
    ),
    auditBy(by, 'outsidePhone.change', before.id),
  ]);

/** Strikes a number off: of an office nothing need be remembered. @throws StaleRow when it was changed since */
export const dropOutsidePhone = (store: Store, row: OutsidePhoneRow, by: By): Promise<void> =>
  store.commit((write) => [
    oneRow(write.delete(store.t.outsidePhones).where(phoneAt(store, by, row))),
    auditBy(by, 'outsidePhone.remove', row.id),
  ]);
