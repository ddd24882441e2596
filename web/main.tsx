import { QueryClientProvider } from '@tanstack/react-query';
import enGB from 'antd/es/locale/en_GB';
import zhCN from 'antd/es/locale/zh_CN';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { basemapQuery } from './api/queries.ts';
import { makeQueryClient } from './api/queryClient.ts';
import { App } from './pages/App.tsx';
import { fetchPageAhead } from './pages/routing/pages.ts';
import { remember, remembered } from './parts/remembered.ts';
import { ThemeProvider } from './parts/theme/ThemeProvider.tsx';
import { LanguageProvider } from './text/LanguageProvider.tsx';
import { isLanguage, type Language } from './text/language.ts';

const client = makeQueryClient();
fetchPageAhead(location.pathname);
if (location.pathname === '/') void client.prefetchQuery(basemapQuery());

/** A link may say its language (`?lang=en`); else the one chosen last in this browser; else Chinese. */
const firstLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  const kept = remembered('language');
  if (isLanguage(asked)) return asked;
  return isLanguage(kept) ? kept : 'zh';
};

function Root() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const choose = (next: Language): void => {
    remember('language', next);
    const url = new URL(location.href);
    url.searchParams.delete('lang');
    if (next !== 'zh') url.searchParams.set('lang', next);
    history.replaceState(history.state, '', url);
    setLanguage(next);
  };
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider language={language} setLanguage={choose}>
        <ThemeProvider locale={language === 'zh' ? zhCN : enGB}>
          <App />
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
