import type { OpenedRoll, TakenRoll } from '../../../server/app.ts';
import { send } from '../client.ts';
import { ApiProblem, Unreachable } from '../problem.ts';
import { isServerReached, onReach } from '../reach.ts';
import { addEntries } from './keptEntries.ts';
import { forgetSealed, keepSealed, openSealed } from './keptHomes.ts';
import { canSeal, keyOfToken } from './sealing.ts';
import { type Sender, senderOf } from './sending.ts';
import type { MadeEntry } from './shelf.ts';

export type RollLinkState =
  /** Nothing is known and nothing personal shown: the link was only followed, perhaps by a messenger's preview. */
  | { readonly is: 'closed' }
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly opened: OpenedRoll }
  | { readonly is: 'refused'; readonly problem: ApiProblem['problem'] }
  | { readonly is: 'unreachable' };

export interface RollLink {
  readonly channel: string;
  readonly sender: Sender;
  readonly state: () => RollLinkState;
  readonly onChange: (listener: () => void) => () => void;
  /** The one tap. Also reads it anew once it is open. */
  readonly open: () => Promise<void>;
  readonly enter: (entry: MadeEntry, seen: number) => Promise<void>;
  /** Reads and sends by itself from now on. Returns the way to stop. */
  readonly start: () => () => void;
}

const readEveryMs = 60_000;
/** Said of the link itself, not of one entry: there is nothing more to show. */
const endsLink = new Set([403, 404, 410]);

/** One roll-call link on this phone: what it shows is kept sealed with the link itself, what is tapped waits for the network. */
export const rollLinkOf = (token: string): RollLink => {
  const channel = `link:${token.slice(0, token.lastIndexOf('.'))}`;
  let state: RollLinkState = { is: 'closed' };
  const listeners = new Set<() => void>();
  const become = (next: RollLinkState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const keep = async (opened: OpenedRoll): Promise<void> => {
    if (!canSeal()) return;
    const now = Date.now();
    const lastsMs = Math.max(0, opened.expiresAt - now);
    await keepSealed(await keyOfToken(token), { of: channel, value: opened, madeAt: now, lastsMs }, now);
  };
  const take = async (opened: OpenedRoll): Promise<void> => {
    become({ is: 'open', opened });
    await keep(opened);
  };
  const failed = async (error: unknown): Promise<void> => {
    if (error instanceof ApiProblem && endsLink.has(error.status)) {
      await forgetSealed(channel);
      return become({ is: 'refused', problem: error.problem });
    }
    if (state.is === 'open') return;
    if (error instanceof Unreachable && canSeal()) {
      const kept = await openSealed(await keyOfToken(token), channel, Date.now());
      if (kept !== null) return become({ is: 'open', opened: kept as OpenedRoll });
    }
    become(error instanceof ApiProblem ? { is: 'refused', problem: error.problem } : { is: 'unreachable' });
  };
  const open = async (): Promise<void> => {
    if (state.is !== 'open') become({ is: 'opening' });
    try {
      await take(await send<OpenedRoll>('/roll/open', { body: { token } }));
    } catch (error) {
      await failed(error);
    }
  };
  const sender = senderOf(channel, async (_, entries) => {
    const { roll, refused } = await send<TakenRoll>('/roll/entries', { body: { token, entries } });
    await take(roll);
    return { seq: roll.seq, refused };
  });
  return {
    channel,
    sender,
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open,
    enter: async (entry, seen) => {
      if (state.is !== 'open') return;
      await addEntries({ channel, incidentId: state.opened.incident.id }, [{ entry, seen }]);
      void sender.send();
    },
    start: () => {
      const readAgain = (): void => {
        if (state.is !== 'open' || !isServerReached() || document.hidden) return;
        void sender.send().then(open);
      };
      const away = onReach(readAgain);
      const timer = setInterval(readAgain, readEveryMs);
      document.addEventListener('visibilitychange', readAgain);
      return () => {
        away();
        clearInterval(timer);
        document.removeEventListener('visibilitychange', readAgain);
      };
    },
  };
};
