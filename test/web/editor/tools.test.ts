import { describe, expect, it } from 'vitest';
import { givenPeople, spot } from '../../domain/plan/given.ts';
import { blocksOf } from '../../../web/editor/blocksOf.ts';
import { givenDesk, settled } from './given.ts';

describe('tools that move corners', () => {
  it('drags a node: all cells around follow, and the status counts who moves', async () => {
    const people = givenPeople([{ at: [0.95, 0.95], cell: 1 }]);
    const page = await givenDesk('vertex', people);
    page.session.select([1]);
    page.step('down', 1, 1);
    page.step('move', 0.85, 0.85);
    expect(page.desk.now().sketch.trial?.touched.cells).toEqual([1, 2, 5, 6]);
    expect(page.desk.now().moved).toEqual([{ from: 1, to: 6, households: [0] }]);
    page.step('up', 0.85, 0.85);
    expect(page.session.snapshot().undoable).toMatchObject({ kind: 'moveNode', to: spot(0.85, 0.85) });
    expect(page.desk.now().isDone && page.desk.now().moved).toHaveLength(1);
  });

  it('refuses a move over another border with the reason and the place, and keeps the old line', async () => {
    const page = await givenDesk('vertex');
    page.session.select([1]);
    page.step('down', 1, 1);
    page.step('move', 1.9, 1.6);
    page.step('move', 1, 3.2);
    const { faults, sketch } = page.desk.now();
    expect(faults[0]?.kind).toBe('sweeps-over');
    expect(sketch.lines.some(({ is }) => is === 'refused')).toBe(true);
    page.step('up', 1, 3.2);
    expect(page.session.snapshot().undoable).toBeNull();
  });

  it('makes a corner at a middle, nudges it by metres, and takes it out again', async () => {
    const page = await givenDesk('vertex');
    page.session.select([1]);
    page.click(1, 0.5);
    expect(page.session.snapshot().undoable?.kind).toBe('insertVertex');
    page.press('ArrowRight', true);
    expect(page.session.snapshot().undoable?.kind).toBe('moveVertex');
    page.press('Backspace');
    expect(page.session.snapshot().undoable?.kind).toBe('deleteVertex');
    expect(page.session.snapshot().changedCells).toEqual([]);
  });

  it('puts a chosen corner where coordinates were typed', async () => {
    const page = await givenDesk('vertex');
    page.session.select([1]);
    page.click(1, 1);
    page.desk.handle({ is: 'typed', ground: spot(1.1, 1.1) });
    expect(page.session.snapshot().undoable).toMatchObject({ kind: 'moveNode', to: spot(1.1, 1.1) });
  });

  it('walks the corners of the chosen cell with Tab', async () => {
    const page = await givenDesk('vertex');
    page.session.select([1]);
    expect(page.press('Tab').isTaken).toBe(true);
    expect(page.desk.now().hint).toBe('vertexChosen');
  });
});

describe('tools that draw lines', () => {
  it('splits a cell when the line ends on the border opposite', async () => {
    const page = await givenDesk('split');
    page.click(1, 1.5);
    page.click(2, 1.5);
    expect(page.draft().cells.size).toBe(17);
    expect(page.draft().cells.get(17)).toMatchObject({ villageId: 'west' });
  });

  it('says that a line which ends inside does not cut', async () => {
    const page = await givenDesk('split');
    page.click(1, 1.5);
    page.click(1.5, 1.5);
    page.press('Enter');
    expect(page.desk.now().faults[0]?.kind).toBe('does-not-cut');
  });

  it('takes back a point with Backspace and everything with Escape', async () => {
    const page = await givenDesk('split');
    page.click(1, 1.5);
    page.click(1.5, 1.5);
    page.press('Backspace');
    expect(page.desk.now().sketch.points).toHaveLength(1);
    page.press('Escape');
    expect(page.desk.now().hint).toBe('splitFrom');
  });

  it('redraws a border from one of its places to another', async () => {
    const page = await givenDesk('reshape');
    page.click(1, 1.2);
    page.click(1.2, 1.5, { isFree: true });
    page.click(1, 1.8);
    expect(page.session.snapshot().undoable?.kind).toBe('reshape');
  });

  it('follows a river from where it crosses the border to where it crosses it again', async () => {
    const page = await givenDesk('trace');
    const river = [
      [0.9, 1.3],
      [1.1, 1.3],
      [1.2, 1.5],
      [1.1, 1.7],
      [0.9, 1.7],
    ].map(([x, y]) => {
      const [lon, lat] = spot(x!, y!);
      return [lon / 1e7, lat / 1e7];
    });
    page.desk.setBlocks(
      blocksOf([
        { id: 'r', layer: 'river', name: '青溪', geometry: { type: 'LineString', coordinates: river } as never },
      ]),
    );
    page.click(1, 1.3);
    page.click(1.2, 1.5);
    page.click(1, 1.7);
    const deed = page.session.snapshot().undoable;
    expect(deed?.kind === 'reshape' && deed.path).toEqual([
      ...spot(1, 1.3),
      ...spot(1.1, 1.3),
      ...spot(1.2, 1.5),
      ...spot(1.1, 1.7),
      ...spot(1, 1.7),
    ]);
  });

  it('tells a step that was taken back no longer as done', async () => {
    const page = await givenDesk('vertex');
    page.session.select([1]);
    page.click(1, 0.5);
    expect(page.desk.now().deed?.kind).toBe('insertVertex');
    page.session.undo();
    page.desk.refresh();
    expect(page.desk.now().deed).toBeNull();
  });

  it('shows what a suggestion would make, and the draft again when it is no longer looked at', async () => {
    const page = await givenDesk('select');
    page.desk.preview({ kind: 'together', deeds: [{ kind: 'mergeCells', cells: [1, 2], into: 1 }] });
    const { sketch } = page.desk.now();
    expect(sketch.trial?.touched.cells).toEqual(expect.arrayContaining([1, 2]));
    expect(sketch.lines.map(({ is }) => is)).toContain('ghost');
    expect(page.draft().cells.has(2)).toBe(true);
    page.desk.preview(null);
    expect(page.desk.now().sketch).toMatchObject({ trial: null, lines: [] });
  });

  it('traces a river between two of its places', async () => {
    const page = await givenDesk('trace');
    const river = [
      [1, 1.2],
      [1.15, 1.4],
      [1.2, 1.5],
      [1.15, 1.6],
      [1, 1.8],
    ].map(([x, y]) => {
      const [lon, lat] = spot(x!, y!);
      return [lon / 1e7, lat / 1e7];
    });
    page.desk.setBlocks(
      blocksOf([
        { id: 'r', layer: 'river', name: '青溪', geometry: { type: 'LineString', coordinates: river } as never },
      ]),
    );
    page.click(1, 1.2);
    page.click(1.15, 1.4);
    page.click(1.15, 1.6);
    expect(page.desk.now().sketch.points).toHaveLength(3);
    page.click(1, 1.8);
    const deed = page.session.snapshot().undoable;
    expect(deed?.kind === 'reshape' && deed.path).toEqual(expect.arrayContaining([...spot(1.2, 1.5)]));
  });

  it('simplifies a border by no more than the slider says', async () => {
    const page = await givenDesk('vertex');
    page.session.select([6]);
    page.click(1, 1.5);
    page.press('ArrowRight');
    page.desk.take('simplify');
    page.desk.setOptions({ toleranceM: 5 });
    page.click(1, 1.3);
    page.press('Enter');
    expect(page.session.snapshot().undoable).toMatchObject({ kind: 'simplify', toleranceM: 5 });
  });
});

describe('tools that give ground', () => {
  it('gives what a lasso encloses to the chosen cell', async () => {
    const page = await givenDesk('lasso');
    page.session.select([6]);
    for (const [x, y] of [
      [0.7, 1.3],
      [1.2, 1.3],
      [1.2, 1.7],
      [0.7, 1.7],
    ] as const)
      page.click(x, y, { isFree: true });
    page.press('Enter');
    expect(page.session.snapshot().undoable).toMatchObject({ kind: 'carve', to: 6 });
  });

  it('makes a new cell of what is brushed when none is chosen', async () => {
    const page = await givenDesk('brush');
    page.drag([1.3, 1.5], [1.7, 1.5]);
    expect(page.draft().cells.size).toBe(17);
  });

  it('paints blocks swept over into the chosen cell, as one step', async () => {
    const page = await givenDesk('paint');
    const square = (id: string, x: number, y: number) => ({
      id,
      layer: 'street' as const,
      name: id,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 0.25, y],
            [x + 0.25, y + 0.25],
            [x, y + 0.25],
            [x, y],
          ].map(([a, b]) => spot(a!, b!).map((steps) => steps / 1e7)),
        ],
      } as never,
    });
    page.desk.setBlocks(blocksOf([square('a', 0.5, 1.25), square('b', 0.75, 1.25)]));
    page.session.select([6]);
    page.drag([0.6, 1.35], [0.9, 1.35]);
    const deed = page.session.snapshot().undoable;
    expect(deed?.kind === 'carve' && deed.areas).toHaveLength(2);
  });

  it('merges clicked cells into the first', async () => {
    const page = await givenDesk('merge');
    page.click(1.5, 1.5);
    page.click(0.5, 1.5);
    page.press('Enter');
    expect(page.session.snapshot().undoable).toEqual({ kind: 'mergeCells', cells: [6, 5], into: 6 });
    expect(page.draft().cells.has(5)).toBe(false);
  });

  it('says that cells which do not touch cannot be merged', async () => {
    const page = await givenDesk('merge');
    page.click(0.5, 0.5);
    page.click(1.5, 3.5);
    page.press('Enter');
    expect(page.desk.now().faults[0]?.kind).toBe('not-neighbours');
  });

  it('swaps two cells of a village', async () => {
    const page = await givenDesk('swap');
    page.click(0.5, 0.5);
    page.click(1.5, 0.5);
    page.press('Enter');
    expect(page.session.snapshot().undoable).toEqual({ kind: 'swapCells', cells: [1, 2] });
    await settled();
    expect(page.items.map(({ operation }) => operation.kind)).toEqual(['swapCells']);
  });

  it('says that a cell which is no enclave cannot be moved', async () => {
    const page = await givenDesk('enclave');
    page.step('down', 1.5, 1.5);
    expect(page.desk.now().faults[0]?.kind).toBe('not-an-enclave');
  });
});

describe('choosing', () => {
  it('chooses a cell by a click, more with Shift, the next with Tab, none with Escape', async () => {
    const page = await givenDesk('select');
    page.click(0.5, 0.5);
    page.click(1.5, 0.5, { isShift: true });
    expect(page.session.snapshot().selected).toEqual([1, 2]);
    page.press('Escape');
    page.press('Tab');
    expect(page.session.snapshot().selected).toHaveLength(1);
  });
});
