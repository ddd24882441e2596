/** An arc of a network: carries `least` … `most` units, each at `cost` (any sign as long as no cycle pays for itself). */
export interface FlowArc {
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
  readonly cost: number;
}

/** The cheapest flow: by arc its units; by node its price, which proves that nothing cheaper exists. */
export interface Flow {
  readonly units: Int32Array;
  readonly cost: number;
  /** Reduced cost of an arc: cost + price[from] − price[to] ≥ 0 wherever the arc could carry more. */
  readonly prices: Float64Array;
}

/**
 * The cheapest flow that meets every node's supply (positive: gives, negative: takes; they sum to 0) and every arc's
 * bounds; null when there is none. Successive shortest paths with Dijkstra over reduced costs; lower bounds are moved
 * into the supplies first. Costs must not be negative. Source: Ahuja, Magnanti, Orlin, "Network Flows", 9.7.
 */
export function minCostFlow(nodes: number, arcs: readonly FlowArc[], supply: ArrayLike<number>): Flow | null {
  const net = residual(nodes, arcs, supply);
  const { source, sink, head, room, cost, starts, order, wanted } = net;
  const price = new Float64Array(nodes + 2);
  const distance = new Float64Array(nodes + 2);
  const through = new Int32Array(nodes + 2);
  const settled = new Uint8Array(nodes + 2);
  let sent = 0;
  while (sent < wanted) {
    distance.fill(Infinity);
    settled.fill(0);
    through.fill(-1);
    distance[source] = 0;
    const heap = new Heap();
    heap.push(source, 0);
    const reached: number[] = [];
    for (let node = heap.pop(); node >= 0; node = heap.pop()) {
      if (settled[node] === 1) continue;
      settled[node] = 1;
      reached.push(node);
      if (node === sink) break;
      for (let k = starts[node]!; k < starts[node + 1]!; k += 1) {
        const arc = order[k]!;
        const to = head[arc]!;
        if (room[arc] === 0 || settled[to] === 1) continue;
        const step = cost[arc]! + price[node]! - price[to]!;
        const far = distance[node]! + (step > 0 ? step : 0);
        if (far >= distance[to]!) continue;
        distance[to] = far;
        through[to] = arc;
        heap.push(to, far);
      }
    }
    if (settled[sink] === 0) return null;
    // Nodes farther than the sink keep their price: their reduced costs stay right.
    const length = distance[sink]!;
    for (const node of reached) price[node]! += distance[node]! - length;
    let pushed = wanted - sent;
    for (let at = sink; at !== source; at = head[through[at]! ^ 1]!) pushed = Math.min(pushed, room[through[at]!]!);
    for (let at = sink; at !== source; at = head[through[at]! ^ 1]!) {
      room[through[at]!]! -= pushed;
      room[through[at]! ^ 1]! += pushed;
    }
    sent += pushed;
  }
  const units = Int32Array.from(arcs, ({ least }, k) => least + room[2 * k + 1]!);
  let total = 0;
  for (const [k, arc] of arcs.entries()) total += units[k]! * arc.cost;
  return { units, cost: total, prices: price.subarray(0, nodes) };
}

/** Arc k becomes 2k and, backwards, 2k + 1; what lower bounds force is supplied at one end and taken at the other. */
function residual(nodes: number, arcs: readonly FlowArc[], supply: ArrayLike<number>) {
  const [source, sink] = [nodes, nodes + 1];
  const balance = Float64Array.from({ length: nodes }, (_, i) => supply[i] ?? 0);
  for (const { from, to, least } of arcs) {
    balance[from]! -= least;
    balance[to]! += least;
  }
  const all = arcs.map(({ from, to, least, most, cost }) => ({ from, to, room: most - least, cost }));
  let wanted = 0;
  for (let node = 0; node < nodes; node += 1) {
    const b = balance[node]!;
    if (b > 0) {
      all.push({ from: source, to: node, room: b, cost: 0 });
      wanted += b;
    } else if (b < 0) all.push({ from: node, to: sink, room: -b, cost: 0 });
  }
  const head = new Int32Array(2 * all.length);
  const room = new Int32Array(2 * all.length);
  const cost = new Float64Array(2 * all.length);
  const starts = new Int32Array(nodes + 3);
  for (const [k, arc] of all.entries()) {
    head[2 * k] = arc.to;
    head[2 * k + 1] = arc.from;
    room[2 * k] = arc.room;
    cost[2 * k] = arc.cost;
    cost[2 * k + 1] = -arc.cost;
    starts[arc.from + 1]! += 1;
    starts[arc.to + 1]! += 1;
  }
  for (let node = 0; node < nodes + 2; node += 1) starts[node + 1]! += starts[node]!;
  const filled = starts.slice();
  const order = new Int32Array(2 * all.length);
  for (let arc = 0; arc < 2 * all.length; arc += 1) {
    const tail = head[arc ^ 1]!;
    order[filled[tail]!] = arc;
    filled[tail]! += 1;
  }
  return { source, sink, head, room, cost, starts, order, wanted };
}

/** A binary heap of nodes by distance; a node may lie in it several times. */
class Heap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  push(node: number, key: number): void {
    const { nodes, keys } = this;
    let at = nodes.length;
    nodes.push(node);
    keys.push(key);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (keys[up]! <= key) break;
      nodes[at] = nodes[up]!;
      keys[at] = keys[up]!;
      at = up;
    }
    nodes[at] = node;
    keys[at] = key;
  }

  /** The nearest node, −1 when there is none. */
  pop(): number {
    const { nodes, keys } = this;
    if (nodes.length === 0) return -1;
    const top = nodes[0]!;
    const node = nodes.pop()!;
    const key = keys.pop()!;
    const count = nodes.length;
    if (count === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= count) break;
      if (down + 1 < count && keys[down + 1]! < keys[down]!) down += 1;
      if (keys[down]! >= key) break;
      nodes[at] = nodes[down]!;
      keys[at] = keys[down]!;
      at = down;
    }
    nodes[at] = node;
    keys[at] = key;
    return top;
  }
}
