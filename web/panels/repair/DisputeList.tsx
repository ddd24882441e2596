import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RepairDispute } from '../../../server/app.ts';
import { Choice } from '../../parts/Choice.tsx';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import { type Owners, type Show, shows } from './decisions.ts';
import { areaText, rounded } from './measures.ts';
import css from './repair.module.css';

interface Props {
  readonly disputes: readonly RepairDispute[];
  readonly owners: Owners;
  readonly show: Show;
  readonly chosen: number | null;
  readonly nameOf: (owner: number) => string;
  readonly onShow: (show: Show) => void;
  readonly onChoose: (no: number) => void;
  /** The chosen one as proposed. */
  readonly onAccept: () => void;
  /** The chosen one to its n-th candidate, counted from 0. */
  readonly onPlace: (place: number) => void;
}

/** Every overlap and gap, largest first, walked with the arrow keys. */
export function DisputeList(props: Props) {
  const { disputes, owners, show, chosen, nameOf, onShow, onChoose, onAccept, onPlace } = props;
  const w = useText(repairText);
  const { language } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector(`#dispute-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = disputes.findIndex(({ no }) => no === chosen);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = disputes[Math.max(0, Math.min(disputes.length - 1, at + step))];
    if (step !== 0 && next) onChoose(next.no);
    else if (event.key === 'Enter') onAccept();
    else if (/^[1-9]$/.test(event.key)) onPlace(Number(event.key) - 1);
    else return;
    event.preventDefault();
  };

  return (
    <section className={css.listPart} aria-label={w.list}>
      <Choice
        name="repair-show"
        label={w.show}
        value={show}
        options={shows.map((value) => ({ value, label: w.shows[value] }))}
        onChoose={onShow}
        isSmall
      />
      <p className={css.hint}>{w.listHint}</p>
      {disputes.length === 0 && <p>{show === 'open' ? w.none.open : w.none.other}</p>}
      <ul
        ref={list}
        className={css.list}
        role="listbox"
        aria-label={w.list}
        aria-activedescendant={chosen === null ? undefined : `dispute-${chosen}`}
        tabIndex={0}
        data-testid="repair-list"
        onKeyDown={onKeyDown}
      >
        {disputes.map(({ no, kind, areaM2, widthM, candidates }) => (
          <li
            key={no}
            id={`dispute-${no}`}
            className={css.row}
            role="option"
            aria-selected={no === chosen}
            data-kind={kind}
            data-testid={`dispute-${no}`}
            onClick={() => onChoose(no)}
          >
            <span>
              {no}. {w.kinds[kind]} · {areaText(areaM2, w, language)} · {w.width(rounded(widthM, language))}
            </span>
            <small>
              {candidates
                .filter(({ owner }) => owner !== 0)
                .slice(0, 3)
                .map(({ owner }) => nameOf(owner))
                .join(language === 'zh' ? '、' : ', ')}
            </small>
            <b data-decided={owners[no] !== undefined}>
              {owners[no] === undefined
                ? w.undecided
                : owners[no] === 0
                  ? w.decidedOutside
                  : w.decided(nameOf(owners[no]))}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
