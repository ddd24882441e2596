import { Button, Checkbox, Input, Radio, Tooltip } from 'antd';
import { useState } from 'react';
import type { PlanComment } from '../../../server/app.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { commentPlaces, numberedComments } from './commentOrder.ts';
import css from './planPanels.module.css';

type LonLat = readonly [lon: number, lat: number];

interface Props {
  readonly comments: readonly PlanComment[];
  readonly chosen: string | null;
  /** Where a remark may be put beside the whole plan: the place asked for on the map, and the chosen cell. */
  readonly place: LonLat | null;
  readonly cell: { readonly name: string; readonly at: LonLat } | null;
  readonly whyNot: string | null;
  readonly isSending: boolean;
  readonly when: (instant: number) => string;
  /** Asks for a place on the map; absent while the map cannot be asked. */
  readonly onAskPlace?: () => void;
  readonly isAskingPlace: boolean;
  readonly onSend: (text: string, at: LonLat | null) => Promise<unknown>;
  readonly onSettle: (comment: PlanComment) => void;
  readonly onShow: (comment: PlanComment) => void;
}

/** Remarks on the plan, at places or on the whole; what is open comes first. */
export function PlanComments(props: Props) {
  const { comments, chosen, place, cell, whyNot, isSending, when, onAskPlace, isAskingPlace, onSend } = props;
  const w = useText(boundariesPlanText).comments;
  const [words, setWords] = useState('');
  const [at, setAt] = useState<'whole' | 'cell' | 'place'>('whole');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const numbered = numberedComments(comments);
  const shown = onlyOpen ? numbered.filter(({ comment }) => comment.settled === null) : numbered;
  const places = commentPlaces({ place, cell });
  const chosenAt = places[at] === undefined ? 'whole' : at;
  const send = async () => {
    await onSend(words.trim(), places[chosenAt] ?? null);
    setWords('');
  };
  return (
    <div className={css.panel}>
      <form
        className={css.list}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '' && whyNot === null) void send();
        }}
      >
        <Input.TextArea
          aria-label={w.add}
          placeholder={whyNot ?? w.hint}
          disabled={whyNot !== null}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Radio.Group
          value={chosenAt}
          disabled={whyNot !== null}
          onChange={(event) => setAt(event.target.value as typeof at)}
          options={[
            { value: 'whole', label: w.whole },
            ...(cell ? [{ value: 'cell', label: w.atCell(cell.name) }] : []),
            ...(place ? [{ value: 'place', label: w.atPlace }] : []),
          ]}
        />
        <div className={css.row}>
          {onAskPlace && (
            <Button
              size="small"
              disabled={whyNot !== null}
              onClick={() => {
                setAt('place');
                onAskPlace();
              }}
            >
              {isAskingPlace ? w.picking : w.pick}
            </Button>
          )}
          <span className={css.spring} />
          <Tooltip title={whyNot}>
            <Button
              type="primary"
              htmlType="submit"
              disabled={whyNot !== null || words.trim() === ''}
              loading={isSending}
            >
              {w.send}
            </Button>
          </Tooltip>
        </div>
      </form>
      {comments.length > 0 ? (
        <div className={css.row}>
          <span className={css.quiet}>{w.open(comments.filter(({ settled }) => settled === null).length)}</span>
          <span className={css.spring} />
          <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
            {w.onlyOpen}
          </Checkbox>
        </div>
      ) : (
        <p className={css.quiet}>{w.none}</p>
      )}
      <ul className={css.list}>
        {shown.map(({ comment, number }) => (
          <li
            key={comment.id}
            className={css.card}
            data-chosen={comment.id === chosen}
            data-settled={comment.settled !== null}
            data-testid="plan-comment"
          >
            <div className={css.row}>
              {comment.at && (
                <button
                  type="button"
                  className={css.pin}
                  aria-label={`${w.show} ${number}`}
                  onClick={() => props.onShow(comment)}
                >
                  {number}
                </button>
              )}
              <span className={css.name}>{comment.by.name}</span>
              <span className={css.quiet}>{when(comment.writtenAt)}</span>
            </div>
            <p>{comment.text}</p>
            {comment.settled ? (
              <p className={css.quiet}>{w.settled(comment.settled.by, when(comment.settled.at))}</p>
            ) : (
              whyNot === null && (
                <div>
                  <Button size="small" onClick={() => props.onSettle(comment)}>
                    {w.settle}
                  </Button>
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
