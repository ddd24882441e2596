import { describe, expect, it } from 'vitest';
import { makeTown } from '../../data/town/makeTown.ts';
import { foldedRoll } from '../../server/domain/incident/foldedRoll.ts';
import type { Entry, KeptEntry } from '../../server/domain/incident/entry.ts';
import { laidArea } from '../../server/domain/responsible/laidArea.ts';

const { rows } = makeTown({ seed: 1, today: '2026-03-12', households: 6000 });
const [flood, drill] = rows.incidents;

const logOf = (incidentId: string | undefined): KeptEntry[] =>
  rows.incidentEntries
    .filter((row) => row.incidentId === incidentId)
    .map(({ seq, id, kind, subjectId, state, details, at, happenedAt, via, seen }) => {
      const { author, ...rest } = JSON.parse(details ?? '{}') as { author: string };
      const entry = { ...rest, kind, ...(subjectId == null ? {} : { subjectId, state }) } as unknown as Entry;
      return { seq: seq, id, entry, at, happenedAt, via, by: '', author, seen: seen ?? 0 };
    });

describe('the made town’s flood night', () => {
  it('is over, with a log of sixty to ninety entries without a hole and three reports', () => {
    expect(flood).toMatchObject({ kind: 'flood', stage: 'ended' });
    const log = logOf(flood?.id);
    expect(log.length).toBeGreaterThanOrEqual(60);
    expect(log.length).toBeLessThanOrEqual(90);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1));
    expect(flood?.entries).toBe(log.length);
    const reports = rows.incidentReports.filter(({ incidentId }) => incidentId === flood?.id);
    expect(reports.map(({ kind }) => kind)).toEqual(['first', 'follow', 'final']);
  });

  it('accounts for every household at home in its area, and leaves nothing contested', () => {
    const roll = foldedRoll(logOf(flood?.id));
    const { index } = laidArea(flood?.area ?? { type: 'Polygon', coordinates: [] });
    const residences = new Map(
      rows.householdResidences.filter(({ to }) => !to).map((row) => [row.householdId, row.residence]),
    );
    const inside = rows.householdPlaces
      .filter(({ x, y, to }) => !to && x != null && y != null && index.holds(x, y))
      .filter(({ householdId }) => ['resident', 'renting'].includes(residences.get(householdId) ?? ''));
    expect(inside.length).toBeGreaterThan(20);
    expect(inside.filter(({ householdId }) => !roll.homes.has(householdId))).toEqual([]);
    const standings = [...roll.staff.values(), ...roll.homes.values()];
    expect(standings.filter(({ contested }) => contested !== null)).toEqual([]);
  });

  it('tells of one who did not answer and another called instead, of one who refused, of one contested and confirmed', () => {
    const log = logOf(flood?.id);
    const roll = foldedRoll(log);
    expect(roll.listed.filter(({ insteadOf }) => insteadOf !== null)).toHaveLength(1);
    const refused = log.find(({ entry }) => entry.kind === 'home' && entry.state === 'refused');
    const confirmed = log.find(({ entry }) => entry.kind === 'confirmed');
    const subject = (kept: KeptEntry | undefined) => (kept && 'subjectId' in kept.entry ? kept.entry.subjectId : '');
    expect(roll.homes.get(subject(refused))?.state).toBe('moved');
    const before = foldedRoll(log.filter(({ seq }) => seq < (confirmed?.seq ?? 0)));
    expect(before.homes.get(subject(confirmed))?.contested).not.toBeNull();
  });

  it('names no resident in its reports', () => {
    for (const { text } of rows.incidentReports)
      for (const { name } of rows.households.slice(0, 400)) expect(text.includes(name)).toBe(false);
  });
});

describe('the made town’s drill', () => {
  it('is over and marked as a drill', () => {
    expect(drill).toMatchObject({ isDrill: true, stage: 'ended' });
    expect(logOf(drill?.id).length).toBeGreaterThan(10);
    const reports = rows.incidentReports.filter(({ incidentId }) => incidentId === drill?.id);
    expect(reports.every(({ text }) => text.startsWith('【演练】'))).toBe(true);
  });
});
