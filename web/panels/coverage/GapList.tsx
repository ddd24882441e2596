import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { labelOf } from '#domain/labels.ts';
import type { Gap } from '../../../server/app.ts';
import { coverageText } from '../../text/coverage.ts';
import { gapSentence } from '../../text/gapSentence.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './gapList.module.css';

interface Props {
  readonly gaps: readonly Gap[];
  readonly total: number;
  readonly chosenCell: string | null;
  /** Of several gaps in a cell, the ones of this group. */
  readonly chosenGroup: string | null;
  readonly onOpen: (gap: Gap) => void;
}

/** The gap list (查漏清单), worst first: each gap a sentence with a verb and a number, and the one to call. */
export function GapList({ gaps, total, chosenCell, chosenGroup, onOpen }: Props) {
  const w = useText(coverageText).gaps;
  return (
    <>
      {total > gaps.length && <p className={css.shown}>{w.shown(gaps.length, total)}</p>}
      <ol className={css.list} data-testid="gap-list">
        {gaps.map((gap) => (
          <GapLine
            key={gap.id}
            gap={gap}
            isChosen={
              gap.cell !== null && gap.cell.id === chosenCell && (chosenGroup === null || gap.group?.id === chosenGroup)
            }
            onOpen={onOpen}
          />
        ))}
      </ol>
    </>
  );
}

function GapLine({ gap, isChosen, onOpen }: { gap: Gap; isChosen: boolean; onOpen: (gap: Gap) => void }) {
  const { language } = useLanguage();
  const { place, what } = gapSentence(gap, language);
  return (
    <li className={css.gap} data-testid="gap" data-kind={gap.kind} data-chosen={isChosen}>
      <button type="button" className={css.sentence} onClick={() => onOpen(gap)}>
        <span className={css.place}>{place}</span> <span className={css.what}>{what}</span>
      </button>
      <AskWhom gap={gap} />
    </li>
  );
}

function AskWhom({ gap: { ask, copy } }: { gap: Gap }) {
  const w = useText(coverageText).gaps;
  const { language } = useLanguage();
  if (!ask) return <p className={css.ask}>{w.nobodyToAsk}</p>;
  return (
    <p className={css.ask}>
      <span>
        {labelOf('askReason', ask.why, language)} {ask.name}
      </span>
      {ask.phone && (
        <a href={`tel:${ask.phone}`} aria-label={`${w.call(ask.name)} ${ask.phone}`}>
          <PhoneOutlined /> {ask.phone}
        </a>
      )}
      {copy && copy.cadreId !== ask.cadreId && <span className={css.copy}>{w.copy(copy.name)}</span>}
    </p>
  );
}
