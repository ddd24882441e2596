import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { accountRoles } from '#domain/words.ts';
import { ApiProblem } from '../api/problem.ts';
import { setupQuery } from '../api/queries.ts';
import { signIn } from '../api/session.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { signInText } from '../text/signIn.ts';
import { LanguageButton } from './shell/LanguageButton.tsx';
import css from './signIn.module.css';

/** The demonstration's accounts are named after their roles and exist only in a demonstration database. */
const demoPassword = 'lianhu-demo';

/** The way in. A demonstration offers its accounts, one tap each; nothing else does. */
export default function SignInPage() {
  const w = useText(signInText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { data: setup } = useQuery(setupQuery());
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(username.trim(), password),
    onSuccess: () => client.resetQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  const error = enter.error;
  return (
    <main className={css.page}>
      <div className={css.corner}>
        <LanguageButton />
      </div>
      <form className={css.card} onSubmit={submit}>
        <img className={css.mark} src="/mark.svg" alt="" />
        <h1 className={css.title}>{w.title}</h1>
        <p className={css.what}>{w.what}</p>
        <label className={css.field}>
          <span>{w.username}</span>
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label className={css.field}>
          <span>{w.password}</span>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {error && (
          <p className={css.error} role="alert">
            {error instanceof ApiProblem && error.problem.detail ? error.problem.detail : w.wrong}
          </p>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
          {w.submit}
        </Button>
        {setup?.isDemo && (
          <section className={css.demo} aria-label={w.demoTitle}>
            <h2>{w.demoTitle}</h2>
            <p className={css.what} data-testid="demo-banner">
              {shell.demo}
            </p>
            <p className={css.what}>{w.demoPassword(demoPassword)}</p>
            <div className={css.accounts}>
              {accountRoles.map((account) => (
                <Button
                  key={account}
                  size="small"
                  data-testid={`demo-${account}`}
                  onClick={() => {
                    setUsername(account);
                    setPassword(demoPassword);
                  }}
                >
                  {account} · {labelOf('accountRole', account, language)}
                </Button>
              ))}
            </div>
          </section>
        )}
      </form>
    </main>
  );
}
