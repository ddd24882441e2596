import type { OpenedRoll } from '../../../server/app.ts';
import { standingAfter } from './rollWith.ts';
import type { KeptRow } from './shelf.ts';

/** A cadre's own roll call as last read, with what was tapped since. */
export const openedWith = (opened: OpenedRoll, rows: readonly KeptRow[]): OpenedRoll => {
  const here = { by: opened.cadre.name, aheadMs: 0 };
  const open = rows.filter((row) => row.state === 'waiting' || (row.state === 'sent' && (row.seq ?? 0) > opened.seq));
  return open.reduce<OpenedRoll>((roll, row) => {
    const { entry } = row;
    if (entry.kind === 'staff') return { ...roll, own: standingAfter(roll.own, row, entry.state, here) };
    if (entry.kind !== 'home') return roll;
    return {
      ...roll,
      homes: roll.homes.map((home) =>
        home.householdId === entry.subjectId
          ? { ...home, standing: standingAfter(home.standing, row, entry.state, here) }
          : home,
      ),
    };
  }, opened);
};
