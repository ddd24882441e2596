import type { RowFault } from '../../../server/app.ts';
import { importText } from '../../text/imports.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { boxOf, pathOf, type Box } from './faultPath.ts';
import css from './import.module.css';

interface Props {
  readonly faults: readonly RowFault[];
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
}

const width = 640;
const height = 360;

const around = (box: Box): Box => {
  const margin = Math.max(box.east - box.west, box.north - box.south, 1e-5) * 0.6;
  return {
    west: box.west - margin,
    south: box.south - margin,
    east: box.east + margin,
    north: box.north + margin,
  };
};

/** The overlaps and gaps of a partition, where they lie; the chosen one close up. */
export function FaultDrawing({ faults, chosen, onChoose }: Props) {
  const w = useText(importText);
  const drawn = faults.flatMap((fault, index) => (fault.ring ? [{ index, kind: fault.kind, ring: fault.ring }] : []));
  if (drawn.length === 0) return null;
  const close = chosen === null ? undefined : drawn.find(({ index }) => index === chosen);
  const view = around(boxOf(close ? close.ring : drawn.flatMap(({ ring }) => ring)));
  return (
    <section className={css.part} aria-label={w.drawing}>
      <h2>{w.drawing}</h2>
      <p className={css.quiet}>{w.drawingHint}</p>
      <svg
        className={css.drawing}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={w.drawing}
        data-testid="drawing"
        data-drawn={drawn.length}
      >
        {drawn.map(({ index, kind, ring }) => (
          <path
            key={index}
            className={css.fault}
            data-kind={/gap/i.test(kind) ? 'gap' : 'overlap'}
            data-chosen={index === chosen}
            d={pathOf(ring, view, { width, height })}
            onClick={() => onChoose(index === chosen ? null : index)}
          />
        ))}
      </svg>
    </section>
  );
}
