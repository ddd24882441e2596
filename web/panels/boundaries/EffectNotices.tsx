import css from './effect.module.css';
import type { NoticeSection } from './effectNotices.ts';
import type { Spot } from './planNames.ts';

interface Props {
  readonly section: NoticeSection;
  readonly showWords: string;
  readonly onShow: (spot: Spot) => void;
}

/** A titled list of sentences; those with a place fly there. */
export function EffectNotices({ section: { key, title, notices }, showWords, onShow }: Props) {
  return (
    <section className={css.section} data-section={key}>
      <h3>{title}</h3>
      <ul className={css.list}>
        {notices.map(({ key: each, sentence, spot }) => (
          <li key={each}>
            {spot ? (
              <button type="button" className={css.line} title={showWords} onClick={() => onShow(spot)}>
                {sentence}
              </button>
            ) : (
              <span className={css.line}>{sentence}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
