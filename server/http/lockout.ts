import { and, count, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Store } from '../store/store.ts';

const tries = 5;
const windowMs = 15 * 60_000;

interface Attempt {
  readonly username: string;
  readonly address: string;
  readonly newId: () => string;
}

/** A try that has been counted before the password is looked at, so that a hundred at once count as a hundred. */
export interface CountedAttempt {
  readonly isLocked: boolean;
  /** The password was right: the account starts from nothing again. */
  readonly succeeded: () => Promise<void>;
}

/**
 * Counts a sign-in per account name and per address, in the database and by the real clock: 5 in 15 minutes each.
 * A name is counted whether or not it is anyone's, so the answer tells nothing.
 */
export const countedAttempt = async (store: Store, { username, address, newId }: Attempt): Promise<CountedAttempt> => {
  const { signInFailures: f } = store.t;
  const nameKey = store.secrets.digest('sign-in failures', `name ${username.toLowerCase()}`);
  const addressKey = store.secrets.digest('sign-in failures', `address ${address}`);
  const now = Date.now();
  const rows = [nameKey, addressKey].map((key) => ({ id: newId(), key, at: now }));
  const ids = rows.map(({ id }) => id);
  await store.commit((write) => [write.delete(f).where(lt(f.at, now - windowMs)), write.insert(f).values(rows)]);
  const counts = await store.read
    .select({ key: f.key, tries: count() })
    .from(f)
    .where(and(inArray(f.key, [nameKey, addressKey]), gt(f.at, now - windowMs)))
    .groupBy(f.key);
  const isLocked = counts.some((one) => one.tries > tries);
  // A try while locked does not count, or whoever keeps knocking would keep the owner out for ever.
  if (isLocked) await store.commit((write) => [write.delete(f).where(inArray(f.id, ids))]);
  return {
    isLocked,
    succeeded: () =>
      store.commit((write) => [write.delete(f).where(eq(f.key, nameKey)), write.delete(f).where(inArray(f.id, ids))]),
  };
};
