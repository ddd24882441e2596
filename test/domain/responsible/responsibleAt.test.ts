import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/domain/responsible/answer.ts';
import { responsibleAt } from '../../../server/domain/responsible/responsibleAt.ts';
import { aCadre, anAssignment, at, givenFacts, givenGround, inCell1, onBorder, outside } from './givenFacts.ts';

const ground = givenGround();
const office = at('2026-03-12 14:05');
const night = at('2026-03-12 23:10');

const namesOf = ({ people }: Answer): string[] => people.map(({ name }) => name);
const rolesOf = ({ people }: Answer): string[] => people.map(({ role }) => role);
const passedOf = ({ passedOver }: Answer) => passedOver.map(({ name, reason }) => ({ name, ...reason }));

describe('who answers for a point, in calling order', () => {
  it('names lead, backup, unit, the village’s people and the shift in office hours', () => {
    const answer = responsibleAt(givenFacts(), ground, inCell1, office);
    expect(answer).toMatchObject({ answer: 'one', isOfficeHours: true, gaps: [], passedOver: [] });
    expect(answer.cells).toMatchObject([{ id: 'cell-1', villageName: '李家湾村', distanceM: 0 }]);
    expect(rolesOf(answer)).toEqual([
      'lead',
      'backup',
      'unit',
      'villageSecretary',
      'residentCadre',
      'contactLeader',
      'shiftLeader',
      'shiftOfficer',
    ]);
    expect(answer.people[0]?.reasons).toEqual([{ kind: 'assigned', role: 'lead', place: '', since: '2026-03-01' }]);
  });

  it('puts the cadre of a named household’s group behind lead and backup', () => {
    const household = { groupCadreId: '9', groupSince: '2025-05-01' };
    const answer = responsibleAt(givenFacts(), ground, inCell1, office, household);
    expect(rolesOf(answer).slice(0, 4)).toEqual(['lead', 'backup', 'groupCadre', 'unit']);
    expect(answer.people[2]?.reasons).toEqual([{ kind: 'holdsGroup', since: '2025-05-01' }]);
  });

  it('calls a unit at the phone of its highest-ranking cadre', () => {
    const unit = responsibleAt(givenFacts(), ground, inCell1, office).people[2];
    expect(unit).toMatchObject({ unitId: 'u', cadreId: null, post: '孙主任 主任', phone: '13900000008' });
  });

  it('names a person with several reasons once, with all of them', () => {
    const facts = givenFacts();
    const both = [...facts.assignments, anAssignment({ role: 'residentCadre', cadreId: '1', divisionId: 'A' })];
    const answer = responsibleAt({ ...facts, assignments: both }, ground, inCell1, office);
    expect(namesOf(answer).filter((name) => name === '王秀英')).toHaveLength(1);
    expect(answer.people[0]?.reasons.map((reason) => 'role' in reason && reason.role)).toEqual([
      'lead',
      'residentCadre',
    ]);
  });

  it('tells the duty room first outside office hours, in parallel and at the duty phone', () => {
    const [first, second] = responsibleAt(givenFacts(), ground, inCell1, night).people;
    expect(first).toMatchObject({ role: 'dutyRoom', cadreId: '7', phone: '08711234567', isParallel: true });
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(['dutyRoom', 'onShift']);
    expect(second).toMatchObject({ isParallel: false });
  });

  it('tells the duty room by its phone where nobody is on shift', () => {
    const answer = responsibleAt(givenFacts({ shifts: [] }), ground, inCell1, night);
    expect(answer.people[0]).toMatchObject({ role: 'dutyRoom', cadreId: null, name: '值班室', phone: '08711234567' });
    expect(answer.gaps).toEqual([{ kind: 'noShift', place: '' }]);
  });

  it('puts those who stay overnight or live in the village before absent town staff', () => {
    const facts = givenFacts({
      nightStays: [{ cadreId: '4', villageId: 'A', night: '2026-03-12' }],
      cadreHomes: [{ cadreId: '9', villageId: 'A', from: '2025-01-01', to: null }],
    });
    const answer = responsibleAt(facts, ground, inCell1, night);
    expect(namesOf(answer)).toEqual([
      '郑值班',
      '李书记',
      '陈驻村',
      '钱干部',
      '王秀英',
      '赵德山',
      '农业农村办公室',
      '周包村',
      '吴带班',
    ]);
    expect(answer.people[3]).toMatchObject({ role: 'nightStay', isInVillage: true });
    expect(answer.people[2]?.reasons.at(-1)).toEqual({
      kind: 'staysOvernight',
      village: '李家湾村',
      night: '2026-03-12',
    });
  });

  it('does not look for somebody at home who stays elsewhere tonight', () => {
    const facts = givenFacts({
      cadreHomes: [{ cadreId: '1', villageId: 'A', from: '2025-01-01', to: null }],
      nightStays: [{ cadreId: '1', villageId: null, night: '2026-03-12' }],
    });
    const lead = responsibleAt(facts, ground, inCell1, night).people.find(({ cadreId }) => cadreId === '1');
    expect(lead).toMatchObject({ isInVillage: false });
    expect(lead?.reasons.at(-1)).toMatchObject({ kind: 'staysOvernight', village: null });
  });

  it('gives 02:00 to yesterday’s shift and yesterday’s night', () => {
    const facts = givenFacts({ nightStays: [{ cadreId: '4', villageId: 'A', night: '2026-03-11' }] });
    const answer = responsibleAt(facts, ground, inCell1, at('2026-03-12 02:00'));
    expect(answer.people[0]).toMatchObject({ role: 'dutyRoom', cadreId: '2' });
    expect(answer.people.find(({ cadreId }) => cadreId === '4')?.isInVillage).toBe(true);
    expect(namesOf(answer)).not.toContain('吴带班');
  });
});

describe('who is passed over', () => {
  it('names the cover of somebody on leave, and says until when', () => {
    const facts = givenFacts({ leaves: [{ cadreId: '1', coverId: '9', from: '2026-03-10', to: '2026-03-21' }] });
    const answer = responsibleAt(facts, ground, inCell1, office);
    expect(answer.people[0]).toMatchObject({
      cadreId: '9',
      role: 'cover',
      reasons: [{ kind: 'covers', forName: '王秀英', role: 'lead', until: '2026-03-20' }],
    });
    expect(passedOf(answer)).toEqual([{ name: '王秀英', kind: 'onLeave', until: '2026-03-20' }]);
    expect(answer.gaps).toEqual([]);
  });

  it('says aloud that the lead is on leave and nobody covers', () => {
    const facts = givenFacts({ leaves: [{ cadreId: '1', coverId: null, from: '2026-03-10', to: null }] });
    const answer = responsibleAt(facts, ground, inCell1, office);
    expect(namesOf(answer)).not.toContain('王秀英');
    expect(answer.gaps).toEqual([{ kind: 'noLead', place: '第一网格' }]);
  });

  it('passes over who was lead until yesterday, with the day', () => {
    const facts = givenFacts();
    const assignments = facts.assignments.map((one) => (one.role === 'lead' ? { ...one, to: '2026-03-12' } : one));
    const answer = responsibleAt({ ...facts, assignments }, ground, inCell1, office);
    expect(namesOf(answer)).not.toContain('王秀英');
    expect(passedOf(answer)).toEqual([{ name: '王秀英', kind: 'ended', on: '2026-03-11' }]);
    expect(answer.gaps).toEqual([{ kind: 'noLead', place: '第一网格' }]);
  });

  it('passes over who left the service, and whom the roster does not know', () => {
    const facts = givenFacts();
    const cadres = facts.cadres
      .filter(({ id }) => id !== '2')
      .map((one) => (one.id === '1' ? { ...one, to: '2026-03-12' } : one));
    const answer = responsibleAt({ ...facts, cadres }, ground, inCell1, office);
    expect(passedOf(answer)).toEqual([
      { name: '王秀英', kind: 'left', on: '2026-03-11' },
      { name: '', kind: 'unknown' },
    ]);
  });

  it('tells of who takes over within the month', () => {
    const facts = givenFacts();
    const assignments = [
      ...facts.assignments,
      anAssignment({ role: 'lead', cadreId: '9', cellId: 'cell-1', from: '2026-03-20' }),
    ];
    const answer = responsibleAt({ ...facts, assignments }, ground, inCell1, office);
    expect(passedOf(answer)).toEqual([{ name: '钱干部', kind: 'notYet', from: '2026-03-20' }]);
  });

  it('passes over who was called in another incident, but never those on shift', () => {
    const engaged = ['1', '7'].map((cadreId) => ({ cadreId, incidentId: 'i', incidentName: '河水上涨' }));
    const answer = responsibleAt(givenFacts({ engaged }), ground, inCell1, office);
    expect(namesOf(answer)).toContain('郑值班');
    expect(namesOf(answer)).not.toContain('王秀英');
    expect(passedOf(answer)).toEqual([{ name: '王秀英', kind: 'engaged', incidentName: '河水上涨' }]);
  });

  it('names those called in another incident when nobody else answers for the place', () => {
    const engaged = ['1', '2', '3', '4', '5'].map((cadreId) => ({
      cadreId,
      incidentId: 'i',
      incidentName: '河水上涨',
    }));
    const answer = responsibleAt(givenFacts({ engaged }), ground, inCell1, office);
    expect(namesOf(answer).slice(0, 2)).toEqual(['王秀英', '赵德山']);
    expect(passedOf(answer)).toHaveLength(5);
  });

  it('names those on leave when there is nobody else at all', () => {
    const leaves = [{ cadreId: '1', coverId: null, from: '2026-03-10', to: null }];
    const assignments = [anAssignment({ role: 'lead', cadreId: '1', cellId: 'cell-1' })];
    const facts = givenFacts({ leaves, assignments, shifts: [], dutyPhone: null });
    expect(namesOf(responsibleAt(facts, ground, inCell1, office))).toEqual(['王秀英']);
  });
});

describe('where there is not exactly one cell', () => {
  it('tells the nearest cell with its distance, and names its village’s people and the shift', () => {
    const answer = responsibleAt(givenFacts(), ground, outside, office);
    expect(answer.answer).toBe('none');
    expect(answer.cells).toMatchObject([{ id: 'cell-1' }]);
    expect(answer.cells[0]?.distanceM).toBeGreaterThan(1000);
    expect(answer.cells[0]?.distanceM).toBeLessThan(1020);
    expect(rolesOf(answer)).toEqual([
      'villageSecretary',
      'residentCadre',
      'contactLeader',
      'shiftLeader',
      'shiftOfficer',
    ]);
  });

  it('names the people of both cells exactly on their border', () => {
    const facts = givenFacts();
    const assignments = [...facts.assignments, anAssignment({ role: 'lead', cadreId: '9', cellId: 'cell-2' })];
    const answer = responsibleAt({ ...facts, assignments }, ground, onBorder, office);
    expect(answer.answer).toBe('several');
    expect(answer.cells.map(({ code }) => code)).toEqual(['c1', 'c2']);
    expect(namesOf(answer).slice(0, 3)).toEqual(['王秀英', '钱干部', '赵德山']);
    expect(answer.people[1]?.reasons[0]).toMatchObject({ place: '第二网格' });
    expect(answer.gaps).toEqual([
      { kind: 'noBackup', place: '第二网格' },
      { kind: 'noUnit', place: '第二网格' },
    ]);
  });

  it('answers for a set of cells of two villages, and leaves out cells that are not there', () => {
    const answer = responsibleAt(givenFacts(), ground, { cellIds: ['cell-3', 'cell-1', 'nothing', 'cell-1'] }, office);
    expect(answer.cells.map(({ id }) => id)).toEqual(['cell-1', 'cell-3']);
    expect(answer.people[0]?.reasons[0]).toMatchObject({ place: '李家湾村第一网格' });
    expect(answer.gaps).toContainEqual({ kind: 'noLead', place: '杨柳坪村第三网格' });
    expect(answer.gaps).toContainEqual({ kind: 'noSecretary', place: '杨柳坪村' });
  });

  it('still names the shift where no cell of an area is known', () => {
    const answer = responsibleAt(givenFacts(), ground, { cellIds: ['nothing'] }, office);
    expect(answer).toMatchObject({ answer: 'none', cells: [] });
    expect(namesOf(answer)).toEqual(['吴带班', '郑值班']);
  });
});

describe('gaps in the chain', () => {
  it('says that a shift has no section-level leader, and whose number is missing', () => {
    const facts = givenFacts();
    const cadres = facts.cadres.map((one) =>
      one.id === '6' ? aCadre('6', { name: '吴带班' }) : one.id === '1' ? { ...one, phone: null } : one,
    );
    expect(responsibleAt({ ...facts, cadres }, ground, inCell1, office).gaps).toEqual([
      { kind: 'noSectionLeader', place: '' },
      { kind: 'noPhone', place: '王秀英' },
    ]);
  });

  it('says that office hours went by the weekday in a year whose holidays are not published', () => {
    const shifts = [{ id: 's', startsAt: 0, endsAt: at('2099-01-01 00:00'), leaderId: '6', officerId: '7' }];
    const answer = responsibleAt(givenFacts({ shifts }), ground, inCell1, at('2031-10-01 10:00'));
    expect(answer.isOfficeHours).toBe(true);
    expect(answer.gaps).toEqual([{ kind: 'noHolidayTable', place: '2031' }]);
  });
});
