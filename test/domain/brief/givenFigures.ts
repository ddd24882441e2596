import type { BriefCounts, BriefFigures, BriefGap, BriefPlace } from '#domain/brief/figures.ts';

export const counts = (given: Partial<BriefCounts> = {}): BriefCounts => ({
  done: 0,
  due: 0,
  new: 0,
  overdue: 0,
  excused: 0,
  unlinked: 0,
  notOwed: 0,
  ...given,
});

export const aPlace = (given: Partial<BriefPlace> = {}): BriefPlace => ({
  name: '李家湾村',
  counts: counts(),
  centre: counts(),
  radiating: counts(),
  dueSoon: 0,
  openIssues: 0,
  openConflicts: 0,
  onSchedule: null,
  visited: null,
  linked: null,
  monthAgo: { onSchedule: null, visited: null, linked: null },
  ...given,
});

export const aGap = (given: Partial<BriefGap> = {}): BriefGap => ({
  kind: 'overdueRadiating',
  village: { name: '李家湾村' },
  cell: { name: '东山网格' },
  group: { code: 'LJW-03' },
  days: 42,
  households: 3,
  ask: { name: '周明远', why: 'groupCadre' },
  ...given,
});

const li = aPlace({
  counts: counts({ done: 300, due: 120, new: 10, overdue: 60, excused: 8, unlinked: 40, notOwed: 22 }),
  onSchedule: 0.875,
  visited: 300 / 490,
  linked: 498 / 538,
  monthAgo: { onSchedule: 0.9, visited: 0.6, linked: 0.92 },
  openConflicts: 4,
});
const zhang = aPlace({
  name: '张坝村',
  counts: counts({ done: 500, due: 100, overdue: 4, excused: 2, unlinked: 5, notOwed: 30 }),
  onSchedule: 600 / 604,
  visited: 500 / 604,
  linked: 606 / 611,
  monthAgo: { onSchedule: 0.98, visited: 0.7, linked: 0.99 },
  openConflicts: 1,
});

/** Two villages of a town on 12 March 2026. */
export const someFigures = (given: Partial<BriefFigures> = {}): BriefFigures => ({
  asOf: '2026-03-12',
  townName: '青溪镇',
  isTown: true,
  partsAre: 'village',
  whole: aPlace({
    name: '青溪镇',
    counts: counts({ done: 800, due: 220, new: 10, overdue: 64, excused: 10, unlinked: 45, notOwed: 52 }),
    centre: counts({ done: 120, due: 30, overdue: 9 }),
    radiating: counts({ done: 680, due: 190, new: 10, overdue: 55, excused: 10 }),
    dueSoon: 31,
    onSchedule: 1020 / 1084,
    visited: 800 / 1094,
    linked: 1104 / 1149,
    monthAgo: { onSchedule: 0.93, visited: 0.74, linked: 0.95 },
    openIssues: 17,
    openConflicts: 5,
  }),
  parts: [li, zhang],
  gaps: [aGap({ kind: 'noLead', group: null, households: 88, ask: null, days: 21 }), aGap()],
  gapTotal: 9,
  noLeadTotal: 1,
  unheldTotal: 0,
  conflicts: { opened: 3, closed: 2, late: 1 },
  ...given,
});
