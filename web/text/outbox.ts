import { text } from './text.ts';

/** What is still on this device and not with the server. */
export const outboxText = text(
  {
    waiting: (n: number) => `${n} 条未上传，已存在本机，网络恢复后自动上传`,
    sending: (n: number) => `${n} 条未上传，正在上传`,
    waitingForSignIn: (n: number) => `${n} 条未上传，登录后自动上传`,
    refused: (n: number) => `${n} 条服务器没有接受`,
    show: '查看原因',
    hide: '收起',
    entered: (time: string, what: string) => `${time} ${what}`,
    retry: '再传一次',
    discard: '放弃这一条',
    stays: (n: number) => `还有 ${n} 条未上传。退出后仍存在本机，同一账号下次登录时上传。`,
  },
  {
    waiting: (n) => `${n} not sent: kept on this device until the network returns`,
    sending: (n) => `${n} not sent yet, being sent`,
    waitingForSignIn: (n) => `${n} not sent: sent once you sign in`,
    refused: (n) => `${n} refused by the server`,
    show: 'Show why',
    hide: 'Hide',
    entered: (time, what) => `${time} ${what}`,
    retry: 'Send again',
    discard: 'Let go of it',
    stays: (n) => `${n} not sent. They stay on this device and are sent when the same account signs in again.`,
  },
);
