import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { remember, remembered } from '../remembered.ts';
import type { Scheme } from './tokens.ts';

export const schemeChoices = ['auto', 'light', 'dark'] as const;
export type SchemeChoice = (typeof schemeChoices)[number];

export interface Appearance {
  readonly scheme: Scheme;
  readonly choice: SchemeChoice;
  readonly choose: (choice: SchemeChoice) => void;
  readonly isBigText: boolean;
  readonly setBigText: (isBigText: boolean) => void;
}

const asChoice = (value: string | null): SchemeChoice => schemeChoices.find((choice) => choice === value) ?? 'auto';

const systemIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const onSystemChange = (changed: () => void): (() => void) => {
  const query = systemIsDark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export function useAppearanceChoice(): Appearance {
  const [choice, setChoice] = useState<SchemeChoice>(() => asChoice(remembered('scheme')));
  const [isBigText, setIsBigText] = useState(() => remembered('bigText') === 'yes');
  const isSystemDark = useSyncExternalStore(onSystemChange, () => systemIsDark().matches);
  const scheme: Scheme = choice === 'auto' ? (isSystemDark ? 'dark' : 'light') : choice;

  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
    document.documentElement.dataset.text = isBigText ? 'big' : 'usual';
  }, [scheme, isBigText]);

  return {
    scheme,
    choice,
    isBigText,
    choose: (next) => {
      remember('scheme', next);
      setChoice(next);
    },
    setBigText: (next) => {
      remember('bigText', next ? 'yes' : 'no');
      setIsBigText(next);
    },
  };
}

export const AppearanceContext = createContext<Appearance>({
  scheme: 'light',
  choice: 'auto',
  choose: () => undefined,
  isBigText: false,
  setBigText: () => undefined,
});

export const useAppearance = (): Appearance => useContext(AppearanceContext);
