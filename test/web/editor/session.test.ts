import { describe, expect, it } from 'vitest';
import { edgeBetween, nodeAt, spot } from '../../domain/plan/given.ts';
import { aSession, givenServer, givenStore, settled } from './given.ts';

const lockCell = { kind: 'lockCells', cells: [1] } as const;
const lockOther = { kind: 'lockCells', cells: [2] } as const;

describe('a plan being drawn', () => {
  it('keeps, sends and counts every step', async () => {
    const { server, items } = givenServer();
    const session = aSession(server, givenStore());
    await session.open();
    const { topology } = session.snapshot().draft!;
    session.perform({ kind: 'moveNode', node: nodeAt(topology, 1, 1), to: spot(1.2, 1.2) });
    await settled();
    expect(items.map(({ operation }) => operation.kind)).toEqual(['moveNode']);
    expect(session.snapshot()).toMatchObject({
      lines: 1,
      saved: { is: 'saved', steps: 0 },
      changedCells: [1, 2, 5, 6],
    });
  });

  it('undoes to the identical start and redoes, without limit, each as a line of its own', async () => {
    const { server, items } = givenServer();
    const session = aSession(server, givenStore());
    await session.open();
    const start = session.snapshot().draft;
    const deeds = [1, 2, 3].map((cell) => ({ kind: 'lockCells', cells: [cell] }) as const);
    for (const deed of deeds) session.perform(deed);
    const end = session.snapshot().draft;
    for (const _ of deeds) session.undo();
    expect(session.snapshot().draft).toBe(start);
    for (const _ of deeds) session.redo();
    expect(session.snapshot().draft).toBe(end);
    session.redo();
    await settled();
    expect(items).toHaveLength(9);
  });

  it('loses nothing when the page is closed without network: the next page replays and sends in order, none twice', async () => {
    const { server, items, unplug, plugIn, taken } = givenServer();
    const store = givenStore();
    const first = aSession(server, store);
    await first.open();
    first.perform(lockCell);
    await settled();
    unplug();
    first.perform(lockOther);
    first.undo();
    first.perform({ kind: 'renameCell', cell: 3, name: '河边' });
    await settled();
    expect(first.snapshot().saved).toEqual({ is: 'unsent', steps: 3, isKept: true });
    plugIn();
    const second = aSession(server, store);
    await second.open();
    await settled();
    expect(items.map(({ operation }) => operation.kind)).toEqual(['lockCells', 'lockCells', 'undo', 'renameCell']);
    expect(new Set(taken.flat()).size).toBe(taken.flat().length);
    expect([...second.snapshot().draft!.lockedCells]).toEqual([1]);
    expect(second.snapshot().draft!.cells.get(3)?.name).toBe('河边');
    expect(store.rows()).toEqual([]);
  });

  it('does not send again what the server took before the answer was lost', async () => {
    const { server, items } = givenServer();
    const store = givenStore();
    await store.add('p', { id: 'known', operation: lockCell, reason: null });
    await server.append([{ id: 'known', operation: lockCell, reason: null }], 0);
    const session = aSession(server, store);
    await session.open();
    await settled();
    expect(items).toHaveLength(1);
    expect(session.snapshot().saved.is).toBe('saved');
  });

  it('is read-only while somebody else holds the draft, and shows that person’s lines as they come', async () => {
    const { server, heldBy, otherWrites, items } = givenServer();
    heldBy('王芳');
    const session = aSession(server, givenStore());
    await session.open();
    expect(session.snapshot().blocked).toEqual({ is: 'held', by: '王芳' });
    session.perform(lockCell);
    otherWrites(lockOther);
    await session.catchUp();
    expect([...session.snapshot().draft!.lockedCells]).toEqual([2]);
    expect(items).toHaveLength(1);
  });

  it('asks what to do with unsent steps when others drew meanwhile; put behind, they stand on the new lines', async () => {
    const { server, otherWrites, unplug, plugIn, items } = givenServer();
    const session = aSession(server, givenStore());
    await session.open();
    unplug();
    session.perform(lockCell);
    await settled();
    otherWrites(lockOther);
    plugIn();
    await session.send();
    await settled();
    expect(session.snapshot().blocked).toEqual({ is: 'overtaken', by: '王芳', unsent: 1 });
    expect([...session.snapshot().draft!.lockedCells]).toEqual([2]);
    expect(session.keepUnsent()).toEqual([]);
    await settled();
    expect(items.map(({ by }) => by.name)).toEqual(['王芳', 'me']);
    expect([...session.snapshot().draft!.lockedCells].sort((a, b) => a - b)).toEqual([1, 2]);
  });

  it('gives back the steps that no longer fit the lines of others', async () => {
    const { server, otherWrites, unplug, plugIn } = givenServer();
    const session = aSession(server, givenStore());
    await session.open();
    unplug();
    const edge = edgeBetween(session.snapshot().draft!.topology, 5, 6);
    session.perform({ kind: 'insertVertex', edge, at: spot(1.05, 1.5) });
    await settled();
    otherWrites({ kind: 'insertVertex', edge, at: spot(1.03, 1.4) });
    plugIn();
    await session.send();
    await settled();
    expect(session.keepUnsent().map(({ kind }) => kind)).toEqual(['insertVertex']);
    expect(session.snapshot().saved.is).toBe('saved');
  });

  it('says why a deed cannot be done, and changes nothing', async () => {
    const { server, items } = givenServer();
    const session = aSession(server, givenStore());
    await session.open();
    expect(session.perform({ kind: 'mergeCells', cells: [1, 16], into: 1 })).toMatchObject([
      { kind: 'not-neighbours' },
    ]);
    await settled();
    expect(items).toEqual([]);
    expect(session.snapshot().undoable).toBeNull();
  });

  it('tells a reader who may not draw the reason', async () => {
    const session = aSession(givenServer().server, givenStore(), '您的岗位没有这项权限');
    await session.open();
    expect(session.snapshot().blocked).toEqual({ is: 'refused', because: '您的岗位没有这项权限' });
  });
});
