import { byVillage } from './byVillage.ts';
import { Patterns } from './Patterns.tsx';
import { nameSpot } from './nameSpot.ts';
import { ringsOf, villageBorders, type Outlined } from './outlines.ts';
import { type PaperFrame, paperFrame } from './paperFrame.ts';
import css from './paper.module.css';

export interface PaperCell extends Outlined {
  readonly no: number;
  readonly villageName: string;
  readonly label: readonly [lon: number, lat: number];
  /** A pattern's id, or "" for plain paper. */
  readonly fill: string;
  readonly isDashed: boolean;
  /** Under the number: "87%", a name, or "". */
  readonly value: string;
  readonly circle: number;
}

interface Props {
  readonly label: string;
  readonly cells: readonly PaperCell[];
  readonly north: string;
  readonly scale: (atMostM: number) => { readonly metres: number; readonly label: string };
}

const sheet = { maxWidthMm: 186, maxHeightMm: 152 };

const pathOf = (cell: PaperCell, { place }: PaperFrame): string =>
  ringsOf(cell.geometry)
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            place(position)
              .map((mm) => mm.toFixed(2))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('');

/** The cells on paper: patterns, borders, numbers, village names, scale bar and north. Drawn in millimetres. */
export function PaperMap({ label, cells, north, scale }: Props) {
  const frame = paperFrame(
    cells.flatMap(({ geometry }) => ringsOf(geometry).flat()),
    sheet,
  );
  if (frame === null) return null;
  const borders = villageBorders(cells)
    .map(
      (segment) =>
        `M${segment
          .map((position) =>
            frame
              .place(position)
              .map((mm) => mm.toFixed(2))
              .join(' '),
          )
          .join('L')}`,
    )
    .join('');
  const villages = byVillage(cells, ({ village }) => village);
  const height = frame.heightMm + 10;
  return (
    <svg
      className={css.map}
      viewBox={`-1 -1 ${frame.widthMm + 2} ${height + 2}`}
      style={{ width: `${frame.widthMm + 2}mm`, height: `${height + 2}mm` }}
      role="img"
      aria-label={label}
    >
      <Patterns />
      {cells.map((cell) => (
        <path
          key={cell.no}
          d={pathOf(cell, frame)}
          fill={cell.fill === '' ? '#fff' : `url(#${cell.fill})`}
          fillRule="evenodd"
          stroke="#000"
          strokeWidth={cell.isDashed ? 0.5 : 0.22}
          strokeDasharray={cell.isDashed ? '0.9 0.7' : undefined}
        />
      ))}
      <path d={borders} fill="none" stroke="#000" strokeWidth="0.85" strokeLinecap="round" />
      {[...villages].map(([id, own]) => {
        const spots = (of: readonly PaperCell[]) => of.map(({ label: at }) => frame.place([...at]));
        const [x, y] = nameSpot(spots(own), spots(cells.filter(({ village }) => village !== id)));
        return (
          <text key={id} x={x} y={y + 1.4} className={css.village}>
            {own[0]?.villageName}
          </text>
        );
      })}
      {cells.map((cell) => (
        <CellMark key={cell.no} cell={cell} at={frame.place([...cell.label])} isSmall={roomOf(cell, frame) < 7} />
      ))}
      <ScaleAndNorth frame={frame} y={height} north={north} scale={scale} />
    </svg>
  );
}

/** The shorter side of a cell's box, in millimetres. */
const roomOf = ({ geometry }: PaperCell, { place }: PaperFrame): number => {
  const spots = ringsOf(geometry).flat().map(place);
  const across = (of: (spot: readonly [number, number]) => number): number => {
    const values = spots.map(of);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.min(
    across(([x]) => x),
    across(([, y]) => y),
  );
};

interface MarkProps {
  readonly cell: PaperCell;
  readonly at: readonly [number, number];
  /** A cell with no room for more than its number. */
  readonly isSmall: boolean;
}

function CellMark({ cell, at: [x, y], isSmall }: MarkProps) {
  if (cell.circle > 0) {
    const radius = 1.5 * Math.sqrt(cell.circle);
    return (
      <>
        <circle cx={x} cy={y} r={radius} fill="#fff" stroke="#000" strokeWidth="0.4" />
        <text x={x} y={y + 0.9} className={css.value}>
          {cell.circle}
        </text>
        <text x={x} y={y - radius - 0.6} className={css.no}>
          {cell.no}
        </text>
      </>
    );
  }
  return (
    <>
      <text x={x} y={cell.value === '' || isSmall ? y + 0.8 : y - 0.5} className={css.no}>
        {cell.no}
      </text>
      {!isSmall && (
        <text x={x} y={y + 2} className={css.value}>
          {cell.value}
        </text>
      )}
    </>
  );
}

function ScaleAndNorth({ frame, y, north, scale }: Pick<Props, 'north' | 'scale'> & { frame: PaperFrame; y: number }) {
  const { metres, label } = scale(frame.metresPerMm * 40);
  const width = metres / frame.metresPerMm;
  const right = frame.widthMm;
  return (
    <g>
      <path d={`M0 ${y - 3}v1.5h${width}v-1.5`} fill="none" stroke="#000" strokeWidth="0.35" />
      <path d={`M0 ${y - 1.5}h${width / 2}`} stroke="#000" strokeWidth="0.9" />
      <text x={width + 1.5} y={y - 1.2} className={css.scale}>
        {label}
      </text>
      <path d={`M${right - 3} ${y - 8}l2.2 6.5l-2.2 -1.5l-2.2 1.5z`} fill="#000" />
      <text x={right - 3} y={y - 8.6} className={css.north}>
        {north}
      </text>
    </g>
  );
}
