import Flatbush from 'flatbush';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';

interface Boxed {
  readonly no: number;
  readonly rings: readonly (readonly number[])[];
}

/** 1 inside, 0 on the ring, −1 outside; whole numbers, so that nothing is rounded. */
const sideOf = (ring: readonly number[], x: number, y: number): -1 | 0 | 1 => {
  let isInside = false;
  let ax = ring[ring.length - 2]!;
  let ay = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i += 2) {
    const bx = ring[i]!;
    const by = ring[i + 1]!;
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (turn === 0 && x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by))
      return 0;
    if (ay > y !== by > y && turn < 0 === by < ay) isInside = !isInside;
    ax = bx;
    ay = by;
  }
  return isInside ? 1 : -1;
};

/** The cell of a point as one would write it with flatbush: boxes in a packed R-tree, then a ray cast; on a border the lowest number. */
export const flatbushLocator = (topology: Topology): ((x: number, y: number) => number) => {
  const boxed: Boxed[] = cellNos(topology).flatMap((no) =>
    outlineOfCell(topology, no).map(({ shell, holes }) => ({ no, rings: [shell, ...holes] })),
  );
  const index = new Flatbush(boxed.length, 16, Int32Array);
  for (const { rings } of boxed) {
    const [shell = []] = rings;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < shell.length; i += 2) {
      west = Math.min(west, shell[i]!);
      east = Math.max(east, shell[i]!);
      south = Math.min(south, shell[i + 1]!);
      north = Math.max(north, shell[i + 1]!);
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return (x, y) => {
    let found = 0;
    for (const place of index.search(x, y, x, y)) {
      const { no, rings } = boxed[place]!;
      if (found !== 0 && found < no) continue;
      const [shell, ...holes] = rings;
      if (shell !== undefined && sideOf(shell, x, y) >= 0 && holes.every((hole) => sideOf(hole, x, y) <= 0)) found = no;
    }
    return found;
  };
};
