import { describe, expect, it } from 'vitest';
import { isGone, keptHomesMs } from '../../../../web/api/pack/keptHomes.ts';
import { keyOfPin, keyOfToken, roundsOfPin, sealed, unsealed } from '../../../../web/api/pack/sealing.ts';

const salt = crypto.getRandomValues(new Uint8Array(16));
const homes = { items: [{ name: '李桂芳', phone: '13800000000', needs: ['carry'] }] };

describe('households kept on a device', () => {
  it('are sealed under a key that takes at least 310,000 rounds to make of a PIN', () => {
    expect(roundsOfPin).toBeGreaterThanOrEqual(310_000);
  });

  it('open with the PIN, and with no other', async () => {
    const key = await keyOfPin('246810', salt, 1000);
    const kept = await sealed(key, 'incident-1', homes);
    expect(new TextDecoder('latin1').decode(kept.body)).not.toContain('13800000000');
    expect(await unsealed(key, 'incident-1', kept)).toEqual(homes);
    expect(await unsealed(await keyOfPin('246811', salt, 1000), 'incident-1', kept)).toBeNull();
    const otherSalt = crypto.getRandomValues(new Uint8Array(16));
    expect(await unsealed(await keyOfPin('246810', otherSalt, 1000), 'incident-1', kept)).toBeNull();
  });

  it('do not open as another incident’s, nor with a byte changed', async () => {
    const key = await keyOfPin('246810', salt, 1000);
    const kept = await sealed(key, 'incident-1', homes);
    expect(await unsealed(key, 'incident-2', kept)).toBeNull();
    const body = kept.body.slice(0);
    const bytes = new Uint8Array(body);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    expect(await unsealed(key, 'incident-1', { ...kept, body })).toBeNull();
  });

  it('are sealed anew each time, and their key cannot be taken out', async () => {
    const key = await keyOfToken('link-1.signature');
    const [one, other] = [await sealed(key, 'link:1', homes), await sealed(key, 'link:1', homes)];
    expect([...new Uint8Array(one.body)]).not.toEqual([...new Uint8Array(other.body)]);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('are gone after their time, and where the clock was put back before they came', () => {
    const keptAt = 1_760_000_000_000;
    const kept = { keptAt, goneAt: keptAt + keptHomesMs };
    expect(isGone(kept, keptAt)).toBe(false);
    expect(isGone(kept, keptAt + keptHomesMs - 1)).toBe(false);
    expect(isGone(kept, keptAt + 72 * 3_600_000)).toBe(true);
    expect(isGone(kept, keptAt - 86_400_000)).toBe(true);
  });
});
