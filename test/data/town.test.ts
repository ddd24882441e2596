import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shiftGaps } from '#domain/roster/shiftGaps.ts';
import { addDays, dayNumber } from '#domain/time/day.ts';
import { makeTown, type Town } from '../../data/town/makeTown.ts';
import { spanOf } from '../../data/town/span.ts';
import { onScheduleByCell, statesOfTown } from './statesOfTown.ts';

const today = '2026-03-12';
const town = makeTown({ seed: 1, today, households: 6000 });
const { rows } = town;

const hashOf = ({ rows: all, basemap }: Town): string =>
  createHash('sha256')
    .update(JSON.stringify([all, basemap]))
    .digest('hex');

const countBy = <T, K>(list: readonly T[], key: (one: T) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
};

describe('a made town', () => {
  it('is the same to the last row for the same seed and day, and another for another seed', {
    timeout: 300_000,
  }, () => {
    const again = makeTown({ seed: 1, today, households: 6000 });
    expect(hashOf(again)).toBe(hashOf(town));
    expect(hashOf(makeTown({ seed: 6, today, households: 600 }))).not.toBe(hashOf(town));
  });

  it('has twelve villages, two communities and sixty to eighty cells, a few of them dedicated', () => {
    const kinds = countBy(rows.divisions, ({ kind }) => kind);
    expect([kinds.get('village'), kinds.get('community')]).toEqual([12, 2]);
    expect(rows.cells.length).toBeGreaterThanOrEqual(60);
    expect(rows.cells.length).toBeLessThanOrEqual(80);
    expect(rows.cells.filter(({ isDedicated }) => isDedicated).length).toBeGreaterThanOrEqual(2);
  });

  it('numbers each cell by its village and three digits', () => {
    const villages = new Map(rows.divisions.map(({ id, code }) => [id, code]));
    for (const { code, villageId } of rows.cells)
      expect(code).toMatch(new RegExp(`^${villages.get(villageId)}\\d{3}$`));
    expect(new Set(rows.cells.map(({ code }) => code)).size).toBe(rows.cells.length);
  });

  it('puts every household into exactly one cell on every day it is known', () => {
    const open = countBy(
      rows.householdCells.filter(({ to }) => !to),
      ({ householdId }) => householdId,
    );
    expect(rows.households.every(({ id }) => open.get(id) === 1)).toBe(true);
    expect(rows.householdCells.every(({ cellId }) => rows.cells.some(({ id }) => id === cellId))).toBe(true);
  });

  it('lets many households share the point of an apartment block', () => {
    const points = countBy(
      rows.householdPlaces.filter(({ room }) => room),
      ({ x, y }) => `${x} ${y}`,
    );
    expect(Math.max(...points.values())).toBeGreaterThan(10);
  });

  it('pairs six to eight neighbours of one village into a group with one centre household', () => {
    const villageOf = new Map(rows.households.map(({ id, villageId }) => [id, villageId]));
    const groupVillage = new Map(rows.groups.map(({ id, villageId }) => [id, villageId]));
    expect(rows.groupMembers.every((one) => villageOf.get(one.householdId) === groupVillage.get(one.groupId))).toBe(
      true,
    );
    const sizes = countBy(rows.groupMembers, ({ groupId }) => groupId);
    expect(Math.min(...sizes.values())).toBe(6);
    expect(Math.max(...sizes.values())).toBe(8);
    const centres = countBy(
      rows.groupMembers.filter(({ role }) => role === 'centre'),
      ({ groupId }) => groupId,
    );
    expect(rows.groups.every(({ id }) => centres.get(id) === 1)).toBe(true);
    expect(rows.groups.length).toBeGreaterThan(780);
    expect(rows.groups.length).toBeLessThan(900);
  });

  it('gives most cadres five or six groups', () => {
    const held = countBy(
      rows.groupCadres.filter(({ to }) => !to),
      ({ cadreId }) => cadreId,
    );
    const usual = [...held.values()].filter((groups) => groups === 5 || groups === 6).length;
    expect(usual / held.size).toBeGreaterThan(0.85);
    expect(rows.cadres.length).toBeGreaterThanOrEqual(120);
    expect(rows.cadres.length).toBeLessThanOrEqual(180);
  });

  it('leaves about one household in twenty unlinked, unevenly', () => {
    const states = statesOfTown(rows, today);
    const count = (state: string) => [...states.values()].filter((one) => one === state).length;
    const share = count('unlinked') / (states.size - count('notOwed'));
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.07);
  });

  it('colours its cells in all five classes, most of them well', () => {
    const rates = [...onScheduleByCell(rows, today).values()].filter((rate) => rate !== null);
    const inClass = [0, 0.5, 0.7, 0.85, 0.95].map(
      (low, i) => rates.filter((rate) => rate >= low && rate < ([0.5, 0.7, 0.85, 0.95, 2][i] ?? 2)).length,
    );
    expect(inClass.every((cells) => cells > 0)).toBe(true);
    expect((inClass[3] ?? 0) + (inClass[4] ?? 0)).toBeGreaterThan(rates.length / 2);
  });

  it('has two cells without a lead, a group nobody holds, and people on leave with cover', () => {
    const led = new Set(rows.assignments.filter(({ role, to }) => role === 'lead' && !to).map(({ cellId }) => cellId));
    expect(rows.cells.filter(({ id }) => !led.has(id)).length).toBe(2);
    const held = new Set(rows.groupCadres.filter(({ to }) => !to).map(({ groupId }) => groupId));
    expect(rows.groups.filter(({ id }) => !held.has(id)).length).toBe(1);
    expect(rows.cadreLeaves.length).toBeGreaterThan(0);
    expect(rows.cadreLeaves.every(({ coverId, cadreId }) => coverId && coverId !== cadreId)).toBe(true);
  });

  it('has a village where nobody was met for three weeks', () => {
    const villageOf = new Map(rows.households.map(({ id, villageId }) => [id, villageId]));
    const last = new Map<string, string>();
    for (const { householdId, metOn, outcome } of rows.visits) {
      const village = villageOf.get(householdId) ?? '';
      if (outcome === 'met' && metOn > (last.get(village) ?? '')) last.set(village, metOn);
    }
    const silent = [...last.values()].filter((day) => dayNumber(today) - dayNumber(day) >= 21);
    expect(silent.length).toBe(1);
  });

  it('brings those who are away home for the Spring Festival', () => {
    const festival = spanOf(today).festivals[0] ?? '';
    const isOn = (day: string, from: string, to?: string | null) => from <= day && (!to || day < to);
    const residenceOn = (day: string) =>
      countBy(
        rows.householdResidences.filter(({ from, to }) => isOn(day, from, to)),
        ({ residence }) => residence,
      );
    expect(residenceOn(festival).get('away') ?? 0).toBe(0);
    expect(residenceOn('2025-10-15').get('away')).toBeGreaterThan(600);
  });

  it('has some four hundred issues, a quarter conflicts, fifteen to twenty-five of them open in a dozen cells', () => {
    expect(rows.issues.length).toBe(400);
    const conflicts = rows.issues.filter(({ kind }) => kind === 'conflict');
    expect(conflicts.length).toBe(100);
    const open = conflicts.filter(({ closedOn }) => !closedOn);
    expect(open.length).toBeGreaterThanOrEqual(15);
    expect(open.length).toBeLessThanOrEqual(25);
    expect(new Set(open.map(({ cellId }) => cellId)).size).toBeLessThanOrEqual(12);
    expect(rows.issues.every(({ closedOn, outcome }) => (closedOn === null) === (outcome === null))).toBe(true);
  });

  it('moved one border eight months ago, with some forty households', () => {
    expect(rows.editions.map(({ no, effectiveFrom }) => [no, effectiveFrom])).toEqual([
      [1, spanOf(today).began],
      [2, '2025-07-12'],
    ]);
    const moved = rows.householdCells.filter(({ to }) => to === '2025-07-12');
    expect(moved.length).toBeGreaterThan(20);
    expect(moved.length).toBeLessThan(70);
    expect(rows.cellShapes.filter(({ to }) => to).length).toBe(rows.cellShapes.length - rows.cells.length);
  });

  it('tells nothing of the days after its day', () => {
    const endOfToday = (dayNumber(today) + 1) * 86_400_000 - 8 * 3_600_000;
    expect(
      rows.visits.every(
        ({ metOn, metAt, enteredAt }) => metOn <= today && metAt < endOfToday && enteredAt < endOfToday,
      ),
    ).toBe(true);
    expect(rows.visits.some(({ metOn }) => metOn === today)).toBe(true);
    expect(rows.issues.every(({ openedOn, closedOn }) => openedOn <= today && (closedOn ?? today) <= today)).toBe(true);
    const begun = [
      rows.households,
      rows.groups,
      rows.groupMembers,
      rows.householdCells,
      rows.householdResidences,
      rows.assignments,
      rows.excuses,
    ];
    expect(begun.every((list) => list.every(({ from }) => from <= today))).toBe(true);
  });

  it('has a roster of six weeks and a month ahead, with one day that nobody has planned', () => {
    const led = rows.shifts.map((shift) => ({ ...shift, isSectionLed: true }));
    const month = { from: addDays(today, -42), to: addDays(today, 31), zone: 'Asia/Shanghai' };
    expect(shiftGaps(month, led).map(({ day, kind }) => [day, kind])).toEqual([[addDays(today, 6), 'noShift']]);
    const handedOver = new Set(rows.shifts.filter(({ handedOverAt }) => handedOverAt != null).map(({ id }) => id));
    expect(rows.shiftNotes.length).toBeGreaterThan(50);
    expect(rows.shiftNotes.every(({ shiftId }) => handedOver.has(shiftId))).toBe(true);
  });

  it('has everyone on duty in service, and village officers living in their village', () => {
    const cadres = new Map(rows.cadres.map((row) => [row.id, row]));
    const homes = new Map(rows.cadreHomes.map(({ cadreId, villageId }) => [cadreId, villageId]));
    expect(rows.shifts.every(({ leaderId, officerId }) => cadres.has(leaderId) && cadres.has(officerId))).toBe(true);
    const officers = rows.cadres.filter(({ rank }) => rank === 'villageOfficer');
    expect(officers.every(({ id }) => homes.has(id))).toBe(true);
    expect(rows.nightStays.some(({ night }) => night >= addDays(today, -3))).toBe(true);
  });

  it('has visits for eighteen months, most in person, some tried in vain, some entered late', () => {
    expect(rows.visits.reduce((first, { metOn }) => (metOn < first ? metOn : first), today) < '2024-10-20').toBe(true);
    const by = countBy(rows.visits, ({ medium, outcome, isLate }) =>
      isLate ? 'late' : outcome === 'tried' ? 'tried' : medium,
    );
    for (const kind of ['late', 'tried', 'inPerson', 'call'] as const) expect(by.get(kind)).toBeGreaterThan(100);
  });
});
