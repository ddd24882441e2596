import { text } from './text.ts';

export const signInText = text(
  {
    title: '登录联户',
    what: '看清谁联系谁、漏了谁、谁负责。',
    username: '账号',
    password: '密码',
    submit: '登录',
    demoTitle: '演示账号',
    demoPassword: (password: string) => `密码都是 ${password}`,
    wrong: '账号或密码不对，请核对后再试。',
  },
  {
    title: 'Sign in to Lianhu',
    what: 'Who looks after whom, who has been forgotten, who answers.',
    username: 'Account',
    password: 'Password',
    submit: 'Sign in',
    demoTitle: 'Demonstration accounts',
    demoPassword: (password) => `All have the password ${password}`,
    wrong: 'Account or password is wrong; check them and try again.',
  },
);
