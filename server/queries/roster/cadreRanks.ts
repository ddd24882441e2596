import { eq } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Rank } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';

/** Every cadre of the town with rank and days of service; names are not needed and stay sealed. */
export const cadreRanks = (
  { t, read }: Store,
  townId: string,
): Promise<{ id: string; rank: Rank; from: Day; to: Day | null }[]> =>
  read
    .select({ id: t.cadres.id, rank: t.cadres.rank, from: t.cadres.from, to: t.cadres.to })
    .from(t.cadres)
    .where(eq(t.cadres.townId, townId))
    .orderBy(t.cadres.code);
