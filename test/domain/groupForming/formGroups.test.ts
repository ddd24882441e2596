import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formGroups } from '../../../server/domain/groupForming/formGroups.ts';
import type { FormProposal } from '../../../server/domain/groupForming/formProposal.ts';
import type { FormTask } from '../../../server/domain/groupForming/formTask.ts';
import { aFormTask, scattered } from './given.ts';

const proposalsOf = (task: FormTask): readonly FormProposal[] => {
  let last = 0;
  const answer = formGroups(task, { newId: () => `g${++last}` });
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return answer;
};

const everybodyIn = ({ groups }: FormProposal): string[] =>
  groups.flatMap(({ centreId, memberIds }) => [centreId, ...memberIds]);

describe('forming groups', () => {
  it('gives 36 households groups of one centre and five to eight neighbours, each household once', () => {
    const task = aFormTask();
    const proposals = proposalsOf(task);
    expect(proposals.length).toBeGreaterThanOrEqual(2);
    expect(proposals.length).toBeLessThanOrEqual(3);
    for (const proposal of proposals) {
      expect(everybodyIn(proposal).sort()).toEqual(task.households.map(({ id }) => id).sort());
      for (const { memberIds } of proposal.groups) {
        expect(memberIds.length).toBeGreaterThanOrEqual(5);
        expect(memberIds.length).toBeLessThanOrEqual(8);
      }
      expect(proposal.deeds.every(({ kind }) => kind === 'newGroup')).toBe(true);
    }
  });

  it('has shorter walks with more groups, and fewer groups where few are wanted', () => {
    const proposals = proposalsOf(aFormTask());
    const [short, few] = (['shortWalks', 'fewGroups'] as const).map((wanted) =>
      proposals.find(({ aim }) => aim === wanted),
    );
    expect(few!.groups.length).toBeLessThan(short!.groups.length);
    expect(short!.facts.meanWalkM).toBeLessThan(few!.facts.meanWalkM);
  });

  it('asks those who lead a residents group first, and says of each other centre why it is not one (LH-6)', () => {
    const households = scattered(36).map((household, i) => ({ ...household, isEligible: i % 6 === 0 }));
    const proposal = proposalsOf(aFormTask({ households })).find(({ aim }) => aim === 'eligibleCentres')!;
    expect(proposal.facts.eligibleCentres).toBe(proposal.facts.newGroups);
    expect(proposal.violations.filter(({ kind }) => kind === 'centre-not-eligible')).toEqual([]);
    for (const { facts, violations } of proposalsOf(aFormTask())) {
      expect(facts.eligibleCentres).toBe(0);
      const reasons = violations.flatMap((violation) =>
        violation.kind === 'centre-not-eligible' ? violation.why : [],
      );
      expect(reasons).toEqual(Array.from({ length: facts.newGroups }, () => 'nobody-named'));
    }
  });

  it('puts a household in need into every group, or says why not (LH-7)', () => {
    const enough = scattered(36).map((household, i) => ({ ...household, withNeeds: i % 4 === 0 }));
    for (const { violations } of proposalsOf(aFormTask({ households: enough })))
      expect(violations.filter(({ kind }) => kind === 'no-household-in-need')).toEqual([]);
    const none = scattered(36).map((household) => ({ ...household, withNeeds: false }));
    for (const { violations, facts } of proposalsOf(aFormTask({ households: none })))
      expect(violations.filter((v) => v.kind === 'no-household-in-need' && v.why === 'too-few-in-need')).toHaveLength(
        facts.newGroups,
      );
  });

  it('names what cannot be: too few households, a household without a point, a cadre with too many groups', () => {
    const [small] = proposalsOf(aFormTask({ households: scattered(3) }));
    expect(small!.violations).toContainEqual(expect.objectContaining({ kind: 'too-few-radiating', has: 2, least: 5 }));
    const nowhere = { ...scattered(1)[0]!, id: 'nowhere', x: null, y: null };
    const [proposal] = proposalsOf(aFormTask({ households: [...scattered(12), nowhere] }));
    expect(proposal!.violations).toContainEqual({ kind: 'unattached', householdId: 'nowhere', why: 'no-point' });
    const cadres = [{ id: 'c1', groups: 2, distance: 0 }];
    const [full] = proposalsOf(aFormTask({ households: scattered(30), cadres, groupsPerCadre: 1 }));
    expect(full!.violations).toContainEqual(expect.objectContaining({ kind: 'cadre-over', cadreId: 'c1', most: 1 }));
  });

  it('fills up groups that stand before it makes new ones, and leaves their members alone', () => {
    const households = scattered(20).map((household, i) =>
      i < 4 ? { ...household, groupId: 'old', isCentre: i === 0 } : household,
    );
    const groups = [{ id: 'old', cadreId: 'c1', membersElsewhere: 0 }];
    for (const { deeds } of proposalsOf(aFormTask({ households, groups }))) {
      const into = deeds.filter((deed) => deed.kind === 'moveMember' && deed.toGroupId === 'old');
      expect(into.length).toBeGreaterThanOrEqual(2);
      const touched = deeds.flatMap((deed) =>
        deed.kind === 'newGroup' ? [deed.centreId, ...deed.memberIds] : [deed.householdId],
      );
      for (const { id, groupId } of households) if (groupId === 'old') expect(touched).not.toContain(id);
    }
  });

  it('asked for everybody anew, may keep the centres there are', () => {
    const households = scattered(24).map((household, i) => ({
      ...household,
      groupId: i < 12 ? 'a' : 'b',
      isCentre: i % 12 === 0,
    }));
    const groups = ['a', 'b'].map((id) => ({ id, cadreId: 'c1', membersElsewhere: 0 }));
    const kept = proposalsOf(aFormTask({ households, groups, who: 'all' })).find(({ aim }) => aim === 'keepCentres')!;
    expect(kept.groups.filter(({ isNew }) => !isNew).map(({ centreId }) => centreId)).toEqual(['h0', 'h12']);
    for (const { groupId, isNew, memberIds } of kept.groups)
      if (!isNew) expect([groupId, memberIds.length <= 8]).toEqual([groupId, true]);
  });

  it('refuses without households, without cadres, and with limits crossed', () => {
    const faultsOf = (over: Partial<FormTask>) => formGroups(aFormTask(over), { newId: () => 'g' });
    expect(faultsOf({ households: [] })).toEqual({ faults: [{ kind: 'no-households' }] });
    expect(faultsOf({ cadres: [] })).toEqual({ faults: [{ kind: 'no-cadre' }] });
    expect(faultsOf({ least: 6, most: 5 })).toEqual({ faults: [{ kind: 'limits-crossed', least: 6, most: 5 }] });
  });

  it('attaches nobody twice and never over the most, whatever the village', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 2, max: 6 }),
        (count, seed, least) => {
          const task = aFormTask({ households: scattered(count, { seed }), least, most: least + 2 });
          for (const proposal of proposalsOf(task)) {
            const all = everybodyIn(proposal);
            expect(new Set(all).size).toBe(all.length);
            expect(all.length + proposal.facts.unattached).toBe(count);
            for (const { memberIds } of proposal.groups) expect(memberIds.length).toBeLessThanOrEqual(least + 2);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
