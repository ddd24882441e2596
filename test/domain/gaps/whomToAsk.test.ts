import { describe, expect, it } from 'vitest';
import { type Responsible, type Standing, whomToAsk } from '#domain/gaps/whomToAsk.ts';

const someone: Responsible = {
  groupCadreId: 'holder',
  successorId: null,
  answering: [
    { cadreId: 'contact', role: 'contactLeader' },
    { cadreId: 'secretary', role: 'villageSecretary' },
    { cadreId: 'backup', role: 'backup' },
    { cadreId: 'lead', role: 'lead' },
  ],
};

const asking = (responsible: Partial<Responsible>, away: Record<string, Standing> = {}) =>
  whomToAsk({ ...someone, ...responsible }, (cadreId) => away[cadreId] ?? { is: 'here' });

const left: Standing = { is: 'left' };

describe('whom to ask about a gap', () => {
  it('is the group’s cadre, the lead copied', () => {
    expect(asking({})).toEqual({ ask: { cadreId: 'holder', why: 'groupCadre' }, copy: 'lead' });
  });

  it('is the successor once the cadre has left', () => {
    expect(asking({ successorId: 'next' }, { holder: left }).ask).toEqual({ cadreId: 'next', why: 'successor' });
  });

  it('is the cover while the cadre is on leave', () => {
    expect(asking({ successorId: 'next' }, { holder: { is: 'onLeave', coverId: 'stand-in' } }).ask).toEqual({
      cadreId: 'stand-in',
      why: 'cover',
    });
  });

  it('is the lead where the cadre left and nobody took over, and nobody is copied twice', () => {
    expect(asking({}, { holder: left })).toEqual({ ask: { cadreId: 'lead', why: 'lead' }, copy: null });
  });

  it('goes on to whoever answers for the place, the nearest first', () => {
    const away: Record<string, Standing> = { lead: { is: 'onLeave', coverId: null } };
    expect(asking({ groupCadreId: null }, away)).toEqual({ ask: { cadreId: 'backup', why: 'backup' }, copy: null });
    expect(asking({ groupCadreId: null }, { ...away, backup: left }).ask).toEqual({
      cadreId: 'secretary',
      why: 'villageSecretary',
    });
  });

  it('is nobody where all have gone', () => {
    const gone = Object.fromEntries(['holder', 'lead', 'backup', 'secretary', 'contact'].map((one) => [one, left]));
    expect(asking({}, gone)).toEqual({ ask: null, copy: null });
  });
});
