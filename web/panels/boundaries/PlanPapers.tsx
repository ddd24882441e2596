import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import { Button, Input, Popconfirm, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import type { Plan, PlanAttachment } from '../../../server/app.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';

interface Props {
  readonly plan: Plan;
  readonly papers: readonly PlanAttachment[];
  /** Why the number cannot be written, a paper added or taken out now; null: it can. */
  readonly whyNotWrite: string | null;
  readonly whyNotAdd: string | null;
  readonly whyNotRemove: string | null;
  readonly isSending: boolean;
  readonly when: (instant: number) => string;
  readonly onDocumentNo: (documentNo: string | null) => void;
  readonly onAdd: (file: File) => void;
  readonly onGet: (paper: PlanAttachment) => void;
  readonly onRemove: (paper: PlanAttachment) => void;
}

/** The document's number and the papers filed with a plan. */
export function PlanPapers({ plan, papers, whyNotWrite, whyNotAdd, whyNotRemove, isSending, when, ...on }: Props) {
  const w = useText(boundariesPlanText).attachments;
  const file = useRef<HTMLInputElement>(null);
  const [documentNo, setDocumentNo] = useState(plan.documentNo ?? '');
  const isSame = documentNo.trim() === (plan.documentNo ?? '');
  return (
    <div className={css.panel}>
      <label className={css.field}>
        <span>{w.documentNo}</span>
        <Input
          maxLength={60}
          placeholder={w.documentHint}
          disabled={whyNotWrite !== null}
          value={documentNo}
          onChange={(event) => setDocumentNo(event.target.value)}
        />
      </label>
      <div>
        <Tooltip title={whyNotWrite}>
          <Button
            disabled={whyNotWrite !== null || isSame}
            loading={isSending && !isSame}
            onClick={() => on.onDocumentNo(documentNo.trim() || null)}
          >
            {w.save}
          </Button>
        </Tooltip>
      </div>
      <p className={css.quiet}>{w.intro}</p>
      {papers.length === 0 && <p>{w.none}</p>}
      <ul className={css.list}>
        {papers.map((paper) => (
          <li key={paper.id} className={css.card} data-testid="plan-paper">
            <span className={css.name}>{paper.name}</span>
            <span className={css.quiet}>
              {w.by(paper.by, when(paper.at))} · {w.bytes(Math.max(1, Math.round(paper.bytes / 1024)))}
            </span>
            <div className={css.row}>
              <Button
                size="small"
                icon={<DownloadOutlined />}
                aria-label={w.get(paper.name)}
                title={w.get(paper.name)}
                onClick={() => on.onGet(paper)}
              />
              {whyNotRemove === null && (
                <Popconfirm title={w.removeSure} okText={w.yes} cancelText={w.no} onConfirm={() => on.onRemove(paper)}>
                  <Button size="small" aria-label={w.removeLabel(paper.name)}>
                    {w.remove}
                  </Button>
                </Popconfirm>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={w.add}
          accept=".pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx,.wps,.ofd,.zip"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) on.onAdd(chosen);
            event.target.value = '';
          }}
        />
        <Tooltip title={whyNotAdd}>
          <Button
            icon={<UploadOutlined />}
            disabled={whyNotAdd !== null}
            loading={isSending}
            onClick={() => file.current?.click()}
          >
            {w.add}
          </Button>
        </Tooltip>
      </div>
    </div>
  );
}
