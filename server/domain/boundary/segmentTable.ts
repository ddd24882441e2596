/** A set of segments by their ends, whichever way they run: open addressing, for lines of tens of thousands of points. */
export class SegmentTable {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly ends: number[] = [];

  constructor(lines: readonly (readonly number[])[]) {
    const count = lines.reduce((sum, line) => sum + line.length / 2, 0);
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(4, count * 2))) - 1;
    this.slots = new Int32Array(this.mask + 1).fill(-1);
    for (const line of lines) for (let i = 0; i + 3 < line.length; i += 2) this.add(line, i);
  }

  /** Whether the segment from value `i` of a line (its x) to the next point is in the set. */
  has(line: readonly number[], i: number): boolean {
    return this.slots[this.slotOf(line, i)]! >= 0;
  }

  private add(line: readonly number[], i: number): void {
    const slot = this.slotOf(line, i);
    if (this.slots[slot]! >= 0) return;
    this.slots[slot] = this.ends.length;
    this.ends.push(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!);
  }

  private slotOf(line: readonly number[], i: number): number {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
    // The same for both directions.
    const mixed = Math.imul(ax + bx, 0x9e3779b1) ^ Math.imul(ay + by, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
    for (; this.slots[slot]! >= 0; slot = (slot + 1) & this.mask) {
      const k = this.slots[slot]!;
      const [cx, cy, dx, dy] = [this.ends[k], this.ends[k + 1], this.ends[k + 2], this.ends[k + 3]];
      if (ax === cx && ay === cy && bx === dx && by === dy) break;
      if (ax === dx && ay === dy && bx === cx && by === cy) break;
    }
    return slot;
  }
}
