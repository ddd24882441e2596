import { forgetPin } from './devicePin.ts';
import { orElse, shelf } from './shelf.ts';

/**
 * Takes from this device what was read as somebody who no longer is: at sign-out, and when the server says 401 or 403.
 * Entries that were not sent are never lost: they hold no name, stay, and are sent when the same account signs in again.
 */
export const wipeDevice = async (): Promise<void> => {
  await forgetPin();
  await orElse(async () => {
    await Promise.all([shelf().packs.clear(), shelf().people.clear(), shelf().rolls.clear()]);
  }, undefined);
};
