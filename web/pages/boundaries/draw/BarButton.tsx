import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import css from './draw.module.css';

interface Props {
  readonly name: string;
  readonly icon: ReactNode;
  /** Null: it works. */
  readonly whyNot?: string | null;
  readonly isPressed?: boolean;
  readonly keys?: string;
  readonly side?: 'right' | 'bottom';
  readonly testId?: string;
  readonly onPress: () => void;
}

/** A button with an icon that says its name, and why it cannot be pressed. */
export function BarButton({ name, icon, whyNot = null, isPressed, keys, side = 'right', testId, onPress }: Props) {
  const said = whyNot === null ? (keys ? `${name} · ${keys}` : name) : `${name}：${whyNot}`;
  return (
    <Tooltip title={said} placement={side} mouseEnterDelay={0.3}>
      <button
        type="button"
        className={css.tool}
        aria-label={whyNot === null ? name : said}
        aria-disabled={whyNot !== null}
        aria-pressed={isPressed}
        data-testid={testId}
        onClick={() => whyNot === null && onPress()}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
