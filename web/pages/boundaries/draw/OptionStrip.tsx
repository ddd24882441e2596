import { Button, Slider, Switch, Tooltip } from 'antd';
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
export function OptionStrip({ drawing, now: { tool, options } }: Props) {
  const w = useText(editorText);
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
        <Button size="small" type="primary" onClick={press('Enter')}>
          {w.done}
        </Button>
      )}
      {drawsPath.has(tool) && (
        <Button size="small" onClick={press('Backspace')}>
          {w.back}
        </Button>
      )}
      {ends.has(tool) && (
        <Button size="small" onClick={press('Escape')}>
          {w.cancel}
        </Button>
      )}
    </div>
  );
}
