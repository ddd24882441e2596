import { oweSignOut } from './me.ts';
import { wipeDevice } from './pack/wipe.ts';
import { Unreachable } from './problem.ts';
import { signOut } from './session.ts';

/** Ends the session and takes what was kept for it from this device; with the server gone, the session is ended at the next contact. */
export const signOutHere = async (): Promise<void> => {
  try {
    await signOut();
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    oweSignOut();
  } finally {
    await wipeDevice();
  }
};
