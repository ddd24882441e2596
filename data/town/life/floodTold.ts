import type { Area, Entry } from '#domain/incident/entry.ts';
import type { Random } from '../random.ts';
import type { Dwelling, Telling } from '../story.ts';
import type { Pen, Told } from './incidentLog.ts';
import type { Duty, NightAsked } from './incidents.ts';

const minute = 60_000;

/** The night of the flood, as everybody who tells of it needs it. */
export interface Night {
  readonly telling: Telling;
  readonly asked: NightAsked;
  readonly random: Random;
  /** UTC milliseconds. */
  readonly start: number;
  readonly first: { readonly area: Area; readonly homes: readonly Dwelling[] };
  readonly later: { readonly area: Area; readonly homes: readonly Dwelling[] };
  readonly desk: Pen;
}

const lived = ({ residence }: Dwelling): boolean => residence === 'resident' || residence === 'renting';

const linkOf = (cadreId: string): Pen => ({ via: 'link', accountId: null, cadreId, author: cadreId });

/** Called, reached, on the way, there; the third on the list does not answer and another is called in the place. */
export const staffTold = ({ start, desk, random }: Night, duties: readonly Duty[], spare: Duty | null): Told[] => {
  const told: Told[] = [];
  const say = (entry: Entry, atMin: number, pen: Pen = desk) =>
    told.push({ entry, pen, happenedAt: start + Math.round(atMin * minute) });
  duties.forEach(({ cadreId }, i) => {
    const called = 2 + i * 1.4;
    if (i === 2 && spare !== null) {
      say({ kind: 'staff', subjectId: cadreId, state: 'called' }, called);
      say(
        { kind: 'listed', subjectId: spare.cadreId, role: spare.role, order: duties.length + 1, insteadOf: cadreId },
        called + 6,
      );
      say({ kind: 'staff', subjectId: spare.cadreId, state: 'reached' }, called + 7.5);
      say({ kind: 'staff', subjectId: spare.cadreId, state: 'there' }, called + 31, linkOf(spare.cadreId));
      return;
    }
    say({ kind: 'staff', subjectId: cadreId, state: 'reached' }, called);
    if (i % 3 === 1) say({ kind: 'staff', subjectId: cadreId, state: 'onTheWay' }, called + 6, linkOf(cadreId));
    if (i < 9)
      say({ kind: 'staff', subjectId: cadreId, state: 'there' }, called + random.whole(14, 30), linkOf(cadreId));
  });
  return told;
};

/** Households are moved to shelters one after another; one refuses at first, of one two different things are said. */
export const homesTold = (
  { start, desk, asked }: Night,
  homes: readonly Dwelling[],
  { fromMin, helperId, isFirst }: { readonly fromMin: number; readonly helperId: string; readonly isFirst: boolean },
): Told[] => {
  const told: Told[] = [];
  const [near, far = near] = asked.shelterIds;
  const say = (entry: Entry, atMin: number, over: Partial<Told> = {}) =>
    told.push({ entry, pen: desk, happenedAt: start + Math.round(atMin * minute), ...over });
  const moved = (one: Dwelling, i: number) =>
    ({ kind: 'home', subjectId: one.id, state: 'moved', shelterId: i % 4 === 3 ? far : near }) as const;
  homes.filter(lived).forEach((one, i) => {
    const at = fromMin + i * 4.5;
    if (isFirst && i === 4) {
      say({ kind: 'home', subjectId: one.id, state: 'refused', text: '担心家中牲畜，不愿离开' }, at);
      say({ ...moved(one, i), text: '村干部再次上门，牲畜已牵到高处' }, at + 46);
    } else if (isFirst && i === 7) {
      // The cadre at the door had no network, and the desk did not know.
      const came = start + Math.round((at + 21) * minute);
      say({ kind: 'home', subjectId: one.id, state: 'notFound' }, at, {
        pen: linkOf(helperId),
        cameAt: came,
        isUnaware: true,
      });
      say({ ...moved(one, i) }, at + 9);
      say(
        {
          kind: 'confirmed',
          subjectId: one.id,
          state: 'moved',
          ...(near === undefined ? {} : { shelterId: near }),
          text: '安置点点名，本人在场',
        },
        at + 30,
      );
    } else if (isFirst && i === 10 && asked.centreOf(one.id) !== null) {
      say({ kind: 'home', subjectId: one.id, state: 'safe', relayId: asked.centreOf(one.id) ?? undefined }, at, {
        pen: { ...desk, via: 'relay' },
      });
    } else if (i % 6 === 5) say({ kind: 'home', subjectId: one.id, state: 'safe', text: '住二楼，就地避险' }, at);
    else say(moved(one, i), at, i % 3 === 0 ? { pen: linkOf(helperId) } : {});
  });
  for (const [i, one] of homes.filter(({ residence }) => residence === 'away').entries())
    if (i < 2) say({ kind: 'home', subjectId: one.id, state: 'away' }, fromMin + 20 + i * 7);
  return told;
};
