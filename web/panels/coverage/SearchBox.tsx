import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { SearchHit } from '../../../server/app.ts';
import { coverageText } from '../../text/coverage.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './searchBox.module.css';

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly words: string;
  readonly hits: readonly SearchHit[];
  readonly isSearching: boolean;
  readonly onWords: (words: string) => void;
  readonly onPick: (hit: SearchHit) => void;
}

/** Search by name, pinyin initials, code, last four of a phone; arrows choose, Enter goes there. */
export function SearchBox({ ref, words, hits, isSearching, onWords, onPick }: Props) {
  const w = useText(coverageText).search;
  const { language } = useLanguage();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, hits.length - 1));

  const pick = (hit: SearchHit): void => {
    setIsOpen(false);
    onPick(hit);
  };
  const keyed = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While an input method composes, Enter and arrows belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && hits[at]) pick(hits[at]);
    else if (event.key === 'Escape') setIsOpen(false);
    else return;
    event.preventDefault();
  };
  const isListed = isOpen && words !== '';
  return (
    <search className={css.box}>
      <SearchOutlined className={css.icon} />
      <input
        ref={ref}
        className={css.input}
        type="search"
        role="combobox"
        aria-label={w.label}
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && hits[at] ? `${listId}-${at}` : undefined}
        placeholder={w.placeholder}
        title={w.hint}
        autoComplete="off"
        data-testid="search"
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
          setChosen(0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={keyed}
      />
      {isListed && (
        <div className={css.hits} id={listId} role="listbox" aria-label={w.label}>
          {hits.map((hit, i) => (
            <div
              key={`${hit.kind}-${hit.id}`}
              id={`${listId}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              className={css.hit}
              data-testid="search-hit"
              onPointerDown={(event) => {
                event.preventDefault();
                pick(hit);
              }}
              onPointerEnter={() => setChosen(i)}
            >
              <span className={css.kind}>{labelOf('hitKind', hit.kind, language)}</span>
              <span>{hit.title}</span>
              <span className={css.subtitle}>{hit.subtitle}</span>
            </div>
          ))}
          {hits.length === 0 && !isSearching && <p className={css.none}>{w.none(words)}</p>}
          <p className={css.hint}>{w.hint}</p>
        </div>
      )}
    </search>
  );
}
