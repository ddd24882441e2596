import type { Sealed } from './shelf.ts';
import { orElse, shelf } from './shelf.ts';
import { sealed, unsealed } from './sealing.ts';

/** 72 hours, then households are gone from the device whatever happens. */
export const keptHomesMs = 72 * 3_600_000;

/** Gone after their time, and also where the device's clock was put back before they were kept. */
export const isGone = (kept: { readonly keptAt: number; readonly goneAt: number }, now: number): boolean =>
  now >= kept.goneAt || now < kept.keptAt - 5 * 60_000;

interface Keeping {
  /** An incident, or `link:<id>`. */
  readonly of: string;
  readonly value: unknown;
  /** By the server's clock. */
  readonly madeAt: number;
  /** How long the server lets it be kept, milliseconds. */
  readonly lastsMs: number;
}

/** Seals households with a key and keeps them, for 72 hours at the most. */
export const keepSealed = async (
  key: CryptoKey,
  { of, value, madeAt, lastsMs }: Keeping,
  now: number,
): Promise<void> => {
  const goneAt = now + Math.min(lastsMs, keptHomesMs);
  const body = await sealed(key, of, value);
  await orElse(() => shelf().homes.put({ of, sealed: body, madeAt, keptAt: now, goneAt }), '');
};

/** What is kept of an incident or link, still sealed; null when there is none or its time is over. */
export const keptSealed = async (
  of: string,
  now: number,
): Promise<{ readonly sealed: Sealed; readonly madeAt: number; readonly goneAt: number } | null> => {
  const kept = await orElse(() => shelf().homes.get(of), undefined);
  return kept === undefined || isGone(kept, now) ? null : kept;
};

export const openSealed = async (key: CryptoKey, of: string, now: number): Promise<unknown> => {
  const kept = await keptSealed(of, now);
  return kept === null ? null : unsealed(key, of, kept.sealed);
};

export const forgetSealed = (of: string): Promise<void> => orElse(() => shelf().homes.delete(of), undefined);

/** Takes away what is past its time. */
export const tidyHomes = (now: number): Promise<number> =>
  orElse(
    () =>
      shelf()
        .homes.filter((kept) => isGone(kept, now))
        .delete(),
    0,
  );
