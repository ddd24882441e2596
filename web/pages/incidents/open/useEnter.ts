import { useCallback, useMemo, useState } from 'react';
import type { HomeState, StaffState } from '#domain/words.ts';
import { discardEntry, enterEntries, type NewEntry } from '../../../api/pack/outbox.ts';
import { useOutbox } from '../../../api/pack/useOutbox.ts';
import type { HomeRow } from '../../../panels/incidents/open/homeRows.ts';
import type { Waiting } from '../../../panels/incidents/open/SetBy.tsx';
import type { OpenedIncident } from './useOpenIncident.ts';

interface Before {
  readonly state: StaffState | HomeState;
  readonly shelterId: string | null;
  readonly text: string | null;
}

interface Asked {
  readonly id: string;
  readonly opened: OpenedIncident;
  /** The centre household whose word is being taken down; null while nobody tells. */
  readonly relayId: string | null;
}

const optional = <T>(key: string, value: T | null | undefined): Record<string, T> =>
  value === null || value === undefined ? {} : { [key]: value };

/** Every press is an entry of its own, written down here at once and sent when it can be; what was before can be entered again. */
export function useEnter({ id, opened, relayId }: Asked) {
  const { roll, waiting } = opened;
  const outbox = useOutbox();
  const [before, setBefore] = useState<ReadonlyMap<string, Before>>(new Map());

  const refusals = useMemo(() => {
    const failed = outbox.failed.filter(({ incidentId }) => incidentId === id);
    return new Map(
      failed.flatMap(({ entry, refusal, id: entryId }) =>
        'subjectId' in entry ? [[entry.subjectId, { refusal: refusal ?? '', id: entryId }] as const] : [],
      ),
    );
  }, [outbox.failed, id]);
  const waitingOf = useCallback(
    (subjectId: string): Waiting | null =>
      refusals.get(subjectId) ?? (waiting.has(subjectId) ? { refusal: null, id: '' } : null),
    [refusals, waiting],
  );

  const enter = (entries: readonly NewEntry[]): void => void enterEntries(id, entries);
  const standingOf = (subjectId: string): (Before & { readonly seq: number }) | null =>
    roll?.homes.find((one) => one.subjectId === subjectId) ??
    roll?.staff.find(({ cadreId }) => cadreId === subjectId)?.standing ??
    null;
  const seenOf = (subjectId: string): number => standingOf(subjectId)?.seq ?? 0;
  const remember = (subjectIds: readonly string[]): void =>
    setBefore((known) => {
      const next = new Map(known);
      for (const subjectId of subjectIds) {
        const standing = standingOf(subjectId);
        if (standing) next.set(subjectId, standing);
      }
      return next;
    });

  const homeEntry = (
    { home, standing }: HomeRow,
    state: HomeState,
    more: { readonly shelterId?: string | null; readonly text?: string | null } = {},
  ): NewEntry => ({
    seen: standing?.seq ?? 0,
    entry: {
      kind: 'home',
      subjectId: home.householdId,
      state,
      ...optional('shelterId', state === 'moved' ? more.shelterId : null),
      ...optional('text', more.text),
      ...optional('relayId', relayId),
    },
  });
  const shelterOf = ({ home, standing }: HomeRow): string | null => standing?.shelterId ?? home.shelter?.siteId ?? null;

  return {
    waitingOf,
    outbox,
    canUndo: (subjectId: string): boolean => before.has(subjectId),
    discard: (entryId: string): void => void discardEntry(entryId),
    staff: (cadreId: string, state: StaffState): void => {
      remember([cadreId]);
      enter([{ seen: seenOf(cadreId), entry: { kind: 'staff', subjectId: cadreId, state } }]);
    },
    /** Moved goes where it was arranged, or to the nearest; another place is a choice after it. */
    homes: (rows: readonly HomeRow[], state: HomeState): void => {
      remember(rows.map(({ home }) => home.householdId));
      enter(rows.map((row) => homeEntry(row, state, { shelterId: shelterOf(row) })));
    },
    shelter: (row: HomeRow, shelterId: string | null): void => enter([homeEntry(row, 'moved', { shelterId })]),
    homeNote: (row: HomeRow, text: string): void => {
      if (row.standing === null) return;
      enter([homeEntry(row, row.standing.state, { shelterId: row.standing.shelterId, text })]);
    },
    confirm: (subjectId: string, state: StaffState | HomeState): void => {
      const standing = standingOf(subjectId);
      const shelterId = standing?.state === state && state === 'moved' ? standing.shelterId : null;
      enter([
        {
          seen: seenOf(subjectId),
          entry: { kind: 'confirmed', subjectId, state, ...optional('shelterId', shelterId) },
        },
      ]);
    },
    undo: (subjectId: string): void => {
      const last = before.get(subjectId);
      if (!last) return;
      const more = { ...optional('text', last.text) };
      const isStaff = roll?.staff.some(({ cadreId }) => cadreId === subjectId) === true;
      const entry = isStaff
        ? ({ kind: 'staff', subjectId, state: last.state as StaffState, ...more } as const)
        : ({
            kind: 'home',
            subjectId,
            state: last.state as HomeState,
            ...optional('shelterId', last.shelterId),
            ...more,
          } as const);
      enter([{ seen: seenOf(subjectId), entry }]);
      setBefore((known) => new Map([...known].filter(([key]) => key !== subjectId)));
    },
    list: (cadreId: string, insteadOf: string | null): void => {
      const staff = roll?.staff ?? [];
      const replaced = staff.find((one) => one.cadreId === insteadOf);
      const role = roll?.who.people.find((one) => one.cadreId === cadreId)?.role ?? 'added';
      const order = replaced?.order ?? Math.max(0, ...staff.map((one) => one.order)) + 1;
      enter([
        { seen: 0, entry: { kind: 'listed', subjectId: cadreId, role, order, ...optional('insteadOf', insteadOf) } },
      ]);
    },
    note: (text: string): void => enter([{ seen: 0, entry: { kind: 'note', text } }]),
  };
}

export type Enter = ReturnType<typeof useEnter>;
