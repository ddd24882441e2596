import { type KeyboardEvent, useCallback } from 'react';

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const sideways = (row: HTMLElement, step: number): void => {
  const buttons = [...row.querySelectorAll<HTMLElement>('[data-state-button]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[at === -1 && step === -1 ? buttons.length - 1 : at + step];
  (next ?? row).focus();
};

/**
 * Up and down move between the rows of a list, left and right between the states of a row, digits enter a state of the row one
 * stands on: hands stay on the keys while one telephones.
 */
export function useRowKeys(onDigit: (row: string, digit: number) => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const row = rowOf(event.target);
      if (row === null || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
        rows[rows.indexOf(row) + step]?.focus();
        return;
      }
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault();
        sideways(row, event.key === 'ArrowRight' ? 1 : -1);
        return;
      }
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (digit === 0) return;
      event.preventDefault();
      onDigit(row.dataset.row ?? '', digit);
    },
    [onDigit],
  );
}
