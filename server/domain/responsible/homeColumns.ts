import type { HelpNeed } from '../words.ts';

/** A household as areas count it. */
export interface HomePlace {
  /** 'home' 常住、租住 · 'away' 整户外出 · 'empty' 空挂、空置 */
  readonly presence: 'home' | 'away' | 'empty';
  readonly people: number;
  readonly needs: readonly HelpNeed[];
  /** Number of the cell it belongs to, 0 for none. */
  readonly cellNo: number;
  /** degrees × 1e7, WGS84; null while it has no point (未落点). */
  readonly point: readonly [x: number, y: number] | null;
  /** Whether its point lies in its cell or on that cell's border: then the cell's lot is its lot. */
  readonly isInCell: boolean;
  /** Radiating households it can tell, where it is a centre household that is at home; else 0. */
  readonly relays: number;
  readonly isCentre: boolean;
}

/** What is counted of a household, a column each. */
export const HOME_FIGURES = 12;
export const figure = {
  households: 0,
  people: 1,
  awayHouseholds: 2,
  awayPeople: 3,
  emptyHouseholds: 4,
  carry: 5,
  assist: 6,
  fetch: 7,
  accompany: 8,
  helpFirst: 9,
  centres: 10,
  reach: 11,
} as const;

/** The households of a town, sorted by what has to be asked of them: an immutable snapshot. */
export interface HomeColumns {
  readonly count: number;
  /** By cell number: its households are `starts[no]` … `starts[no + 1] − 1`; under 0 those that are always tested one by one. */
  readonly starts: Int32Array;
  /** Where each household stood in what the columns were made from. */
  readonly of: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** 1 where there is no point: such a household goes with its cell, also where that is only cut. */
  readonly isUnplaced: Uint8Array;
  /** The cell each is told under; differs from where it is listed only under 0. */
  readonly cellNo: Int32Array;
  /** `HOME_FIGURES` numbers a household. */
  readonly figures: Int32Array;
  /** `HOME_FIGURES` numbers a cell: all that is listed under it. */
  readonly totals: Int32Array;
}

/** Sorts households into columns. `lastNo`: the highest cell number of the ground they lie on. */
export function homeColumns(homes: readonly HomePlace[], lastNo: number): HomeColumns {
  const listedUnder = ({ cellNo, point, isInCell }: HomePlace) =>
    cellNo <= lastNo && (point === null || isInCell) ? cellNo : 0;
  const starts = new Int32Array(lastNo + 2);
  for (const home of homes) starts[listedUnder(home) + 1]! += 1;
  for (let no = 0; no <= lastNo; no += 1) starts[no + 1]! += starts[no]!;
  const filled = starts.slice();
  const columns: HomeColumns = {
    count: homes.length,
    starts,
    of: new Int32Array(homes.length),
    x: new Int32Array(homes.length),
    y: new Int32Array(homes.length),
    isUnplaced: new Uint8Array(homes.length),
    cellNo: new Int32Array(homes.length),
    figures: new Int32Array(homes.length * HOME_FIGURES),
    totals: new Int32Array((lastNo + 1) * HOME_FIGURES),
  };
  for (const [place, home] of homes.entries()) {
    const under = listedUnder(home);
    const row = filled[under]!;
    filled[under] = row + 1;
    columns.of[row] = place;
    columns.cellNo[row] = home.cellNo <= lastNo ? home.cellNo : 0;
    if (home.point === null) columns.isUnplaced[row] = 1;
    else [columns.x[row], columns.y[row]] = home.point;
    const figures = figuresOf(home);
    columns.figures.set(figures, row * HOME_FIGURES);
    for (let k = 0; k < HOME_FIGURES; k += 1) columns.totals[under * HOME_FIGURES + k]! += figures[k]!;
  }
  return columns;
}

function figuresOf({ presence, people, needs, isCentre, relays }: HomePlace): number[] {
  const figures = Array.from<number>({ length: HOME_FIGURES }).fill(0);
  if (presence === 'empty') figures[figure.emptyHouseholds] = 1;
  else if (presence === 'away') {
    figures[figure.awayHouseholds] = 1;
    figures[figure.awayPeople] = people;
  } else {
    figures[figure.households] = 1;
    figures[figure.people] = people;
    for (const need of needs) figures[figure[need]] = 1;
    figures[figure.helpFirst] = needs.length > 0 ? 1 : 0;
    figures[figure.centres] = isCentre ? 1 : 0;
    figures[figure.reach] = isCentre ? relays : 0;
  }
  return figures;
}
