import type { DeedSet, PlanDeed } from '#domain/plan/planOperation.ts';
import type { boundariesLinesText } from '../../text/boundariesLines.ts';
import type { TextOf } from '../../text/text.ts';
import type { PlanNames } from './planNames.ts';

type Words = TextOf<typeof boundariesLinesText>;

/** A deed as what somebody did: "从李家湾二网格划一片地给李家湾三网格". */
export function deedWords(deed: PlanDeed | DeedSet, names: PlanNames, w: Words): string {
  const { deeds: v } = w;
  const { cell } = names;
  const cells = (numbers: readonly number[]): string => w.cells(numbers.map(cell));
  const villages = (ids: readonly string[]): string => w.cells(ids.map((id) => names.village(id)));
  switch (deed.kind) {
    case 'splitEdge':
    case 'healEdge':
    case 'insertVertex':
    case 'moveVertex':
    case 'deleteVertex':
    case 'reshape':
    case 'moveNode':
      return v[deed.kind];
    case 'simplify':
      return v.simplify(deed.toleranceM);
    case 'moveEnclave':
      return v.moveEnclave(cell(deed.cell));
    case 'splitCell':
      return v.splitCell(cell(deed.cell), deed.newCells.length + 1);
    case 'mergeCells':
      return v.mergeCells(cells(deed.cells.filter((no) => no !== deed.into)), cell(deed.into));
    case 'carve':
      return deed.from === undefined || deed.from.length === 0
        ? v.carve(cell(deed.to))
        : v.carveFrom(cells(deed.from), cell(deed.to));
    case 'assignFace':
    case 'fillGap':
      return v[deed.kind](cell(deed.to));
    case 'swapCells':
      return v.swapCells(cell(deed.cells[0]), cell(deed.cells[1]));
    case 'renameCell':
      return v.renameCell(cell(deed.cell), deed.name);
    case 'renumberCells':
      return v.renumberCells(deed.codes.length);
    case 'describeCell':
      return v.describeCell(deed.name, deed.code);
    case 'setLead':
      return deed.cadreId === null
        ? v.setNoLead(cell(deed.cell))
        : v.setLead(cell(deed.cell), names.cadre(deed.cadreId));
    case 'lockCells':
    case 'unlockCells':
      return v[deed.kind](cells(deed.cells));
    case 'unlockVillageLine':
      return v.unlockVillageLine(villages(deed.villageIds), deed.documentNo);
    case 'lockVillageLine':
      return v.lockVillageLine(villages(deed.villageIds));
    case 'moveMember':
      return v.moveMember(names.household(deed.householdId), names.group(deed.toGroupId));
    case 'leaveGroup':
      return v.leaveGroup(names.household(deed.householdId));
    case 'newGroup':
      return v.newGroup(names.household(deed.centreId), deed.memberIds.length);
    case 'together': {
      const [first, ...more] = deed.deeds;
      if (first === undefined) return v.unknown;
      const words = deedWords(first, names, w);
      return more.length === 0 ? words : w.together(deed.deeds.length, words);
    }
  }
}
