import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The middle of the top bar belongs to the page: what it wraps in `InBar` shows there. */
export const BarSlotContext = createContext<HTMLElement | null>(null);

export function InBar({ children }: { children: ReactNode }) {
  const slot = useContext(BarSlotContext);
  return slot ? createPortal(children, slot) : null;
}
