import { describe, expect, it } from 'vitest';
import { spoiledBy } from '../../../web/api/events.ts';

describe('what a change spoils', () => {
  it('is the list itself, the counts and colours, and the groups, when a visit is entered', () => {
    expect(spoiledBy(new Set(['visits']))).toEqual([['visits'], ['coverage'], ['cells', 'one'], ['groups']]);
  });

  it('is asked for once when many topics arrive together', () => {
    const keys = spoiledBy(new Set(['visits', 'groups', 'issues', 'coverage'])).map((key) => key.join('/'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('groups');
  });

  it('is the shapes and the town when another edition is in force', () => {
    expect(spoiledBy(new Set(['editions']))).toEqual([['editions'], ['cells', 'list'], ['me'], ['pack']]);
  });

  it('is nothing else when an account changes', () => {
    expect(spoiledBy(new Set(['accounts']))).toEqual([['accounts']]);
  });
});
