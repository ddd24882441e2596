import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useMemo } from 'react';
import type { RepairDispute, Repairs } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import { isDecided, type Owners } from './decisions.ts';
import { pathOf, placeIn, planeOf, RATIO, viewAround } from './plane.ts';
import css from './repair.module.css';
import { useView } from './useView.ts';

interface Props {
  readonly cells: Repairs['cells'];
  readonly disputes: readonly RepairDispute[];
  readonly owners: Owners;
  readonly chosen: RepairDispute | null;
  readonly onChoose: (no: number) => void;
  readonly onCell: (no: number) => void;
}

/** So much room around a piece that its neighbours can be seen and clicked. */
const ROOM = 2.2;

/** The file's cells with every overlap and gap; the chosen one close up, with the cells that may have it numbered and tinted. */
export function RepairMap({ cells, disputes, owners, chosen, onChoose, onCell }: Props) {
  const w = useText(repairText);
  const plane = useMemo(() => planeOf(cells), [cells]);
  const drawn = useMemo(
    () => cells.map((cell) => ({ ...cell, path: pathOf(cell.parts.flat(), plane) })),
    [cells, plane],
  );
  const pieces = useMemo(
    () => disputes.map((dispute) => ({ dispute, path: pathOf(dispute.rings, plane) })),
    [disputes, plane],
  );
  const home = useMemo(
    () =>
      viewAround(
        cells.flatMap(({ parts }) => parts.flat()),
        plane,
        1.04,
      ),
    [cells, plane],
  );
  const { view, setView, svg, zoom, wasDrag, pointer } = useView(home);
  const closeUp = useMemo(() => (chosen ? viewAround(chosen.rings, plane, ROOM) : null), [chosen, plane]);
  useEffect(() => {
    if (closeUp) setView(closeUp);
  }, [closeUp, setView]);

  const placeOf = (no: number): number => chosen?.candidates.findIndex(({ owner }) => owner === no) ?? -1;
  const labels =
    chosen && view.width < home.width
      ? drawn.flatMap((cell) => {
          const place = placeOf(cell.no);
          const at = place < 0 ? null : placeIn(cell.parts.flat(), plane, view);
          return at ? [{ no: cell.no, place, at }] : [];
        })
      : [];
  const size = view.width / 34;
  return (
    <figure className={css.map}>
      <svg
        ref={svg}
        className={css.drawing}
        style={{ aspectRatio: RATIO }}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="img"
        aria-label={w.map}
        data-testid="repair-map"
        {...pointer}
      >
        {drawn.map(({ no, name, path }) => (
          <path
            key={no}
            className={css.cell}
            d={path}
            fillRule="evenodd"
            data-place={placeOf(no) < 0 ? undefined : placeOf(no) % 6}
            data-chosen={chosen !== null && owners[chosen.no] === no}
            data-testid={`repair-cell-${no}`}
            onClick={() => {
              if (!wasDrag()) onCell(no);
            }}
          >
            <title>{name}</title>
          </path>
        ))}
        {pieces.map(({ dispute, path }) => (
          <path
            key={dispute.no}
            className={css.piece}
            d={path}
            fillRule="evenodd"
            data-kind={dispute.kind}
            data-decided={isDecided(owners, dispute)}
            data-chosen={dispute.no === chosen?.no}
            data-testid={`repair-piece-${dispute.no}`}
            onClick={() => {
              if (!wasDrag()) onChoose(dispute.no);
            }}
          />
        ))}
        {labels.map(({ no, place, at }) => (
          <text key={no} className={css.label} x={at.x} y={at.y} fontSize={size} strokeWidth={size / 5}>
            {place + 1}
          </text>
        ))}
      </svg>
      <div className={css.tools}>
        <Button aria-label={w.zoomIn} title={w.zoomIn} icon={<PlusOutlined />} onClick={() => zoom(0.6)} />
        <Button aria-label={w.zoomOut} title={w.zoomOut} icon={<MinusOutlined />} onClick={() => zoom(1 / 0.6)} />
        <Button onClick={() => setView(home)}>{w.whole}</Button>
        <Tooltip title={closeUp ? undefined : w.closeUpOff}>
          <Button disabled={closeUp === null} onClick={() => closeUp && setView(closeUp)}>
            {w.closeUp}
          </Button>
        </Tooltip>
      </div>
      <figcaption className={css.legend}>
        <span data-mark="overlap">{w.legendOverlap}</span>
        <span data-mark="gap">{w.legendGap}</span>
        <span data-mark="decided">{w.legendSettled}</span>
        <small>{w.mapHint}</small>
      </figcaption>
    </figure>
  );
}
