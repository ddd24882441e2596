import { Button, Tooltip } from 'antd';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';
import type { AreaToolsProps } from './AreaTools.tsx';

/** A polygon, corner by corner; without a pointer the middle of the map is the corner. */
export function PolygonTool({ corners, onCorner, onUndoCorner, onFinish }: AreaToolsProps) {
  const w = useText(incidentsAreaText);
  const cannot = corners < 3 ? w.finishNeeds : null;
  return (
    <>
      <p className={css.how}>{w.polygonHow}</p>
      <div className={css.row}>
        <Button size="small" onClick={onCorner} title={w.polygonKeys} data-testid="add-corner">
          {w.addCentre}
        </Button>
        <Button size="small" onClick={onUndoCorner} disabled={corners === 0} title={w.corners(corners)}>
          {w.undoCorner}
        </Button>
        <Tooltip title={cannot}>
          <Button
            size="small"
            type="primary"
            disabled={cannot !== null}
            aria-label={cannot === null ? w.finish : `${w.finish}: ${cannot}`}
            onClick={onFinish}
            data-testid="finish-polygon"
          >
            {w.finish}
          </Button>
        </Tooltip>
        <span className={css.small} aria-live="polite">
          {w.corners(corners)}
        </span>
      </div>
    </>
  );
}
