import { get, send } from './client.ts';
import { Unreachable } from './problem.ts';

const everyMs = 2000;
const atMostMs = 180_000;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, everyMs);
  });

const isBack = async (): Promise<boolean> => {
  try {
    await get('/health');
    return true;
  } catch (reason) {
    if (reason instanceof Unreachable) return false;
    throw reason;
  }
};

/** Asks for the demonstration to be made anew: the server goes away and comes back with a new town and new sessions. */
export const remakeDemonstration = async (): Promise<void> => {
  await send('/demo/remake');
  const until = Date.now() + atMostMs;
  let hasGone = false;
  while (Date.now() < until) {
    await pause();
    const back = await isBack();
    if (back && hasGone) return;
    hasGone ||= !back;
  }
};
