import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import css from './tabs.module.css';

interface Tab<T extends string> {
  readonly key: T;
  readonly label: string;
  /** How many things wait there; 0 shows nothing. */
  readonly count?: number;
}

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
  readonly children: ReactNode;
}

/** Tabs that all stay in sight; arrows move between them. */
export function DeskTabs<T extends string>({ label, tabs, chosen, onChoose, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const keyed = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === chosen);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next =
      event.key === 'Home' ? tabs[0] : event.key === 'End' ? tabs.at(-1) : tabs.at((at + step) % tabs.length);
    if (!next || (step === 0 && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <div className={css.frame}>
      <div className={css.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={keyed}>
        {tabs.map(({ key, label: name, count = 0 }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-tab={key}
            data-testid={`open-tab-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            className={css.tab}
            onClick={() => onChoose(key)}
          >
            {name}
            {count > 0 && <span className={css.count}>{count}</span>}
          </button>
        ))}
      </div>
      <div className={css.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
