import { isStaffOpen, type StaffOnRoll } from './homeStanding.ts';

export const staffFilters = ['all', 'open', 'coming', 'there'] as const;
export type StaffFilter = (typeof staffFilters)[number];

/** Someone on the call list as the desk shows it. */
export interface StaffRow {
  readonly person: StaffOnRoll;
  readonly isOpen: boolean;
  /** The first who was not called: whose number is dialled now. */
  readonly isNext: boolean;
  /** Whom to offer instead; null where nobody is due or somebody is already called instead. */
  readonly offer: StaffOnRoll['offer'];
  /** Minutes since called, for the sentence of the offer. */
  readonly waitedMin: number;
}

/** The call list in calling order; contradictions on top. `now` UTC milliseconds. */
export const staffRows = (staff: readonly StaffOnRoll[], now: number): readonly StaffRow[] => {
  const ordered = [...staff].sort(
    (a, b) =>
      Number(b.standing?.contested !== null && b.standing !== null) -
        Number(a.standing?.contested !== null && a.standing !== null) || a.order - b.order,
  );
  const replaced = new Set(staff.flatMap(({ insteadOf }) => (insteadOf === null ? [] : [insteadOf])));
  const next = ordered.find(({ standing }) => standing === null)?.cadreId;
  return ordered.map((person) => ({
    person,
    isOpen: isStaffOpen(person.standing),
    isNext: person.cadreId === next,
    offer: replaced.has(person.cadreId) ? null : person.offer,
    waitedMin: person.standing === null ? 0 : Math.max(0, Math.floor((now - person.standing.since) / 60_000)),
  }));
};

const passes: Readonly<Record<StaffFilter, (row: StaffRow) => boolean>> = {
  all: () => true,
  open: ({ isOpen }) => isOpen,
  coming: ({ person }) => person.standing?.state === 'reached' || person.standing?.state === 'onTheWay',
  there: ({ person }) => person.standing?.state === 'there',
};

export const filteredStaff = (rows: readonly StaffRow[], filter: StaffFilter): readonly StaffRow[] =>
  rows.filter(passes[filter]);
