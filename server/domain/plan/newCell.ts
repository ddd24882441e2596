import { codesOfVillage, nextCode } from './cellCodes.ts';
import type { Draft, DraftCell } from './draft.ts';
import { nextName } from './nextName.ts';

/** New ground as a cell of the village it came from: the village's next code and a name after its parent's. `describeCell` changes both. */
export function newCell(draft: Pick<Draft, 'base' | 'cells'>, no: number, parent: DraftCell | undefined): DraftCell {
  const village = (parent && draft.base.villages.get(parent.villageId)) ?? [...draft.base.villages.values()][0];
  const villageId = parent?.villageId ?? village?.id ?? '';
  const names = new Set(
    [...draft.cells.values()].filter((cell) => cell.villageId === villageId).map(({ name }) => name),
  );
  return {
    no,
    id: null,
    code: village
      ? nextCode(village.code, draft.base.settings.cellCodeDigits, codesOfVillage(draft, village.code))
      : '',
    name: nextName(parent?.name ?? village?.name ?? '', names),
    villageId,
    isDedicated: false,
  };
}
