import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../../http/env.ts';
import { newPace } from '../../http/pace.ts';
import { problem } from '../../http/problem.ts';
import { deviceHash, isDevice, linkIdOf, newDeviceSecret } from '../../http/rollToken.ts';
import type { By } from '../../queries/by.ts';
import { incidentById, type IncidentRow } from '../../queries/incidents/incidentRows.ts';
import type { Enterer } from '../../queries/incidents/entryRows.ts';
import { bindRollLink, rollLinkById, type RollLinkRow } from '../../queries/incidents/rollLinks.ts';
import { townById } from '../../queries/town.ts';
import type { Deps } from '../deps.ts';
import { isStale } from '../refuse.ts';

/** A link that holds, and what it leads to. */
export interface HeldLink {
  readonly link: RollLinkRow;
  readonly incident: IncidentRow;
  readonly zone: string;
  readonly dutyPhone: string | null;
}

/** Who did it, for the audit: the link stands for the cadre, who has no session. Real clock. */
export const byLink = (c: Context<Env>, { townId, id }: RollLinkRow): By => ({
  townId,
  at: Date.now(),
  accountId: id,
  role: 'cadre',
  requestId: c.get('requestId'),
});

export const entererOf = ({ id, cadreId }: RollLinkRow): Enterer => ({
  via: 'link',
  accountId: null,
  cadreId,
  author: id.slice(-12),
});

const cookieOf = (linkId: string): string => `lianhu-roll-${linkId}`;

/** A cadre taps, a page reads again every minute; offices share an address. Forged tokens are counted apart, and far fewer. */
const newPaces = () => ({
  asked: newPace({ most: 300, withinMs: 60_000 }),
  forged: newPace({ most: 10, withinMs: 15 * 60_000 }),
});

export type Paces = ReturnType<typeof newPaces>;
export const rollPaces = newPaces;

/**
 * The link a token was signed for, while it holds. `ended` is let through for entries that were made before the end.
 * @throws Problem 404 forged, 410 expired, taken back or over, 429
 */
export const heldLink = async (
  c: Context<Env>,
  { store, now }: Deps,
  paces: Paces,
  { token, mayHaveEnded = false }: { readonly token: string; readonly mayHaveEnded?: boolean },
): Promise<HeldLink> => {
  const address = c.get('address');
  paces.asked.count(address, Date.now());
  const linkId = linkIdOf(store.secrets, token);
  const link = linkId === null ? null : await rollLinkById(store, linkId);
  if (link === null) {
    paces.forged.count(address, Date.now());
    throw problem('notFound');
  }
  const incident = await incidentById(store, link.townId, link.incidentId);
  const town = await townById(store, link.townId);
  if (incident === null || town === null) throw problem('notFound');
  if (link.revokedAt !== null) throw problem('linkRevoked');
  if (incident.stage === 'ended' && !mayHaveEnded) throw problem('rollOver');
  if (now() >= link.expiresAt) throw problem('linkExpired');
  return { link, incident, zone: town.zone, dutyPhone: town.settings.dutyPhone ?? null };
};

/** Whether this is the device the link is bound to. @throws Problem 403 on any other, and where it is bound to none yet */
export const needDevice = (c: Context<Env>, { store }: Deps, { id, device }: RollLinkRow): void => {
  const secret = getCookie(c, cookieOf(id));
  if (device === null || !isDevice(store.secrets, id, secret, device)) throw problem('otherDevice');
};

/** Binds a link to the first device that opens it; the same device opens it again as often as it likes. @throws Problem 403 on another */
export const bindDevice = async (c: Context<Env>, deps: Deps, link: RollLinkRow): Promise<void> => {
  if (link.device !== null) return needDevice(c, deps, link);
  const { store, settings, now, newId } = deps;
  const secret = newDeviceSecret();
  const at = now();
  const entry = { kind: 'link', subjectId: link.cadreId, done: 'bound' } as const;
  const deed = { entry: { id: newId(), entry, at, happenedAt: at, seen: 0 }, enterer: entererOf(link) };
  const device = deviceHash(store.secrets, link.id, secret);
  try {
    await bindRollLink(store, link, { ...deed, device }, byLink(c, link));
  } catch (error) {
    if (!isStale(error)) throw error;
    // Another device was first, at the same moment.
    throw problem('otherDevice');
  }
  setCookie(c, cookieOf(link.id), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/api/roll',
    secure: settings.origin?.startsWith('https://') === true,
    maxAge: Math.max(0, Math.round((link.expiresAt - at) / 1000)),
  });
};
