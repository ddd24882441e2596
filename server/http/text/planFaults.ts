import type { TopologyFault } from '../../domain/boundary/topologyFaults.ts';
import type { DeedFault } from '../../domain/plan/deedFault.ts';
import type { PlanFault } from '../../domain/plan/planEffect.ts';
import type { Fault } from '../problem.ts';
import type { Language } from '../language.ts';

/** What the routes of plans find themselves, beside the domain's rules. */
export type PlanRouteFault =
  | { readonly kind: 'day-past'; readonly today: string }
  | { readonly kind: 'day-before-latest'; readonly latest: string }
  | { readonly kind: 'day-far'; readonly furthest: string }
  | { readonly kind: 'not-your-village'; readonly at: readonly [number, number] | null }
  | { readonly kind: 'gap'; readonly at: readonly [number, number] }
  | { readonly kind: 'line-other-body' }
  | { readonly kind: 'household-gone' }
  | { readonly kind: 'group-gone' }
  | { readonly kind: 'cadre-gone' };

/** Anything that can be wrong with a line of a plan, or forbid its publication. */
export type AnyPlanFault = DeedFault | PlanFault | TopologyFault | PlanRouteFault;
type Kind = AnyPlanFault['kind'];
type Sentences = { readonly [K in Kind]: (fault: Extract<AnyPlanFault, { kind: K }>) => string };

const zh: Sentences = {
  'edge-gone': () => '这段边界已被改动，请刷新后在新的边界上重做',
  'node-gone': () => '这个拐点已被改动，请刷新后重做',
  'vertex-gone': () => '这个拐点已被改动，请刷新后重做',
  'cell-gone': () => '这个网格已不存在，请刷新后重做',
  'number-taken': () => '这个网格序号已被使用，请刷新后重做',
  'sweeps-over': () => '移动会越过另一条边界或拐点，请移到标出的位置之前',
  'crosses-itself': () => '画出的线与自身相交，请重画',
  'cell-lost': () => '这样改会使网格或其中一块失去全部范围；确需撤销请用合并',
  'does-not-cut': () => '分割线只碰到网格边界一次或没有碰到，请从边界外画到边界外',
  'too-few-numbers': ({ pieces, given }) => `分割后有 ${pieces} 块，只给了 ${given} 个新网格，请补足`,
  'not-neighbours': () => '这些网格没有共同的边界，不能合并',
  'not-healable': () => '这个拐点连着两段以上或分隔不同网格的边界，不能去掉',
  'off-the-edge': () => '新画的线须从这段边界上开始并在其上结束',
  'no-ground': () => '圈选的范围内没有可以划入的网格',
  'no-gap': () => '这里没有空白',
  'not-an-enclave': () => '这里不是独立的飞地，不能整体移动',
  'nothing-changes': () => '没有改变任何范围',
  'coordinate-out-of-range': () => '坐标超出范围，请检查后重画',
  'too-many-points': ({ points, most }) => `拐点有 ${points} 个，超过上限 ${most} 个，请先简化`,
  'only-cell': () => '这是最后一个网格，不能合并或撤销',
  'too-tight': () => '这里过于狭窄，无法取整，请稍微错开再画',
  'cell-locked': () => '网格已锁定，请先解锁再改',
  'village-line-locked': () => '会改动村界。村界默认锁定，请先凭批准文号解锁',
  'document-missing': () => '解锁村界须填写批准文号',
  'village-gone': () => '这个村（社区）已不存在',
  'name-missing': () => '请填写网格名称',
  'code-used': ({ code }) => `编号 ${code} 已上报过，不能再用`,
  'code-missing': () => '新网格还没有编号，请编号后再发布',
  'code-of-another-village': ({ code }) => `编号 ${code} 不属于所在村（社区），请重新编号`,
  'code-malformed': ({ code }) => `编号 ${code} 的位数不对，应为村（社区）编号加网格序号`,
  'nothing-in-it': () => '没有任何改动',
  'group-out-of-village': ({ code }) => `联户小组 ${code} 的成员将分属两个村，请先采纳修复建议`,
  'household-outside': () => '有住户将不在任何网格内，请调整边界',
  'cell-in-two-villages': () => '网格跨了两个村，请先改正',
  'repair-stale': () => '采纳的修复建议所涉及的住户或联户小组已变动，请重新查看建议',
  'not-your-village': () => '这里不在您负责的范围内，不能改动',
  'broken-edge': ({ edge }) => `第 ${edge} 号边界不完整`,
  'same-cell-twice': ({ edge }) => `第 ${edge} 号边界两侧是同一网格`,
  crossing: () => '边界在这里相交',
  'mixed-face': () => '网格在这里重叠',
  euler: () => '边界的点、线、面数目对不上',
  area: () => '各网格面积之和与全镇不符，存在重叠或空白',
  gap: () => '这里没有划入任何网格，请补上',
  'day-past': ({ today }) => `生效日期不能早于今天（${today}）`,
  'day-before-latest': ({ latest }) => `生效日期不能早于上一版的生效日期（${latest}）`,
  'day-far': ({ furthest }) => `生效日期最晚为 ${furthest}，请核对年份`,
  'line-other-body': () => '同一编号的改动已保存过不同的内容，请刷新',
  'household-gone': () => '没有这户，或不在您负责的范围内',
  'group-gone': () => '没有这个联户小组，或不在您负责的范围内',
  'cadre-gone': () => '没有这名干部，请重新选择',
};

const en: Sentences = {
  'edge-gone': () => 'This border was changed. Reload and do it on the new one.',
  'node-gone': () => 'This corner was changed. Reload and do it again.',
  'vertex-gone': () => 'This corner was changed. Reload and do it again.',
  'cell-gone': () => 'This cell is not there any more. Reload and do it again.',
  'number-taken': () => 'This number of a cell is in use. Reload and do it again.',
  'sweeps-over': () => 'The move would sweep over another border or corner. Stop before the place shown.',
  'crosses-itself': () => 'The line crosses itself. Draw it again.',
  'cell-lost': () => 'Nothing would be left of the cell or of a part of it. To retire a cell, merge it.',
  'does-not-cut': () => 'The line meets the border once or never. Draw from outside the cell to outside.',
  'too-few-numbers': ({ pieces, given }) => `There would be ${pieces} pieces, and ${given} new cells are given.`,
  'not-neighbours': () => 'These cells have no border in common and cannot be merged.',
  'not-healable': () => 'More than two borders meet in this corner, or they part different cells.',
  'off-the-edge': () => 'The new way must begin and end on this border.',
  'no-ground': () => 'There is no cell in what was drawn round.',
  'no-gap': () => 'There is no gap here.',
  'not-an-enclave': () => 'This is no enclave and cannot be moved as a whole.',
  'nothing-changes': () => 'No ground would change.',
  'coordinate-out-of-range': () => 'A coordinate is out of range. Check it and draw again.',
  'too-many-points': ({ points, most }) => `The line has ${points} corners, ${most} are allowed. Simplify it first.`,
  'only-cell': () => 'This is the last cell and cannot be merged away.',
  'too-tight': () => 'It is too tight here to find a clean way. Try a little further off.',
  'cell-locked': () => 'The cell is locked. Unlock it first.',
  'village-line-locked': () => 'A village line would move. Unlock it with the number of the approving document first.',
  'document-missing': () => 'A village line is unlocked by the number of the approving document.',
  'village-gone': () => 'This village is not there any more.',
  'name-missing': () => 'Give the cell a name.',
  'code-used': ({ code }) => `The code ${code} was reported before and is never used again.`,
  'code-missing': () => 'A new cell has no code yet. Number it before publishing.',
  'code-of-another-village': ({ code }) => `The code ${code} is not one of its village. Number the cell again.`,
  'code-malformed': ({ code }) => `The code ${code} has the wrong number of digits after its village's.`,
  'nothing-in-it': () => 'There is nothing in it.',
  'group-out-of-village': ({ code }) => `Group ${code} would lie in two villages. Accept a repair first.`,
  'household-outside': () => 'A household would be in no cell. Change the border.',
  'cell-in-two-villages': () => 'A cell would lie in two villages.',
  'repair-stale': () => 'A household or group of an accepted repair has changed. Look at the proposals again.',
  'not-your-village': () => 'This lies outside your territory and cannot be changed by you.',
  'broken-edge': ({ edge }) => `Border ${edge} is not whole.`,
  'same-cell-twice': ({ edge }) => `Border ${edge} has the same cell on both sides.`,
  crossing: () => 'Borders cross here.',
  'mixed-face': () => 'Cells overlap here.',
  euler: () => 'Corners, borders and faces do not add up.',
  area: () => 'The areas of the cells do not add up to the town: there is an overlap or a gap.',
  gap: () => 'This ground is in no cell. Fill it.',
  'day-past': ({ today }) => `The effective day cannot lie before today, ${today}.`,
  'day-before-latest': ({ latest }) => `The effective day cannot lie before that of the edition before, ${latest}.`,
  'day-far': ({ furthest }) => `The effective day can be ${furthest} at the latest; check the year.`,
  'line-other-body': () => 'A line of this id was kept with another content. Reload.',
  'household-gone': () => 'There is no such household in your territory.',
  'group-gone': () => 'There is no such group in your territory.',
  'cadre-gone': () => 'There is no such cadre. Choose another.',
};

const sentences: Record<Language, Sentences> = { zh, en };

/** What is wrong and what to do, with its place (degrees WGS84) where it has one. `path`: where in what was sent. */
export const planFault = (fault: AnyPlanFault, language: Language, path = ''): Fault => {
  const at = 'at' in fault ? fault.at : null;
  return {
    path,
    kind: fault.kind,
    message: (sentences[language][fault.kind] as (fault: AnyPlanFault) => string)(fault),
    ...(at == null ? {} : { at: [at[0], at[1]] as const }),
  };
};
