import { useEffect, useMemo, useState } from 'react';
import { toGrid } from '#domain/boundary/gridPoint.ts';
import type { Sketch } from '../../map/incident/drawing.ts';
import type { LonLat } from '../../map/model.ts';
import type { AreaKind } from './areaSpec.ts';
import { lengthM, nearestAlong } from './stretch.ts';
import type { AskedArea } from './useArea.ts';
import type { Desk } from './useDesk.ts';

const usualRadiusM = 200;
const usualWidthM = 50;
/** How much of a line is taken on each side of where it was pressed. */
const usualReachM = 500;
const farthestPressM = 400;

const isSame = (a: LonLat | undefined, b: LonLat): boolean => a !== undefined && a[0] === b[0] && a[1] === b[1];

/** Drawing an area on the map: what presses mean with each tool, and the corners of a polygon that is not closed yet. */
export function useDrawing(desk: Desk, area: AskedArea) {
  const { spec, setArea } = area;
  const { view, pack, ground } = desk;
  const [chosenKind, setChosenKind] = useState<AreaKind | null>(null);
  const kind = chosenKind ?? spec?.kind ?? 'circle';
  const [radiusM, setRadiusM] = useState(usualRadiusM);
  const [corners, setCorners] = useState<readonly LonLat[]>([]);
  const [pointer, setPointer] = useState<LonLat | null>(null);
  // An open incident's area is changed with the same tools.
  const isOn = view.tab === 'area';
  const radius = spec?.kind === 'circle' ? spec.radiusM : radiusM;

  const alongNear = (lineId: string, place: LonLat | null): void => {
    const line = pack.lines.find(({ id }) => id === lineId);
    if (!line) return;
    const whole = lengthM(line.line);
    const at = place ? nearestAlong(line.line, place).alongM : whole / 2;
    const widthM = spec?.kind === 'along' ? spec.widthM : usualWidthM;
    setArea({
      kind: 'along',
      lineId,
      fromM: Math.max(0, at - usualReachM),
      toM: Math.min(whole, at + usualReachM),
      widthM,
    });
  };
  const addCorner = (at: LonLat): void => {
    if (isSame(corners.at(-1), at)) return;
    if (corners.length === 0) setArea(null);
    setCorners([...corners, at]);
  };
  const finish = (): void => {
    if (corners.length < 3) return;
    setArea({ kind: 'polygon', corners }, 'push');
    setCorners([]);
    setPointer(null);
  };
  const press = (at: LonLat): void => {
    if (kind === 'circle') setArea({ kind: 'circle', at, radiusM: radius });
    else if (kind === 'polygon') addCorner(at);
    else if (kind === 'cells') {
      const no = ground.locator.cellAt(toGrid(at[0]), toGrid(at[1]));
      if (no === 0) return;
      const nos = spec?.kind === 'cells' ? spec.nos : [];
      setCells(nos.includes(no) ? nos.filter((one) => one !== no) : [...nos, no]);
    } else if (kind === 'along') {
      const near = pack.lines
        .map(({ id, line }) => ({ id, awayM: nearestAlong(line, at).awayM }))
        .toSorted((a, b) => a.awayM - b.awayM)[0];
      if (near && near.awayM < farthestPressM) alongNear(near.id, at);
    }
  };
  const setCells = (nos: readonly number[]): void => setArea(nos.length === 0 ? null : { kind: 'cells', nos });

  useEffect(() => {
    if (!isOn || kind !== 'polygon' || corners.length === 0) return undefined;
    const keyed = (event: KeyboardEvent): void => {
      const isInField = event.target instanceof HTMLElement && event.target.closest('input, textarea, button, select');
      if (event.key === 'Escape') setCorners([]);
      else if (event.key === 'Enter' && !isInField) finish();
    };
    addEventListener('keydown', keyed);
    return () => removeEventListener('keydown', keyed);
  });

  const sketch = useMemo((): Sketch | null => {
    if (!isOn || kind !== 'polygon' || corners.length === 0) return null;
    const [first] = corners;
    const line = pointer ? [...corners, pointer] : corners;
    return { corners, line: first && line.length > 2 ? [...line, first] : line };
  }, [isOn, kind, corners, pointer]);

  return {
    kind,
    isOn: isOn && kind !== 'file',
    radiusM: radius,
    corners,
    sketch,
    press,
    setPointer,
    finish,
    addCorner,
    undoCorner: () => setCorners(corners.slice(0, -1)),
    setKind: (next: AreaKind) => {
      setCorners([]);
      setChosenKind(next);
    },
    setRadius: (next: number) => {
      setRadiusM(next);
      if (spec?.kind === 'circle') setArea({ ...spec, radiusM: next });
    },
    centreOn: (at: LonLat) => setArea({ kind: 'circle', at, radiusM: radius }, 'push'),
    alongNear,
    setCells,
    clear: () => {
      setCorners([]);
      setArea(null, 'push');
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
