/** A queue that gives the smallest key first. Keys are numbers, values whole numbers. */
export class Heap {
  #keys: Float64Array;
  #values: Int32Array;
  #size = 0;

  constructor(room: number) {
    this.#keys = new Float64Array(room + 1);
    this.#values = new Int32Array(room + 1);
  }

  get size(): number {
    return this.#size;
  }

  push(key: number, value: number): void {
    if (this.#size + 1 >= this.#keys.length) this.#grow();
    const [keys, values] = [this.#keys, this.#values];
    let at = this.#size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((keys[up] as number) <= key) break;
      keys[at] = keys[up] as number;
      values[at] = values[up] as number;
      at = up;
    }
    keys[at] = key;
    values[at] = value;
  }

  /** Takes the value with the smallest key; the heap must not be empty. */
  pop(): { key: number; value: number } {
    const [keys, values] = [this.#keys, this.#values];
    const top = { key: keys[0] as number, value: values[0] as number };
    const size = --this.#size;
    const [key, value] = [keys[size] as number, values[size] as number];
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && (keys[down + 1] as number) < (keys[down] as number)) down += 1;
      if ((keys[down] as number) >= key) break;
      keys[at] = keys[down] as number;
      values[at] = values[down] as number;
      at = down;
    }
    keys[at] = key;
    values[at] = value;
    return top;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Int32Array(values.length * 2);
    this.#keys.set(keys);
    this.#values.set(values);
  }
}
