import { eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';

/** The account that signs in under a name (in any case); null if there is none. */
export const signInAccount = async (
  { t, read }: Store,
  username: string,
): Promise<{ readonly id: string; readonly townId: string | null; readonly isDisabled: boolean } | null> => {
  const { accounts: a } = t;
  const [account] = await read
    .select({ id: a.id, townId: a.townId, isDisabled: a.isDisabled })
    .from(a)
    .where(eq(a.username, username.toLowerCase()));
  return account ?? null;
};
