import type { Me } from '../../../server/app.ts';
import { orElse, shelf } from './shelf.ts';

/** Remembers who is signed in here, so that the pages that work without the server open without it. */
export const rememberMe = (me: Me): Promise<unknown> => orElse(() => shelf().people.put({ name: 'me', me }), 'me');

/** Who was signed in here last and did not sign out; null where nobody is known. */
export const rememberedMe = (): Promise<Me | null> =>
  orElse(async () => (await shelf().people.get('me'))?.me ?? null, null);
