import type { Language } from '#domain/labels.ts';
import { localClock } from '#domain/time/localClock.ts';
import { nightStayColumns } from '../../files/columns/nightStays.ts';
import { shiftColumns } from '../../files/columns/shifts.ts';
import type { Column } from '../../files/columns.ts';
import type { OutCell, OutTable } from '../../files/sheetOut.ts';
import type { Shift } from '../wire/roster.ts';
import { type Head, headOf, sheetName } from './words.ts';

interface Part<Item> {
  /** An import's own head, so that what goes out comes in again; or one only for reading. */
  readonly head: Column | Head;
  readonly of: (item: Item) => OutCell;
}

const tableOf = <Item>(
  name: string,
  parts: readonly Part<Item>[],
  { items, language }: { readonly items: readonly Item[]; readonly language: Language },
): OutTable => ({
  name,
  columns: parts.map(({ head }) => ({
    head: typeof head === 'string' ? headOf(head, language) : head[language],
    width: 18,
    isText: true,
  })),
  rows: items.map((item) => parts.map(({ of }) => of(item))),
});

const minuteOf = (instant: number, zone: string): string => {
  const { day, time } = localClock(instant, zone);
  return `${day} ${time}`;
};

/** Shifts with names and phones: staff data. */
export const shiftsTable = (items: readonly Shift[], zone: string, language: Language): OutTable =>
  tableOf<Shift>(
    sheetName('shifts', language),
    [
      { head: shiftColumns.startsAt, of: ({ startsAt }) => minuteOf(startsAt, zone) },
      { head: shiftColumns.endsAt, of: ({ endsAt }) => minuteOf(endsAt, zone) },
      { head: shiftColumns.leader, of: ({ leader }) => leader.name },
      { head: 'leaderPhone', of: ({ leader }) => leader.phone },
      { head: shiftColumns.officer, of: ({ officer }) => officer.name },
      { head: 'officerPhone', of: ({ officer }) => officer.phone },
    ],
    { items, language },
  );

interface Night {
  readonly night: string;
  readonly name: string;
  readonly villageName: string | null;
}

/** Night stays; without a village a night in the town. */
export const nightStaysTable = (items: readonly Night[], language: Language): OutTable =>
  tableOf<Night>(
    sheetName('nightStays', language),
    [
      { head: nightStayColumns.night, of: ({ night }) => night },
      { head: nightStayColumns.cadre, of: ({ name }) => name },
      { head: nightStayColumns.village, of: ({ villageName }) => villageName },
    ],
    { items, language },
  );
