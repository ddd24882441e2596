import type { CellLabel } from '../../map/model.ts';
import { householdsIn } from '../../panels/table/coverageRow.ts';
import { cellLabels } from '../coverage/mapLabels.ts';
import type { Painting } from '../coverage/looks.ts';
import type { CellDirectory } from '../coverage/places.ts';

/** Labels for a wall: no figure of a cell where it could point at a home. */
export const wallLabels = (painting: Painting | null, directory: CellDirectory): readonly CellLabel[] =>
  cellLabels(painting, directory).map((label) => {
    const counts = directory.byNo.get(label.no)?.properties.counts ?? null;
    const owed = counts === null ? 0 : householdsIn(counts) - counts.notOwed;
    return owed < 5 ? { ...label, value: '' } : label;
  });
