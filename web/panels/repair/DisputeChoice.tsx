import { Button, Radio, Tooltip } from 'antd';
import type { RepairRule } from '#domain/boundary/repair/dispute.ts';
import type { RepairDispute } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import { areaText, rounded } from './measures.ts';
import css from './repair.module.css';

interface Props {
  readonly dispute: RepairDispute;
  readonly rule: RepairRule;
  readonly owner: number | undefined;
  readonly nameOf: (owner: number) => string;
  readonly hasNext: boolean;
  readonly onOwner: (owner: number) => void;
  readonly onNext: () => void;
}

/** One overlap or gap: its size and place, and who may have it. */
export function DisputeChoice({ dispute, rule, owner, nameOf, hasNext, onOwner, onNext }: Props) {
  const w = useText(repairText);
  const { language } = useLanguage();
  const { no, kind, areaM2, widthM, at, candidates } = dispute;
  const proposed = dispute.proposed[rule];
  return (
    <section className={css.choice} aria-label={w.dispute(String(no), w.kinds[kind])} data-testid="repair-choice">
      <h3>{w.dispute(String(no), w.kinds[kind])}</h3>
      <p className={css.quiet}>
        {areaText(areaM2, w, language)} · {w.width(rounded(widthM, language))}
        <br />
        {w.at(at[0].toFixed(5), at[1].toFixed(5))}
      </p>
      <Radio.Group
        className={css.candidates ?? ''}
        aria-label={w.owner}
        value={owner ?? null}
        onChange={(event) => onOwner(event.target.value as number)}
      >
        {candidates.map(({ owner: one, borderM }, place) => (
          <Radio key={one} value={one} data-testid={`owner-${one}`}>
            <span className={css.candidate}>
              <b className={css.swatch} data-place={one === 0 ? undefined : place % 6}>
                {place + 1}
              </b>
              <span>
                {nameOf(one)}
                <small>
                  {one === 0 ? w.outsideHint : w.border(rounded(borderM, language))}
                  {one === proposed && <em> · {w.proposed}</em>}
                </small>
              </span>
            </span>
          </Radio>
        ))}
      </Radio.Group>
      <div className={css.deeds}>
        {owner === undefined && (
          <Button type="primary" ghost data-testid="accept" onClick={() => onOwner(proposed)}>
            {w.accept(nameOf(proposed))}
          </Button>
        )}
        <Tooltip title={hasNext ? undefined : w.nextOff}>
          <Button disabled={!hasNext} data-testid="next-open" onClick={onNext}>
            {w.next}
          </Button>
        </Tooltip>
      </div>
    </section>
  );
}
