import { Button, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';

interface Props {
  readonly whyNot: string | null;
  readonly isSending: boolean;
  readonly onSendBack: (remark: string) => void;
}

/** Back to who drew it, with what is to be changed. */
export function SendBackForm({ whyNot, isSending, onSendBack }: Props) {
  const w = useText(boundariesPlanText).publish;
  const [remark, setRemark] = useState('');
  const why = whyNot ?? (remark.trim() === '' ? w.remarkNeeded : null);
  return (
    <>
      <label className={css.field}>
        <span>{w.remark}</span>
        <Input.TextArea
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={w.remarkHint}
          disabled={whyNot !== null}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </label>
      <div>
        <Tooltip title={why}>
          <Button
            disabled={why !== null}
            loading={isSending}
            onClick={() => onSendBack(remark.trim())}
            data-testid="plan-send-back"
          >
            {w.sendBack}
          </Button>
        </Tooltip>
      </div>
    </>
  );
}
