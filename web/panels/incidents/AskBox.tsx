import AimOutlined from '@ant-design/icons/es/icons/AimOutlined';
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import { type ClipboardEvent, type KeyboardEvent, type Ref, useId, useState } from 'react';
import type { CoordinateSystem } from '#domain/coordinateSystem.ts';
import { incidentsAskText } from '../../text/incidentsAsk.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './askBox.module.css';
import { SystemChoice } from './SystemChoice.tsx';

/** One way to read what was typed, as a line of the list. */
export interface AskLine {
  readonly key: string;
  /** 村、网格、坐标 … */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  /** Why it cannot be chosen; null when it can. */
  readonly cannot: string | null;
}

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly words: string;
  readonly lines: readonly AskLine[];
  /** Said where nothing was found. */
  readonly nothing: string;
  readonly system: CoordinateSystem;
  readonly position: { readonly isFinding: boolean; readonly trouble: string | null };
  readonly hint: string;
  readonly onWords: (words: string) => void;
  readonly onPick: (key: string) => void;
  /** What was pasted may be coordinates: those are answered at once. True when they were. */
  readonly onPasted: (words: string) => boolean;
  readonly onSystem: (system: CoordinateSystem) => void;
  readonly onPosition: () => void;
  readonly onClear: () => void;
  readonly onFocus?: () => void;
}

/** 在哪里出事: one box for places by name and coordinates in any notation. Arrows choose, Enter goes there. */
export function AskBox({ ref, words, lines, nothing, position, hint, ...props }: Props) {
  const w = useText(incidentsAskText);
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, lines.length - 1));
  const isListed = isOpen && words.trim() !== '';

  const pick = (line: AskLine | undefined): void => {
    if (!line || line.cannot !== null) return;
    setIsOpen(false);
    props.onPick(line.key);
  };
  const keyed = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While an input method composes, Enter and arrows belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, lines.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter') pick(lines[at]);
    else if (event.key === 'Escape') setIsOpen(false);
    else return;
    if (event.key === 'ArrowDown') setIsOpen(true);
    event.preventDefault();
  };
  const pasted = (event: ClipboardEvent<HTMLInputElement>): void => {
    if (!props.onPasted(event.clipboardData.getData('text'))) return;
    event.preventDefault();
    setIsOpen(false);
  };
  return (
    <search className={css.ask}>
      <div className={css.box} data-open={isListed}>
        <SearchOutlined className={css.icon} />
        <input
          ref={ref}
          className={css.input}
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          aria-label={w.label}
          aria-expanded={isListed}
          aria-controls={listId}
          aria-activedescendant={isListed && lines[at] ? `${listId}-${at}` : undefined}
          placeholder={w.placeholder}
          title={hint}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          data-testid="ask"
          value={words}
          onChange={(event) => {
            props.onWords(event.target.value);
            setChosen(0);
            setIsOpen(true);
          }}
          onFocus={() => {
            setIsOpen(true);
            props.onFocus?.();
          }}
          onBlur={() => setIsOpen(false)}
          onKeyDown={keyed}
          onPaste={pasted}
        />
        {words !== '' && (
          <button type="button" className={css.small} aria-label={w.clear} title={w.clear} onClick={props.onClear}>
            <CloseOutlined />
          </button>
        )}
        <button
          type="button"
          className={css.small}
          aria-label={w.mine}
          title={w.mine}
          aria-busy={position.isFinding}
          data-testid="my-position"
          onClick={props.onPosition}
        >
          <AimOutlined spin={position.isFinding} />
        </button>
        <SystemChoice system={props.system} onSystem={props.onSystem} />
        {isListed && (
          <div className={css.lines} id={listId} role="listbox" aria-label={w.label}>
            {lines.map((line, i) => (
              <div
                key={line.key}
                id={`${listId}-${i}`}
                role="option"
                tabIndex={-1}
                aria-selected={i === at}
                aria-disabled={line.cannot !== null}
                className={css.line}
                data-testid="ask-line"
                onPointerDown={(event) => {
                  event.preventDefault();
                  pick(line);
                }}
                onPointerEnter={() => setChosen(i)}
              >
                <span className={css.title}>{line.title}</span>
                <span className={css.kind}>{line.kind}</span>
                <span className={css.detail}>{line.cannot ?? line.detail}</span>
              </div>
            ))}
            {lines.length === 0 && <p className={css.nothing}>{nothing}</p>}
          </div>
        )}
      </div>
      {position.isFinding && (
        <p className={css.note} role="status">
          {w.finding}
        </p>
      )}
      {position.trouble !== null && (
        <p className={css.trouble} role="alert" data-testid="position-trouble">
          {position.trouble}
        </p>
      )}
    </search>
  );
}
