import type { Context } from 'hono';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import type { Env } from '../../http/env.ts';
import { ifMatch } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import type { RosterFault } from '../../http/text/rosterFaults.ts';
import { handOverShift, keepShiftNote, notesOfShift, shiftNoteById } from '../../queries/roster/shiftNotes.ts';
import { type ShiftRow, shiftsBetween } from '../../queries/roster/shifts.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isDuplicate } from '../refuse.ts';
import type { Shift } from '../wire/roster.ts';
import { refuseRoster, wholeTownOnly } from './refuseRoster.ts';
import { handOverRoute, noteRoute, notesRoute } from './shiftsDescribed.ts';

/** How long after a shift the one that takes it over may begin. */
const longestBreakMs = 12 * 3_600_000;

interface Ways {
  readonly reached: (c: Context<Env>, id: string) => Promise<ShiftRow>;
  readonly ofVersion: (c: Context<Env>, id: string, version: number) => Promise<ShiftRow>;
  readonly answer: (c: Context<Env>, row: ShiftRow) => Promise<Shift>;
  readonly guarded: (c: Context<Env>, row: ShiftRow, commit: Promise<void>) => Promise<void>;
}

const textFaults = (text: string): RosterFault[] =>
  hasIdentityNumber(text) ? [{ kind: 'identity-number', path: 'text' }] : [];

const shownNote = ({ id, at, by, text }: { id: string; at: number; by: string; text: string }) => ({
  id,
  at,
  by,
  text,
});

/** The log of a shift, and its hand-over. Lines are written for good. */
export const shiftLogRoutes = (deps: Deps, { reached, ofVersion, answer, guarded }: Ways) => {
  const { store, now } = deps;
  const asKept = async (c: Context<Env>, shiftId: string, sent: { readonly id: string; readonly text: string }) => {
    const { townId, accountId } = c.get('actor');
    const kept = await shiftNoteById(store, townId, sent.id);
    if (kept === null) return null;
    const isSame = kept.shiftId === shiftId && kept.text === sent.text && kept.accountId === accountId;
    if (!isSame) throw problem('otherBody');
    return shownNote(kept);
  };
  const handOverFaults = async (row: ShiftRow): Promise<RosterFault[]> => {
    if (row.handedOverAt !== null) return [{ kind: 'handed-over-already', path: '' }];
    if (row.startsAt > now()) return [{ kind: 'shift-not-begun', path: '' }];
    const after = { from: row.endsAt, to: row.endsAt + longestBreakMs };
    const next = await shiftsBetween(store, row.townId, after);
    return next.length === 0 ? [{ kind: 'no-next-shift', path: '' }] : [];
  };
  return newRoutes()
    .openapi(notesRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const row = await reached(c, c.req.valid('param').id);
      return c.json({ items: (await notesOfShift(store, row.townId, row.id)).map(shownNote) }, 200);
    })
    .openapi(noteRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const row = await reached(c, c.req.valid('param').id);
      const sent = c.req.valid('json');
      refuseRoster(c, textFaults(sent.text));
      const before = await asKept(c, row.id, sent);
      if (before !== null) return c.json(before, 201);
      try {
        await keepShiftNote(store, { ...sent, shiftId: row.id, at: now() }, byOf(c, 'roster.change'));
      } catch (error) {
        // Sent twice at once: the other one was first.
        if (!isDuplicate(error)) throw error;
      }
      const kept = await asKept(c, row.id, sent);
      if (kept === null) throw problem('duplicate');
      return c.json(kept, 201);
    })
    .openapi(handOverRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const version = ifMatch(c);
      const { note } = c.req.valid('json');
      const row = await ofVersion(c, c.req.valid('param').id, version);
      refuseRoster(c, [...textFaults(note?.text ?? ''), ...(await handOverFaults(row))]);
      const at = now();
      const asked = { row, version, at, note: note === undefined ? null : { ...note, shiftId: row.id, at } };
      await guarded(c, row, handOverShift(store, asked, byOf(c, 'roster.change')));
      return c.json(await answer(c, await reached(c, row.id)), 200);
    });
};
