import { partsOfArea, ringOnGrid } from '../responsible/areaOnGrid.ts';
import { laidArea } from '../responsible/laidArea.ts';
import type { Area, Entry } from './entry.ts';

type Change = Extract<Entry, { kind: 'area' }>['change'];

/** Whether every corner of one area lies in the other, whose border belongs to it. */
const isInside = (one: Area, other: Area): boolean => {
  const { index } = laidArea(other);
  return partsOfArea(one).every((rings) =>
    rings.every((ring) => {
      const points = ringOnGrid(ring);
      for (let i = 0; i + 1 < points.length; i += 2) {
        const [x = 0, y = 0] = [points[i], points[i + 1]];
        if (!index.holds(x, y)) return false;
      }
      return true;
    }),
  );
};

/** What became of an area, in a word for the log: by the corners of both, which is what people see on the map. */
export const areaChange = (before: Area | null, after: Area): Change => {
  if (before === null) return 'drawn';
  if (isInside(before, after)) return 'extended';
  return isInside(after, before) ? 'shrunk' : 'moved';
};
