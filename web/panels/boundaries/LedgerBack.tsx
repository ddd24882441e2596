import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import { Button, Tooltip } from 'antd';
import { useRef } from 'react';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';

export interface LedgerAnswer {
  readonly deeds: number;
  readonly unchanged: number;
  readonly faults: readonly { readonly row: number; readonly message: string }[];
}

interface Props {
  readonly whyNot: string | null;
  readonly isReading: boolean;
  readonly answer: LedgerAnswer | null;
  readonly onGet: () => void;
  readonly onPut: (file: File) => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** The cell ledger out, and back in: what it would change is looked at before it becomes a step of the draft. */
export function LedgerBack({ whyNot, isReading, answer, onGet, onPut, onKeep, onDrop }: Props) {
  const w = useText(boundariesPlanText).attachments;
  const file = useRef<HTMLInputElement>(null);
  return (
    <section className={css.panel}>
      <h3>{w.ledger}</h3>
      <p className={css.quiet}>{w.ledgerIntro}</p>
      <div className={css.row}>
        <Button icon={<DownloadOutlined />} onClick={onGet}>
          {w.ledgerGet}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={w.ledgerPut}
          accept=".xlsx,.csv"
          data-testid="ledger-file"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onPut(chosen);
            event.target.value = '';
          }}
        />
        <Tooltip title={whyNot}>
          <Button
            icon={<UploadOutlined />}
            disabled={whyNot !== null}
            loading={isReading}
            onClick={() => file.current?.click()}
          >
            {w.ledgerPut}
          </Button>
        </Tooltip>
      </div>
      {answer && (
        <div className={css.card} role="status" data-testid="ledger-answer">
          <p>{w.ledgerChanges(answer.deeds, answer.unchanged)}</p>
          {answer.faults.length > 0 && (
            <>
              <p className={css.danger}>{w.ledgerWrong(answer.faults.length)}</p>
              <ul>
                {answer.faults.map(({ row, message }) => (
                  <li key={`${row} ${message}`}>{w.ledgerRow(row, message)}</li>
                ))}
              </ul>
            </>
          )}
          <div className={css.row}>
            {answer.deeds > 0 && (
              <Tooltip title={whyNot}>
                <Button type="primary" size="small" disabled={whyNot !== null} onClick={onKeep}>
                  {w.ledgerKeep}
                </Button>
              </Tooltip>
            )}
            <Button size="small" onClick={onDrop}>
              {w.ledgerDrop}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
