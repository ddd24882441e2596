import LinkOutlined from '@ant-design/icons/es/icons/LinkOutlined';
import { Button } from 'antd';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { incidentsDeskText } from '../../text/incidentsDesk.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './desk.module.css';
import { timeWords } from './timeWords.ts';
import type { Desk } from './useDesk.ts';

const oldMs = 86_400_000;

/** What the page is, as of when it knows, and a link to what is on it. */
export function DeskBar({ desk, onCopyLink }: { desk: Desk; onCopyLink: () => void }) {
  const w = useText(incidentsDeskText);
  const { language } = useLanguage();
  const isPhone = useIsPhone();
  const { pack, now } = desk;
  const { madeAt, zone } = pack.facts;
  const isOld = now - madeAt > oldMs;
  const time = timeWords(madeAt, now, zone, language);
  return (
    <div className={css.bar}>
      <h1 className={isPhone ? 'visually-hidden' : undefined}>{w.title}</h1>
      <span className={css.asOf} data-old={isOld} data-testid="as-of" title={isOld ? w.old(time) : undefined}>
        {w.asOf(time)}
      </span>
      <span style={{ flex: 1 }} />
      <Button
        size="small"
        type="text"
        icon={<LinkOutlined />}
        aria-label={w.link}
        title={w.link}
        onClick={onCopyLink}
      />
    </div>
  );
}
