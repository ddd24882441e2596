import { Button, Modal } from 'antd';
import { QrCode } from '../../../parts/QrCode.tsx';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import type { StaffOnRoll } from './homeStanding.ts';
import css from './link.module.css';

interface Props {
  readonly person: StaffOnRoll;
  readonly now: number;
  /** The address, known only right after it was made. */
  readonly url: string | null;
  readonly isMaking: boolean;
  readonly problem: string | null;
  readonly copied: boolean;
  readonly message: string;
  readonly when: (instant: number) => string;
  readonly onMake: () => void;
  readonly onRevoke: (linkId: string) => void;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}

/** The way into the roll call for one cadre: made, copied or shown as a code, revoked. */
export function LinkDialog({ person, now, url, isMaking, problem, copied, message, when, ...intents }: Props) {
  const w = useText(incidentOpenRollText).link;
  const { link, name } = person;
  const isAlive = link !== null && !link.isRevoked && link.expiresAt > now;
  const standing =
    link === null
      ? null
      : link.isRevoked
        ? w.revoked
        : link.expiresAt <= now
          ? w.expired
          : w.expires(when(link.expiresAt));
  return (
    <Modal open title={w.title(name)} footer={null} onCancel={intents.onClose} closable={{ 'aria-label': w.close }}>
      <div className={css.link} data-testid="roll-link">
        <p>{w.says}</p>
        {standing !== null && (
          <p className={css.standing}>
            {standing}
            {isAlive && ` · ${link.boundAt === null ? w.notBound : w.bound(when(link.boundAt))}`}
          </p>
        )}
        {url !== null && (
          <>
            <div className={css.qr}>
              <QrCode text={url} label={w.qr(name)} size="200px" />
            </div>
            <output className={css.url} data-testid="roll-link-url">
              {url}
            </output>
            <p className={css.standing}>{w.shownOnce}</p>
            <div className={css.deeds}>
              <Button type="primary" onClick={() => intents.onCopy(message)}>
                {w.copyAll}
              </Button>
              <Button onClick={() => intents.onCopy(url)}>{w.copy}</Button>
            </div>
          </>
        )}
        {copied && <p role="status">{w.copied}</p>}
        {problem !== null && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={css.deeds}>
          {url === null && (
            <Button type="primary" loading={isMaking} onClick={intents.onMake}>
              {isMaking ? w.making : isAlive ? w.again : w.create}
            </Button>
          )}
          {isAlive && (
            <Button danger onClick={() => intents.onRevoke(link.id)}>
              {w.revoke}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
