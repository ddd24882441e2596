import type { Sealed } from './shelf.ts';

/** PBKDF2-HMAC-SHA256, as OWASP advises (at least 310,000 are asked of us). */
export const roundsOfPin = 600_000;

/** WebCrypto is there only over https or on this very machine; without it no household is kept. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A key of a device's PIN; it cannot be taken out of the browser's keeping. */
export const keyOfPin = async (pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  const secret = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

/** A key of a secret that nobody could guess: a link's token. */
export const keyOfToken = async (token: string): Promise<CryptoKey> => {
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(`lianhu roll|${token}`));
  return crypto.subtle.importKey('raw', hash, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

/** Any JSON, sealed with AES-GCM and bound to its place, so that it opens nowhere else. */
export const sealed = async (key: CryptoKey, place: string, value: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) };
  return { iv, body: await crypto.subtle.encrypt(how, key, bytesOf(JSON.stringify(value))) };
};

/** What was sealed; null with the wrong key, or where it was changed or moved. */
export const unsealed = async (key: CryptoKey, place: string, { iv, body }: Sealed): Promise<unknown> => {
  try {
    const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) };
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, body)));
  } catch {
    return null;
  }
};
