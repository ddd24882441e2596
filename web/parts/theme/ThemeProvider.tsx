import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { antTheme } from './antTheme.ts';
import { AppearanceContext, useAppearanceChoice } from './appearance.ts';
import { tokens, variableName } from './tokens.ts';
import './theme.css';

/** antd would set two Chinese characters apart. */
const plainButton = { autoInsertSpace: false };

/** One theme for all: our tokens as CSS variables for our own parts, and the same tokens for antd. */
export function ThemeProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const appearance = useAppearanceChoice();
  const { scheme, isBigText } = appearance;
  const theme = useMemo(() => antTheme(scheme, isBigText), [scheme, isBigText]);

  useLayoutEffect(() => {
    for (const [token, colour] of Object.entries(tokens[scheme])) {
      document.documentElement.style.setProperty(variableName(token), colour);
    }
  }, [scheme]);

  return (
    <AppearanceContext value={appearance}>
      <ConfigProvider theme={theme} locale={locale} button={plainButton}>
        {children}
      </ConfigProvider>
    </AppearanceContext>
  );
}
