import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './householdCard.module.css';
import { PurposeForm } from './PurposeForm.tsx';

export interface RevealedHousehold {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

interface Props {
  readonly revealed: RevealedHousehold | null;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onReveal: (purpose: string) => void;
}

/** A household in full, for a purpose that is written to the audit in the same commit. */
export function RevealForm({ revealed, isBusy, error, onReveal }: Props) {
  const w = useText(coverageText);
  if (revealed) {
    const { name, phone, address } = revealed;
    return (
      <dl className={css.revealed} data-testid="revealed">
        <dd>
          <b>{name}</b>
        </dd>
        {phone && (
          <dd>
            <a href={`tel:${phone}`} aria-label={`${w.gaps.call(name)} ${phone}`}>
              {phone}
            </a>
          </dd>
        )}
        {address && <dd>{address}</dd>}
      </dl>
    );
  }
  return <PurposeForm isBusy={isBusy} error={error} onReveal={onReveal} />;
}
