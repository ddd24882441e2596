import { and, asc, eq } from 'drizzle-orm';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Write } from '../../store/reader.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import type { ShiftRow } from './shifts.ts';

/** A line of the hand-over log, opened. */
export interface ShiftNoteRow {
  readonly id: string;
  readonly shiftId: string;
  readonly at: number;
  /** The account that wrote it, and its name. */
  readonly accountId: string;
  readonly by: string;
  readonly text: string;
}

const notesWhere = async (store: Store, townId: string, where: { shiftId: string } | { id: string }) => {
  const { t, read, secrets } = store;
  const rows = await read
    .select({
      id: t.shiftNotes.id,
      shiftId: t.shiftNotes.shiftId,
      at: t.shiftNotes.at,
      accountId: t.shiftNotes.by,
      by: t.accounts.name,
      text: t.shiftNotes.text,
    })
    .from(t.shiftNotes)
    .leftJoin(t.accounts, eq(t.accounts.id, t.shiftNotes.by))
    .where(
      and(
        eq(t.shiftNotes.townId, townId),
        'id' in where ? eq(t.shiftNotes.id, where.id) : eq(t.shiftNotes.shiftId, where.shiftId),
      ),
    )
    .orderBy(asc(t.shiftNotes.at), asc(t.shiftNotes.id));
  return rows.map(
    (row): ShiftNoteRow => ({
      ...row,
      by: row.by ?? '',
      text: secrets.open('shift_notes', 'text', row.id, row.text),
    }),
  );
};

/** The hand-over log of a shift, oldest first. */
export const notesOfShift = (store: Store, townId: string, shiftId: string): Promise<ShiftNoteRow[]> =>
  notesWhere(store, townId, { shiftId });

/** One line of a log; null if there is none. */
export const shiftNoteById = async (store: Store, townId: string, id: string): Promise<ShiftNoteRow | null> =>
  (await notesWhere(store, townId, { id }))[0] ?? null;

export interface NewNote {
  readonly id: string;
  readonly shiftId: string;
  /** UTC milliseconds, the town's clock. */
  readonly at: number;
  readonly text: string;
}

const noteSteps = ({ t, secrets }: Store, write: Write, note: NewNote, by: By): Step[] => [
  write.insert(t.shiftNotes).values({
    townId: by.townId,
    id: note.id,
    shiftId: note.shiftId,
    at: note.at,
    by: by.accountId,
    text: secrets.seal('shift_notes', 'text', note.id, note.text),
  }),
  auditBy(by, 'shift.note', note.shiftId),
];

/** Writes a line into a log, for good. @throws Duplicate when the id is taken */
export const keepShiftNote = (store: Store, note: NewNote, by: By): Promise<void> =>
  store.commit((write) => noteSteps(store, write, note, by));

/** The next shift takes over, with a last line if there is one. @throws StaleRow when the shift was changed since */
export const handOverShift = (
  store: Store,
  asked: { readonly row: ShiftRow; readonly version: number; readonly at: number; readonly note: NewNote | null },
  by: By,
): Promise<void> => {
  const { t } = store;
  const { row, version, at, note } = asked;
  return store.commit((write) => [
    oneRow(
      write
        .update(t.shifts)
        .set({ handedOverAt: at, handedOverBy: by.accountId, version: version + 1 })
        .where(and(eq(t.shifts.townId, by.townId), eq(t.shifts.id, row.id), eq(t.shifts.version, version))),
    ),
    ...(note === null ? [] : noteSteps(store, write, note, by)),
    auditBy(by, 'shift.handOver', row.id),
  ]);
};
