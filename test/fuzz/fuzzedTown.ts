import type { Change } from '../../server/domain/boundary/change.ts';
import { cellNos, OUTSIDE, type Topology, type TopologyEdge } from '../../server/domain/boundary/topology.ts';

/** A topology under random operations, with what is needed to choose the next one without looking over the whole town. */
export class FuzzedTown {
  topology: Topology;
  /** Beyond every number the town ever used. */
  nextCell: number;
  readonly cellsAtStart: number;
  private readonly cells: number[];
  private readonly placeOf = new Map<number, number>();
  private readonly closed = new Set<number>();

  constructor(
    topology: Topology,
    private readonly random: () => number,
  ) {
    this.topology = topology;
    this.cells = cellNos(topology);
    this.cellsAtStart = this.cells.length;
    this.nextCell = Math.max(0, ...this.cells) + 1;
    for (const [place, cell] of this.cells.entries()) this.placeOf.set(cell, place);
    for (const edge of topology.edges) this.noteClosed(edge);
  }

  get cellCount(): number {
    return this.cells.length;
  }

  /** Takes over what a change, or its undoing, laid hands on. */
  take({ topology, touched }: Change): void {
    this.topology = topology;
    for (const cell of touched.cells) {
      if (cell === OUTSIDE) continue;
      this.nextCell = Math.max(this.nextCell, cell + 1);
      const isThere = topology.borders.get(cell) !== undefined;
      const place = this.placeOf.get(cell);
      if (isThere && place === undefined) {
        this.placeOf.set(cell, this.cells.length);
        this.cells.push(cell);
      } else if (!isThere && place !== undefined) {
        const last = this.cells.pop()!;
        this.placeOf.delete(cell);
        if (last === cell) continue;
        this.cells[place] = last;
        this.placeOf.set(last, place);
      }
    }
    for (const no of touched.closedEdges) this.closed.delete(no);
    for (const no of touched.openedEdges) this.noteClosed(topology.edges.get(no)!);
  }

  whole(below: number): number {
    return Math.floor(this.random() * below);
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.whole(list.length)]!;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** Between −1 and 1, small more often than large. */
  nudge(): number {
    return (this.random() * 2 - 1) * this.random() ** 2;
  }

  cell(): number {
    return this.oneOf(this.cells);
  }

  edge(cell = this.cell()): TopologyEdge {
    return this.topology.edges.get(this.oneOf(this.topology.borders.get(cell)!))!;
  }

  /** A cell across an edge of `cell`; 0 where only the outside is. */
  neighbour(cell: number): number {
    const { leftCell, rightCell } = this.edge(cell);
    return leftCell === cell ? rightCell : leftCell;
  }

  /** An edge that closes upon itself, if there is one. */
  closedEdge(): TopologyEdge | undefined {
    const [first] = this.closed;
    if (first === undefined) return undefined;
    return this.topology.edges.get(this.oneOf([...this.closed]));
  }

  private noteClosed({ no, startNode, endNode }: TopologyEdge): void {
    if (startNode === endNode) this.closed.add(no);
  }
}
