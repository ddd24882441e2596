import { installApp } from '../../api/pack/installApp.ts';
import { whenIdle } from '../../parts/whenIdle.ts';

/** Once the roll call is open, the page itself is kept, so that it opens again where there is no signal. */
export const installRoll = async (): Promise<void> => {
  await whenIdle();
  await installApp();
};
