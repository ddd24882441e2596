import { and, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../store/store.ts';

/** Somebody on a call list: staff data. */
export interface RollPerson {
  readonly name: string;
  readonly phone: string | null;
  readonly post: string | null;
}

/** Names, phones and posts of cadres by id, opened; also of those who have left. */
export const rollStaff = async (
  { t, read, secrets }: Store,
  townId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RollPerson>> => {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: t.cadres.id, name: t.cadres.name, phone: t.cadres.phone, post: t.cadres.post })
    .from(t.cadres)
    .where(and(eq(t.cadres.townId, townId), inArray(t.cadres.id, [...ids])));
  return new Map(
    rows.map(({ id, name, phone, post }) => [
      id,
      {
        name: secrets.open('cadres', 'name', id, name),
        phone: phone === null ? null : secrets.open('cadres', 'phone', id, phone),
        post,
      },
    ]),
  );
};
