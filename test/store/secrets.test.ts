import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StoreUnusable } from '../../server/store/errors.ts';
import { keysOf } from '../../server/store/keys.ts';
import { secretsOf } from '../../server/store/secrets.ts';
import { openStore } from '../../server/store/store.ts';
import { givenFolder } from '../given.ts';

const master = 'a-master-secret-of-more-than-32-characters';
const secrets = secretsOf(keysOf([master]));

describe('a sealed value', () => {
  it('opens where it was sealed and nowhere else', () => {
    const sealed = secrets.seal('households', 'name', 'h1', '欧阳小娥');
    expect(secrets.open('households', 'name', 'h1', sealed)).toBe('欧阳小娥');
    expect(() => secrets.open('households', 'name', 'h2', sealed)).toThrow();
    expect(() => secrets.open('households', 'phone', 'h1', sealed)).toThrow();
    expect(() => secrets.open('cadres', 'name', 'h1', sealed)).toThrow();
  });

  it('is never the same twice, and does not open when a letter was changed', () => {
    const [one, other] = [secrets.seal('t', 'c', 'r', '同'), secrets.seal('t', 'c', 'r', '同')];
    expect(one).not.toBe(other);
    const swapped = one.slice(0, -2) + (one.at(-2) === 'A' ? 'B' : 'A') + one.slice(-1);
    expect(() => secrets.open('t', 'c', 'r', swapped)).toThrow();
  });

  it('still opens after a new key was put in front, and names the key it lacks', () => {
    const sealed = secrets.seal('t', 'c', 'r', '旧');
    const renewed = secretsOf(keysOf(['another-master-secret-of-32-characters!', master]));
    expect(renewed.open('t', 'c', 'r', sealed)).toBe('旧');
    expect(renewed.seal('t', 'c', 'r', '新').split('.')[1]).not.toBe(sealed.split('.')[1]);
    expect(() => secretsOf(keysOf(['another-master-secret-of-32-characters!'])).open('t', 'c', 'r', sealed)).toThrow(
      /key/,
    );
  });
});

describe('people are found', () => {
  const finds = (typed: string, household: Parameters<typeof secrets.tokensOf>[1]): boolean => {
    const tokens = new Set(secrets.tokensOf('town', household));
    const wanted = secrets.tokensToFind('town', typed);
    return wanted.length > 0 && wanted.every((token) => tokens.has(token));
  };
  const shan = { name: '单秀英', phone: '138 0000 5678', code: 'QX-0012' };

  it.each([
    ['单秀英', 'the whole name'],
    ['秀英', 'two of its characters'],
    ['单', 'the surname'],
    ['sxy', 'initials, the surname read as a surname'],
    ['dxy', 'initials, the surname read as a word'],
    ['sx', 'the first initials'],
    ['SXY', 'capital letters'],
    ['5678', 'the end of the phone'],
    ['13800005678', 'the whole phone'],
    ['qx-0012', 'the code'],
  ])('by %s: %s', (typed) => {
    expect(finds(typed, shan)).toBe(true);
  });

  it.each(['单英', '李秀英', 'xy', '5679', '678', 'x', ''])('not by %s', (typed) => {
    expect(finds(typed, shan)).toBe(false);
  });

  it('under tokens that say nothing in another town or without the key', () => {
    expect(secrets.tokensOf('town', shan)).not.toEqual(secrets.tokensOf('other', shan));
    const others = secretsOf(keysOf(['another-master-secret-of-32-characters!']));
    expect(secrets.tokensOf('town', shan)).not.toEqual(others.tokensOf('town', shan));
  });
});

describe('the key', () => {
  it('is made at the first start, beside the folder, for its owner alone', async () => {
    const folder = givenFolder();
    await (await openStore({ folder })).close();
    expect(statSync(`${folder}.key`).mode & 0o777).toBe(0o600);
    expect(existsSync(`${folder}/lianhu.db`)).toBe(true);
    expect(readFileSync(`${folder}/lianhu.db`).includes(readFileSync(`${folder}.key`).subarray(0, 20))).toBe(false);
  });

  it('is missed when it is gone: no new one is made over a database', async () => {
    const folder = givenFolder();
    await (await openStore({ folder })).close();
    renameSync(`${folder}.key`, `${folder}.key.away`);
    await expect(openStore({ folder })).rejects.toThrow(StoreUnusable);
    expect(existsSync(`${folder}.key`)).toBe(false);
  });

  it('is refused when it belongs to another database, and may come from the environment instead', async () => {
    const folder = givenFolder();
    await (await openStore({ folder, secret: master })).close();
    expect(existsSync(`${folder}.key`)).toBe(false);
    writeFileSync(`${folder}.key`, 'a-key-of-another-installation-altogether');
    await expect(openStore({ folder })).rejects.toThrow(/sealed with key/);
    await (await openStore({ folder, secret: master })).close();
    await expect(openStore({ folder, secret: 'short' })).rejects.toThrow(/32/);
  });
});
