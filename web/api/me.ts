import type { Me } from '../../server/app.ts';
import { get, send } from './client.ts';
import { Unreachable } from './problem.ts';

const owed = 'lianhu.signOutOwed';

/** Whoever signs out while the server is gone is signed out there before anything else is asked of it. */
export const oweSignOut = (): void => {
  try {
    localStorage.setItem(owed, '1');
  } catch (reason) {
    console.debug('nothing is kept in this browser', reason);
  }
};

const paySignOut = async (): Promise<void> => {
  try {
    if (localStorage.getItem(owed) === null) return;
  } catch (reason) {
    console.debug('nothing is kept in this browser', reason);
    return;
  }
  await send('/auth/sign-out');
  localStorage.removeItem(owed);
};

/**
 * Who is signed in. With the server gone: who was here last and did not sign out, so that the pages that work without it open.
 * @throws Unreachable where nobody is remembered; ApiProblem 401 for a visitor
 */
export const readMe = async (signal?: AbortSignal): Promise<Me> => {
  try {
    await paySignOut();
    return await get<Me>('/me', {}, signal);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    const { rememberedMe } = await import('./pack/knownMe.ts');
    const me = await rememberedMe();
    if (me === null) throw error;
    return me;
  }
};
