import { canSeal, keyOfPin, roundsOfPin, sealed, unsealed } from './sealing.ts';
import { orElse, shelf } from './shelf.ts';

/** After so many wrong PINs everything sealed is gone. */
export const wrongPinsAllowed = 5;
export const pinPattern = /^\d{6,12}$/;

const proofPlace = 'pin';
const proofValue = 'lianhu';

let key: CryptoKey | null = null;
const listeners = new Set<() => void>();
const hold = (next: CryptoKey | null): void => {
  key = next;
  for (const listener of listeners) listener();
};

/** The key of the PIN entered in this page; null until it is entered. Never written down. */
export const heldKey = (): CryptoKey | null => key;
export const onKey = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Makes a new PIN this device's; what an older one had sealed is gone. @throws Error when the PIN is not 6–12 digits */
export const setDevicePin = async (pin: string): Promise<void> => {
  if (!canSeal() || !pinPattern.test(pin)) throw new Error('a PIN of 6 to 12 digits is needed');
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const made = await keyOfPin(pin, salt, roundsOfPin);
  const proof = await sealed(made, proofPlace, proofValue);
  const { pins, homes } = shelf();
  await shelf().transaction('rw', pins, homes, async () => {
    await homes.filter(({ of }) => !of.startsWith('link:')).delete();
    await pins.put({ name: 'pin', salt, rounds: roundsOfPin, proof, wrong: 0 });
  });
  hold(made);
};

export type Unlocked = { readonly is: 'open' | 'gone' } | { readonly is: 'wrong'; readonly left: number };

/** Forgets the PIN and everything it sealed. */
export const forgetPin = async (): Promise<void> => {
  hold(null);
  const { pins, homes } = shelf();
  await orElse(async () => {
    await pins.clear();
    await homes.filter(({ of }) => !of.startsWith('link:')).delete();
  }, undefined);
};

/**
 * Tries a PIN. The try is counted before it is made, so that a page closed in between does not give it back;
 * the fifth wrong one in a row forgets everything.
 */
export const unlockDevice = async (pin: string): Promise<Unlocked> => {
  const { pins } = shelf();
  const kept = await shelf().transaction('rw', pins, async () => {
    const found = await pins.get('pin');
    if (found) await pins.put({ ...found, wrong: found.wrong + 1 });
    return found ? { ...found, wrong: found.wrong + 1 } : null;
  });
  if (kept === null) return { is: 'gone' };
  const made = kept.wrong <= wrongPinsAllowed ? await keyOfPin(pin, kept.salt, kept.rounds) : null;
  if (made !== null && (await unsealed(made, proofPlace, kept.proof)) === proofValue) {
    await pins.update('pin', { wrong: 0 });
    hold(made);
    return { is: 'open' };
  }
  if (kept.wrong < wrongPinsAllowed) return { is: 'wrong', left: wrongPinsAllowed - kept.wrong };
  await forgetPin();
  return { is: 'gone' };
};
