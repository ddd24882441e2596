import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { ToolId } from '../../../editor/tool.ts';
import { toolLetters } from '../../../editor/tools/tools.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './draw.module.css';
import { ToolIcon } from './ToolIcon.tsx';

const groups: readonly (readonly ToolId[])[] = [
  ['select', 'vertex'],
  ['split', 'merge', 'reshape', 'trace', 'simplify'],
  ['lasso', 'brush', 'paint', 'fill'],
  ['enclave', 'swap'],
];

interface Props {
  readonly tool: ToolId;
  /** Null: every tool works; else why none that changes lines does. */
  readonly whyNot: string | null;
  /** Why single tools cannot be used now. */
  readonly without: Partial<Record<ToolId, string>>;
  readonly onTake: (tool: ToolId) => void;
  readonly children: ReactNode;
}

/** Tools in four groups: look, lines, ground, whole cells; under them what is no tool. */
export function ToolBar({ tool, whyNot, without, onTake, children }: Props) {
  const w = useText(editorText);
  return (
    <div className={css.bar} role="toolbar" aria-label={w.bar} aria-orientation="vertical">
      {groups.map((group) => (
        <div key={group[0]} className={css.group}>
          {group.map((id) => {
            const why = id === 'select' ? null : (whyNot ?? without[id] ?? null);
            const name = w.tools[id];
            const said = why === null ? `${name} · ${w.keys(toolLetters[id].toUpperCase())}` : `${name}：${why}`;
            return (
              <Tooltip key={id} title={said} placement="right" mouseEnterDelay={0.3}>
                <button
                  type="button"
                  className={css.tool}
                  aria-label={why === null ? name : said}
                  aria-pressed={tool === id}
                  aria-disabled={why !== null}
                  aria-keyshortcuts={toolLetters[id].toUpperCase()}
                  data-tool={id}
                  onClick={() => why === null && onTake(id)}
                >
                  <ToolIcon tool={id} />
                </button>
              </Tooltip>
            );
          })}
        </div>
      ))}
      <div className={css.group}>{children}</div>
    </div>
  );
}
