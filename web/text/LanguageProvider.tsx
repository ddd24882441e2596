import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { type Language, localeOf } from './language.ts';
import { type Text, t } from './text.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', setLanguage: () => undefined });

export function LanguageProvider({ language, setLanguage, children }: LanguageChoice & { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  return <LanguageContext value={{ language, setLanguage }}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** The words of one screen in the reader's language: `const w = useText(coverageText)`, then `w.gaps.title`. */
export const useText = <T,>(words: Text<T>): T => t(words, useLanguage().language);
