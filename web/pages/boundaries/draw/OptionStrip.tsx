import { Button, type ButtonProps, Slider, Switch, Tooltip } from 'antd';
import type { Drawing, DrawingNow } from '../../../editor/drawing.ts';
import type { ToolId, ToolKey } from '../../../editor/tool.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './draw.module.css';

const drawsPath = new Set<ToolId>(['split', 'reshape', 'trace', 'lasso']);
const ends = new Set<ToolId>(['split', 'reshape', 'trace', 'lasso', 'merge', 'swap', 'simplify']);
const snaps = new Set<ToolId>(['vertex', 'split', 'reshape', 'trace', 'lasso']);

interface Props {
  readonly drawing: Drawing;
  readonly now: DrawingNow;
}

/** What the tool at work can be told: its options, and the keys as buttons for fingers. */
export function OptionStrip({ drawing, now: { tool, options, hint } }: Props) {
  const w = useText(editorText);
  const isBegun = hint.endsWith('On') || hint === 'simplifyChosen';
  const why = isBegun ? null : w.notBegun;
  const press = (key: ToolKey) => () => void drawing.handle({ is: 'key', key });
  return (
    <div className={css.options}>
      <strong>{w.tools[tool]}</strong>
      {snaps.has(tool) && (
        <Tooltip title={w.snappingHint}>
          <label className={css.option}>
            <Switch
              size="small"
              checked={options.isSnapping}
              onChange={(isSnapping) => drawing.setOptions({ isSnapping })}
            />
            {w.snapping}
          </label>
        </Tooltip>
      )}
      {tool === 'brush' && (
        <label className={css.option}>
          {w.brushSize}
          <Slider
            className={css.slider ?? ''}
            min={6}
            max={120}
            value={options.brushPx}
            onChange={(brushPx) => drawing.setOptions({ brushPx })}
          />
        </label>
      )}
      {tool === 'simplify' && (
        <label className={css.option}>
          {w.tolerance}
          <Slider
            className={css.slider ?? ''}
            min={1}
            max={100}
            value={options.toleranceM}
            tooltip={{ formatter: (count) => w.metres(count ?? 0) }}
            onChange={(toleranceM) => drawing.setOptions({ toleranceM })}
          />
          <span>{w.metres(options.toleranceM)}</span>
        </label>
      )}
      {ends.has(tool) && (
        <KeyButton type="primary" why={why} onClick={press('Enter')}>
          {w.done}
        </KeyButton>
      )}
      {drawsPath.has(tool) && (
        <KeyButton why={why} onClick={press('Backspace')}>
          {w.back}
        </KeyButton>
      )}
      {ends.has(tool) && (
        <KeyButton why={drawsPath.has(tool) ? why : null} onClick={press('Escape')}>
          {w.cancel}
        </KeyButton>
      )}
    </div>
  );
}

type KeyButtonProps = Pick<ButtonProps, 'type' | 'onClick' | 'children'> & { readonly why: string | null };

function KeyButton({ why, ...rest }: KeyButtonProps) {
  return (
    <Tooltip title={why}>
      <Button size="small" disabled={why !== null} aria-description={why ?? undefined} {...rest} />
    </Tooltip>
  );
}
