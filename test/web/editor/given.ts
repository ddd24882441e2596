import type { GridPoint } from '../../../server/domain/boundary/gridPoint.ts';
import type { PlanOperation } from '../../../server/domain/plan/planOperation.ts';
import type { PlanPeople } from '../../../server/domain/plan/planPeople.ts';
import { drawing } from '../../../web/editor/drawing.ts';
import type { GroundAnswer } from '../../../web/editor/ground.ts';
import type { Lines, LineStore, NotSent, OwnLine, PlanServer } from '../../../web/editor/planServer.ts';
import { draftSession } from '../../../web/editor/session.ts';
import type { MapView, PointerStep, ScreenPoint, ToolId, ToolKey } from '../../../web/editor/tool.ts';
import { givenBase, spot } from '../../domain/plan/given.ts';

/** A 4 × 4 raster of cells as the server answers it; villages of both halves are the reader's. */
export function groundAnswer(): GroundAnswer {
  const base = givenBase();
  const edges = [...base.topology.edges];
  let at = 0;
  return {
    edition: { id: 'e1', no: 1, effectiveFrom: '2026-01-01' },
    nodes: [...base.topology.nodes].flatMap(({ no, x, y }) => [no, x, y]),
    edges: {
      no: edges.map(({ no }) => no),
      startNode: edges.map(({ startNode }) => startNode),
      endNode: edges.map(({ endNode }) => endNode),
      leftCell: edges.map(({ leftCell }) => leftCell),
      rightCell: edges.map(({ rightCell }) => rightCell),
      starts: [0, ...edges.map(({ line }) => (at += line.length))],
      points: edges.flatMap(({ line }) => [...line]),
    },
    cells: [...base.cells.values()].map(({ no, code, name, villageId }) => ({
      no,
      id: `cell-${no}`,
      code,
      name,
      villageId,
      isDedicated: false,
      leadId: `lead-${no}`,
    })),
    villages: [...base.villages.values()].map((village) => ({ ...village, isMine: true })),
    nextCell: base.nextCell,
    nextNode: base.topology.nextNode,
    nextEdge: base.topology.nextEdge,
    codesUsed: [...base.codesUsed],
    settings: base.settings,
  };
}

/** A server of one plan in memory; it can be unplugged, and others can write into it. */
export function givenServer() {
  const items: Lines['items'][number][] = [];
  const taken: string[][] = [];
  let isUnplugged = false;
  let holder = 'me';
  const put = (id: string, operation: PlanOperation, name: string): void =>
    void items.push({ seq: items.length + 1, id, operation, by: { accountId: name, name } });
  const server: PlanServer = {
    ground: () => Promise.resolve(groundAnswer()),
    linesAfter: (seq) =>
      Promise.resolve({ items: items.filter((line) => line.seq > seq), lines: items.length, listFrom: 0 }),
    append: (own, lines): Promise<{ lines: number } | NotSent> => {
      if (isUnplugged) return Promise.resolve({ is: 'unreachable' });
      if (lines !== items.length) return Promise.resolve({ is: 'stale' });
      taken.push(own.map(({ id }) => id));
      for (const { id, operation } of own) put(id, operation, 'me');
      return Promise.resolve({ lines: items.length });
    },
    hold: () => Promise.resolve({ name: holder, isMe: holder === 'me' }),
    release: () => Promise.resolve(),
  };
  return {
    server,
    items,
    taken,
    unplug: () => void (isUnplugged = true),
    plugIn: () => void (isUnplugged = false),
    heldBy: (name: string) => void (holder = name),
    otherWrites: (operation: PlanOperation) => put(`other-${items.length}`, operation, '王芳'),
  };
}

/** What a browser keeps, beyond one page. */
export function givenStore(): LineStore & { readonly rows: () => readonly OwnLine[] } {
  let rows: readonly OwnLine[] = [];
  return {
    rows: () => rows,
    read: () => Promise.resolve(rows),
    add: (_, line) => {
      rows = [...rows, line];
      return Promise.resolve();
    },
    remove: (_, ids) => {
      rows = rows.filter(({ id }) => !ids.includes(id));
      return Promise.resolve();
    },
  };
}

let lastId = 0;
export const aSession = (server: PlanServer, store: LineStore, refused: string | null = null) =>
  draftSession({ planId: 'p', server, store, newId: () => `line-${(lastId += 1)}`, refused });

/** 100 pixels are 0.001°, the side of a cell; the raster's south-west corner is at 0, 400. */
const [west, south] = spot(0, 0);
const scale = 100;
export const view: MapView = {
  project: ([x, y]) => ({ x: ((x - west) / 1e4) * scale, y: 4 * scale - ((y - south) / 1e4) * scale }),
  unproject: ({ x, y }): GridPoint => [
    Math.round(west + (x / scale) * 1e4),
    Math.round(south + ((4 * scale - y) / scale) * 1e4),
  ],
  metresPerPixel: () => 1.1,
  size: () => ({ width: 400, height: 400 }),
};

/** A place on the screen by its place in the raster. */
export const pixel = (x: number, y: number): ScreenPoint => ({ x: x * scale, y: (4 - y) * scale });

/** Lets every promise that is ready run. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 40; i += 1) await Promise.resolve();
};

/** A page at work: session opened, tool taken, hands on the mouse. */
export async function givenDesk(tool: ToolId, people?: PlanPeople) {
  const { server, ...plan } = givenServer();
  const session = aSession(server, givenStore());
  await session.open();
  if (people) session.setPeople(people);
  const desk = drawing(session, view, (work) => work());
  desk.take(tool);
  const step = (is: PointerStep['is'], x: number, y: number, more: Partial<PointerStep> = {}) =>
    desk.handle({ is, at: pixel(x, y), ...more });
  return {
    ...plan,
    session,
    desk,
    step,
    click: (x: number, y: number, more: Partial<PointerStep> = {}): void => {
      step('move', x, y, more);
      step('down', x, y, more);
      step('up', x, y, more);
      step('click', x, y, more);
    },
    drag: (from: readonly [number, number], to: readonly [number, number], more: Partial<PointerStep> = {}): void => {
      step('down', from[0], from[1], more);
      for (let share = 0.2; share <= 1.001; share += 0.2)
        step('move', from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, more);
      step('up', to[0], to[1], more);
    },
    press: (key: ToolKey, isShift = false) => desk.handle({ is: 'key', key, isShift }),
    draft: () => session.snapshot().draft!,
  };
}
