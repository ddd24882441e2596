import { Button, Input, Popconfirm, Tooltip } from 'antd';
import { useState } from 'react';
import type { Plan } from '../../../server/app.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';
import { PublishForm } from './PublishForm.tsx';
import { roadOf } from './publishRoad.ts';
import { type Refusal, RefusalList } from './RefusalList.tsx';
import { SendBackForm } from './SendBackForm.tsx';

/** What a reader wishes to be done with the plan as a whole. */
export type PlanWish =
  | { readonly kind: 'words'; readonly name: string; readonly reason: string }
  | { readonly kind: 'submit' }
  | { readonly kind: 'approve' }
  | { readonly kind: 'sendBack'; readonly remark: string }
  | { readonly kind: 'publish'; readonly effectiveFrom: string; readonly documentNo: string | null }
  | { readonly kind: 'discard' };

interface Props {
  readonly plan: Plan;
  readonly today: string;
  /** Not before this day. */
  readonly firstDay: string;
  /** Why each deed cannot be done now, in words; null: it can. */
  readonly whyNot: Readonly<Record<'words' | 'submit' | 'approve' | 'sendBack' | 'publish' | 'discard', string | null>>;
  readonly sending: PlanWish['kind'] | null;
  readonly refusal: Refusal | null;
  readonly when: (instant: number) => string;
  readonly onWish: (wish: PlanWish) => void;
  readonly onCompare: (() => void) | null;
  readonly onShow: (at: readonly [number, number]) => void;
}

/** A plan's way to publication: where it stands, what can be done next, and why not. */
export function PublishPanel({ plan, today, firstDay, whyNot, sending, refusal, when, ...on }: Props) {
  const w = useText(boundariesPlanText).publish;
  const { language } = useLanguage();
  const [name, setName] = useState(plan.name);
  const [reason, setReason] = useState(plan.reason);
  const isOpen = plan.state === 'draft' || plan.state === 'review';
  const isSame = name.trim() === plan.name && reason.trim() === plan.reason;
  // What the reviewer reads is what was saved.
  const why = { ...whyNot, submit: whyNot.submit ?? (isSame ? null : w.saveFirst) };
  const deed = (kind: 'submit' | 'approve', isMain: boolean) => (
    <Tooltip title={why[kind]}>
      <Button
        type={isMain ? 'primary' : 'default'}
        disabled={why[kind] !== null}
        aria-description={why[kind] ?? undefined}
        loading={sending === kind}
        onClick={() => on.onWish({ kind })}
        data-testid={`plan-${kind}`}
      >
        {w[kind]}
      </Button>
    </Tooltip>
  );
  return (
    <div className={css.panel}>
      <ol className={css.road}>
        {roadOf(plan).map(({ step, is }) => (
          <li key={step} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
            {w.road[step]}
          </li>
        ))}
      </ol>
      {plan.submittedBy !== null && plan.submittedAt !== null && (
        <p className={css.quiet}>{w.submittedBy(plan.submittedBy, when(plan.submittedAt))}</p>
      )}
      {plan.approvedBy !== null && plan.approvedAt !== null && (
        <p className={css.quiet}>{w.approvedBy(plan.approvedBy, when(plan.approvedAt))}</p>
      )}
      {plan.remark && plan.state === 'draft' && <p className={css.warn}>{w.sentBackWith(plan.remark)}</p>}
      {refusal && <RefusalList refusal={refusal} onShow={on.onShow} />}
      {isOpen && whyNot.words !== null && plan.reason !== '' && (
        <div className={css.field}>
          <span>{w.reason}</span>
          <p>{plan.reason}</p>
        </div>
      )}
      {isOpen && whyNot.words === null && (
        <>
          <label className={css.field}>
            <span>{w.name}</span>
            <Input maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <label className={css.field}>
            <span>{w.reason}</span>
            <Input.TextArea
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          {!isSame && (
            <div>
              <Button
                disabled={name.trim() === ''}
                loading={sending === 'words'}
                onClick={() => on.onWish({ kind: 'words', name: name.trim(), reason: reason.trim() })}
              >
                {w.save}
              </Button>
            </div>
          )}
        </>
      )}
      {plan.state === 'draft' && (
        <>
          <div>{deed('submit', true)}</div>
          <p className={css.quiet}>{why.submit ?? w.submitHint}</p>
        </>
      )}
      {plan.state === 'review' && plan.approvedAt === null && (
        <>
          <div>{deed('approve', true)}</div>
          {whyNot.approve !== null && <p className={css.quiet}>{whyNot.approve}</p>}
        </>
      )}
      {plan.state === 'review' && plan.approvedAt !== null && (
        <PublishForm
          today={today}
          firstDay={firstDay}
          documentNo={plan.documentNo}
          whyNot={whyNot.publish}
          isSending={sending === 'publish'}
          onPublish={(wish) => on.onWish({ kind: 'publish', ...wish })}
        />
      )}
      {plan.state === 'review' && (
        <SendBackForm
          whyNot={whyNot.sendBack}
          isSending={sending === 'sendBack'}
          onSendBack={(remark) => on.onWish({ kind: 'sendBack', remark })}
        />
      )}
      {plan.state === 'published' && plan.effectiveFrom !== null && (
        <p>{w.published(longDay(plan.effectiveFrom, language))}</p>
      )}
      {plan.state === 'superseded' && <p>{w.superseded}</p>}
      {on.onCompare && (
        <div>
          <Button onClick={on.onCompare}>{w.compare}</Button>
        </div>
      )}
      {plan.state === 'draft' && whyNot.discard === null && (
        <div>
          <Popconfirm
            title={w.discardSure}
            okText={w.discardYes}
            cancelText={w.no}
            okButtonProps={{ danger: true }}
            onConfirm={() => on.onWish({ kind: 'discard' })}
          >
            <Button danger loading={sending === 'discard'}>
              {w.discard}
            </Button>
          </Popconfirm>
        </div>
      )}
    </div>
  );
}
