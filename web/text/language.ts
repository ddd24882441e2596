export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';
export const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');
