import { boxOf } from '../boundary/labelPoint.ts';
import { pointInRing } from '../boundary/pointInRing.ts';
import type { BalanceTask } from './balanceTask.ts';

/**
 * Whether a household lies in a block that is given away whole. A block with more households than the tolerance can
 * bear does not count: its ground is cut further.
 */
export function inSmallBlock({ blocks, people, cells, tolerance }: BalanceTask): (household: number) => boolean {
  const boxes = blocks.map((ring) => boxOf(ring));
  const most = Math.max(1, 1.5 * tolerance * (people.x.length / cells.length));
  const blockOf = new Int32Array(people.x.length).fill(-1);
  const counts = new Int32Array(blocks.length);
  for (let i = 0; i < people.x.length; i += 1) {
    if (people.followsPoint[i] !== 1) continue;
    const [x, y] = [people.x[i]!, people.y[i]!];
    blockOf[i] = boxes.findIndex(
      ([west, south, east, north], b) =>
        x >= west && x <= east && y >= south && y <= north && pointInRing(x, y, blocks[b]!) >= 0,
    );
    if (blockOf[i]! >= 0) counts[blockOf[i]!]! += 1;
  }
  return (household) => blockOf[household]! >= 0 && counts[blockOf[household]!]! <= most;
}
