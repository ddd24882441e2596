import { Button } from 'antd';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';

export function LanguageButton() {
  const w = useText(shellText);
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      size="small"
      aria-label={w.otherLanguage}
      onClick={() => setLanguage(other)}
      data-testid="language"
    >
      {language === 'zh' ? 'EN' : '中'}
    </Button>
  );
}
