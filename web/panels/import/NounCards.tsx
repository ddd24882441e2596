import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { ImportNoun } from '#domain/words.ts';
import type { ImportTarget } from '../../../server/app.ts';
import { importText } from '../../text/imports.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './import.module.css';

interface Props {
  readonly targets: readonly ImportTarget[];
  readonly chosen: ImportNoun | null;
  readonly onChoose: (noun: ImportNoun) => void;
  readonly onTemplate: (noun: ImportNoun) => void;
}

/** What can be imported, in the order a new town needs it; each with its template. */
export function NounCards({ targets, chosen, onChoose, onTemplate }: Props) {
  const w = useText(importText);
  const { language } = useLanguage();
  return (
    <ol className={css.cards}>
      {targets.map(({ noun, isOpen }) => {
        const name = labelOf('importNoun', noun, language);
        return (
          <li key={noun} className={css.card} data-chosen={noun === chosen}>
            <button
              type="button"
              className={css.choose}
              aria-pressed={noun === chosen}
              disabled={!isOpen}
              data-testid={`noun-${noun}`}
              onClick={() => onChoose(noun)}
            >
              <b>{name}</b>
              <span>{isOpen ? w.what[noun] : w.closed}</span>
              <small>{noun === 'cells' ? w.fileKinds.cells : w.fileKinds.tables}</small>
            </button>
            {noun !== 'cells' && (
              <Button
                type="link"
                size="small"
                icon={<DownloadOutlined />}
                aria-label={w.templateOf(name)}
                onClick={() => onTemplate(noun)}
              >
                {w.template}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
