import { assert, constantFrom, nat, pre, property, uuid } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceHash, isDevice, linkIdOf, newDeviceSecret, rollTokenOf } from '../../server/http/rollToken.ts';
import { givenStore } from '../given.ts';

const { secrets } = await givenStore();
const other = (await givenStore()).secrets;

describe('the token of a roll-call link', () => {
  it('says which link it was signed for', () => {
    assert(
      property(uuid(), (id) => {
        expect(linkIdOf(secrets, rollTokenOf(secrets, id))).toBe(id);
      }),
    );
  });

  it('is worth nothing with any character changed', () => {
    const token = rollTokenOf(secrets, '0190aaaa-0000-7000-8000-000000000001');
    assert(
      property(nat(token.length - 1), constantFrom('0', 'a', 'Z', '-', '.'), (at, character) => {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        pre(changed !== token);
        expect(linkIdOf(secrets, changed)).toBeNull();
      }),
    );
  });

  it('is worth nothing elsewhere, nor cut short, nor made up', () => {
    const token = rollTokenOf(secrets, 'link-1');
    expect(linkIdOf(other, token)).toBeNull();
    for (const made of ['', '.', 'link-1', 'link-1.', `.${secrets.digest('roll-call links', '')}`, token.slice(0, -1)])
      expect(linkIdOf(secrets, made)).toBeNull();
  });
});

describe('the device a link is bound to', () => {
  it('is known by its secret, for that link alone', () => {
    const secret = newDeviceSecret();
    const kept = deviceHash(secrets, 'link-1', secret);
    expect(kept).not.toContain(secret);
    expect(isDevice(secrets, 'link-1', secret, kept)).toBe(true);
    expect(isDevice(secrets, 'link-2', secret, kept)).toBe(false);
    expect(isDevice(secrets, 'link-1', newDeviceSecret(), kept)).toBe(false);
    expect(isDevice(secrets, 'link-1', undefined, kept)).toBe(false);
  });
});
