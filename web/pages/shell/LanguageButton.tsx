import { Button } from 'antd';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';

export function LanguageButton() {
  const w = useText(shellText);
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const mark = language === 'zh' ? 'EN' : '中';
  return (
    <Button
      type="text"
      size="small"
      aria-label={`${mark} ${w.otherLanguage}`}
      onClick={() => setLanguage(other)}
      data-testid="language"
    >
      {mark}
    </Button>
  );
}
