import { text } from './text.ts';

/** Said where something was not done because no server answered. */
export const unreachableText = text(
  { says: '连不上服务器，这一步没有完成。网络恢复后请再试。' },
  { says: 'The server cannot be reached, so this was not done. Try again when the network is back.' },
);
