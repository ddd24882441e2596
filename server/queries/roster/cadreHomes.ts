import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import { validOn } from '../validOn.ts';

export type CadreHomeRow = Store['t']['cadreHomes']['$inferSelect'];

/** In which village cadres live on a day; those of whom it is not known are left out. */
export const cadreHomesOn = ({ t, read }: Store, townId: string, asOf: Day): Promise<CadreHomeRow[]> =>
  read
    .select()
    .from(t.cadreHomes)
    .where(and(eq(t.cadreHomes.townId, townId), validOn(t.cadreHomes, asOf)))
    .orderBy(asc(t.cadreHomes.cadreId));

/** Where a cadre lives and, as far as it is known, will live; null if nowhere is known. */
export const openCadreHome = async (
  { t, read }: Store,
  townId: string,
  cadreId: string,
): Promise<CadreHomeRow | null> => {
  const [row] = await read
    .select()
    .from(t.cadreHomes)
    .where(and(eq(t.cadreHomes.townId, townId), eq(t.cadreHomes.cadreId, cadreId), isNull(t.cadreHomes.to)));
  return row ?? null;
};

/** A cadre lives in another village from a day on, or in none (`villageId` null). `open` is the row it closes. @throws Overlap when it was changed meanwhile */
export const setCadreHome = (
  { t, commit }: Store,
  asked: {
    readonly cadreId: string;
    readonly villageId: string | null;
    readonly from: Day;
    readonly open: CadreHomeRow | null;
  },
  by: By,
): Promise<void> => {
  const { cadreId, villageId, from, open } = asked;
  return commit((write) => {
    const steps: Step[] = [];
    if (open !== null) {
      const own = and(
        eq(t.cadreHomes.townId, by.townId),
        eq(t.cadreHomes.cadreId, cadreId),
        eq(t.cadreHomes.from, open.from),
      );
      // Corrected on its first day it never held.
      steps.push(
        open.from === from
          ? write.delete(t.cadreHomes).where(own)
          : write.update(t.cadreHomes).set({ to: from }).where(own),
      );
    }
    if (villageId !== null) {
      steps.push(write.insert(t.cadreHomes).values({ townId: by.townId, cadreId, villageId, from }));
    }
    return [...steps, auditBy(by, 'cadreHome.set', cadreId)];
  });
};
