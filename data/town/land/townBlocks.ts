import type { TownBlock } from './regions.ts';
import type { Streets } from './townStreets.ts';

/** The cells of the two communities: blocks between streets, with the market, the school and the park of workshops on their own. */
export const townBlocksOf = ({ along, across }: Streets): TownBlock[] => {
  const u = (k: number) => across[k] as number;
  const v = (k: number) => along[k] as number;
  const [west, east] = [u(0) - 90, u(7) + 90];
  const top = v(4) + 90;
  const block = (
    name: string,
    community: 0 | 1,
    fromU: number,
    toU: number,
    fromV: number,
    toV: number,
    isDedicated = false,
  ) => ({
    name,
    community,
    isDedicated,
    fromU,
    toU,
    fromV,
    toV,
  });
  const main = v(2);
  return [
    block('西桥', 0, west, u(1), -40, main),
    block('油房巷', 0, u(1), u(3), -40, v(1)),
    block('盐店街', 0, u(1), u(3), v(1), main),
    block('农贸市场', 0, u(3), u(4), v(1), main, true),
    block('河街', 0, u(3), u(5), -40, v(1)),
    block('正兴街', 0, u(4), u(6), v(1), main),
    block('东门', 0, u(5), u(6), -40, v(1)),
    block('码头', 0, u(6), east, -40, main),
    block('西郊', 1, west, u(2), main, top),
    block('新街', 1, u(2), u(4), main, v(3)),
    block('北环', 1, u(2), u(4), v(3), top),
    block('文昌', 1, u(4), u(6), main, v(3)),
    block('中心学校', 1, u(4), u(6), v(3), top, true),
    block('工业园', 1, u(6), east, main, top, true),
  ];
};
