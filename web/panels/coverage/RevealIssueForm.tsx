import { Modal } from 'antd';
import type { RevealedIssue } from '../../../server/app.ts';
import { PurposeForm } from './PurposeForm.tsx';

interface Props {
  readonly title: string;
  readonly revealed: RevealedIssue | null;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onReveal: (purpose: string) => void;
  readonly onCancel: () => void;
}

/** The words of an issue, for a purpose that goes to the audit. */
export default function RevealIssueForm({ title, revealed, isBusy, error, onReveal, onCancel }: Props) {
  return (
    <Modal open title={title} footer={null} onCancel={onCancel}>
      {revealed ? (
        <>
          <p data-testid="revealed-issue">{revealed.title}</p>
          {revealed.answer && <p>{revealed.answer}</p>}
        </>
      ) : (
        <PurposeForm isBusy={isBusy} error={error} onReveal={onReveal} />
      )}
    </Modal>
  );
}
