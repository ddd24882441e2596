import { randomFillSync } from 'node:crypto';

/** A maker of ids that sort by time (UUID version 7): in one thread each is greater than the last. Source: RFC 9562. */
export const uuidv7Maker = (now: () => number): (() => string) => {
  let [lastMs, counter] = [0, 0];
  // Random bytes are drawn for many ids at a time: a call each costs more than all the rest.
  const pool = Buffer.alloc(16 * 512);
  let at = pool.length;
  return () => {
    const ms = Math.max(now(), lastMs);
    counter = ms === lastMs ? counter + 1 : 0;
    // 12 bits count within a millisecond; beyond them the next millisecond is borrowed.
    lastMs = counter > 0xfff ? ms + 1 : ms;
    counter &= 0xfff;
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    const bytes = pool.subarray(at, at + 16);
    at += 16;
    bytes.writeUIntBE(lastMs, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
};
