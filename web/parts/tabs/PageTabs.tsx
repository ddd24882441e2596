import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import css from './tabs.module.css';

interface PageTab<T extends string> {
  readonly key: T;
  readonly label: string;
  /** How many things there call for somebody; 0 shows nothing. */
  readonly urgent?: number;
}

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly PageTab<T>[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
  readonly children: ReactNode;
}

/** The tabs of a whole page; arrows move between them, and a narrow screen scrolls to the chosen one. */
export function PageTabs<T extends string>({ label, tabs, chosen, onChoose, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = list.current;
    const tab = frame?.querySelector<HTMLElement>(`[data-tab="${chosen}"]`);
    if (frame && tab) frame.scrollLeft = tab.offsetLeft - (frame.clientWidth - tab.clientWidth) / 2;
  }, [chosen]);

  const keyed = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === chosen);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const isEnd = event.key === 'Home' || event.key === 'End';
    if (step === 0 && !isEnd) return;
    const next = tabs.at(isEnd ? (event.key === 'Home' ? 0 : -1) : (at + step) % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };

  return (
    <div className={css.frame}>
      <div className={css.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={keyed}>
        {tabs.map(({ key, label: name, urgent = 0 }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-tab={key}
            data-testid={`tab-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            className={css.tab}
            onClick={() => onChoose(key)}
          >
            {name}
            {urgent > 0 && <span className={css.count}>{urgent}</span>}
          </button>
        ))}
      </div>
      <div className={css.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
