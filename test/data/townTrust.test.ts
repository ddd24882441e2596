import { describe, expect, it } from 'vitest';
import { makeTown } from '../../data/town/makeTown.ts';

const { rows, basemap } = makeTown({ seed: 3, today: '2026-05-06', households: 1200 });

/** Words of what the product does not do (requirements.md, declined). */
const banned = /稳控|上访|信访|重点人员|思想|宗教|教会|邪教|民族|计划生育|计生|出境|涉外|维稳/;

describe('what a made town says of people', () => {
  it('uses no phone that could ring', () => {
    const phones = [...rows.cadres, ...rows.households, ...rows.sites].flatMap(({ phone }) => (phone ? [phone] : []));
    expect(phones.length).toBeGreaterThan(1000);
    expect(phones.filter((phone) => !/^129\d{8}$/.test(phone))).toEqual([]);
  });

  it('uses no code of a real county', () => {
    expect(rows.divisions.filter(({ code }) => !code.startsWith('519921'))).toEqual([]);
  });

  it('holds no identity number and no word from the ban list', () => {
    const text = JSON.stringify([rows, basemap?.().places]);
    expect(text).not.toMatch(banned);
    const said = [
      ...rows.visits.map(({ diary }) => diary),
      ...rows.issues.map(({ title }) => title),
      ...rows.households.map(({ address }) => address),
    ];
    expect(said.filter((one) => one && /\d{15}/.test(one))).toEqual([]);
  });

  it('names people with two or three characters, and no two cadres alike', () => {
    const names = [...rows.cadres, ...rows.households].map(({ name }) => name);
    expect(names.filter((name) => !/^\p{Script=Han}{2,3}$/u.test(name))).toEqual([]);
    expect(new Set(rows.cadres.map(({ name }) => name)).size).toBe(rows.cadres.length);
  });

  it('lets nobody approve an excuse he or she asked for', () => {
    expect(rows.excuses.filter(({ askedBy, approvedBy }) => approvedBy && approvedBy === askedBy)).toEqual([]);
  });

  it('gives each demonstration role an account of its own', () => {
    expect(rows.accounts.map(({ username }) => username)).toEqual([
      'leader',
      'grid',
      'desk',
      'cadre',
      'clerk',
      'sysadmin',
      'secadmin',
      'auditor',
    ]);
    expect(rows.accounts.every(({ email }) => email.endsWith('@demo.invalid'))).toBe(true);
    expect(rows.grants.length).toBe(8);
  });
});
