import { send } from './client.ts';

export const signIn = (username: string, password: string): Promise<unknown> =>
  send('/auth/sign-in/username', { body: { username, password } });

export const signOut = (): Promise<unknown> => send('/auth/sign-out');
