import { cadresFor } from './cadresFor.ts';
import { chosenCentres, type Chosen } from './chosenCentres.ts';
import { type FormProposal, proposalOf } from './formProposal.ts';
import { type FormAim, type FormGroup, type FormTask, groupStays } from './formTask.ts';

/** Why no groups can be proposed. */
export type FormFault =
  | { readonly kind: 'no-households' }
  | { readonly kind: 'no-cadre' }
  | { readonly kind: 'limits-crossed'; readonly least: number; readonly most: number };

export interface FormRun {
  /** Ids for new groups. */
  readonly newId: () => string;
  /** 0..1; may throw to stop. */
  readonly progress?: (done: number) => void;
}

/**
 * Up to three ways to form groups: centre households chosen, at least `least` radiating households attached to each,
 * the walks short, the rules kept or a reason given. The same task, the same proposals (but for the ids).
 */
export function formGroups(
  task: FormTask,
  run: FormRun,
): readonly FormProposal[] | { readonly faults: readonly FormFault[] } {
  const faults = faultsOf(task);
  if (faults.length > 0) return { faults };
  const aims: readonly FormAim[] =
    task.who === 'all' ? ['shortWalks', 'keepCentres', 'fewGroups'] : ['shortWalks', 'eligibleCentres', 'fewGroups'];
  const proposals: FormProposal[] = [];
  for (const [k, aim] of aims.entries()) {
    const progress = (done: number) => run.progress?.((k + done) / aims.length);
    const proposal = proposed(task, aim, { newId: run.newId, progress });
    if (!proposals.some((other) => isSame(other, proposal))) proposals.push(proposal);
  }
  return proposals;
}

function faultsOf({ households, cadres, least, most, who }: FormTask): FormFault[] {
  if (least < 1 || most < least) return [{ kind: 'limits-crossed', least, most }];
  const asked = households.filter(({ groupId }) => who === 'all' || groupId === null);
  if (asked.filter(({ x }) => x !== null).length < 2) return [{ kind: 'no-households' }];
  return cadres.length === 0 ? [{ kind: 'no-cadre' }] : [];
}

function proposed(task: FormTask, aim: FormAim, run: Required<FormRun>): FormProposal {
  const { households, least, most } = task;
  const keeps = groupsKept(task, aim);
  const kept = new Set(keeps.map(({ id }) => id));
  // Members of a group that reaches beyond this ground stay where they are.
  const isFree = ({ groupId }: FormTask['households'][number]) =>
    groupId === null || (task.who === 'all' && !groupStays(task, groupId));
  const isOldCentre = (i: number) => households[i]!.isCentre && kept.has(households[i]!.groupId ?? '');
  const points = [...households.keys()].filter(
    (i) => households[i]!.x !== null && (isFree(households[i]!) || isOldCentre(i)),
  );
  const fixed = keeps.flatMap(({ id, membersElsewhere }) => {
    const point = points.findIndex((i) => isOldCentre(i) && households[i]!.groupId === id);
    if (point < 0) return [];
    const stay = households.filter((h) => h.groupId === id && !h.isCentre && !isFree(h)).length + membersElsewhere;
    return [{ groupId: id, point, least: Math.max(0, least - stay), most: Math.max(0, most - stay) }];
  });
  const chosen = chosenCentres({
    x: Float64Array.from(points, (i) => households[i]!.x ?? 0),
    y: Float64Array.from(points, (i) => households[i]!.y ?? 0),
    withNeeds: Uint8Array.from(points, (i) => Number(households[i]!.withNeeds)),
    isEligible: Uint8Array.from(points, (i) => Number(households[i]!.isEligible)),
    fixed,
    newGroups: newGroupsFor(task, aim, points.length - fixed.length, fixed),
    least,
    most,
    ineligibleCost: meanGap(task) * (aim === 'eligibleCentres' ? 40 : 3),
    seed: task.seed,
    progress: run.progress,
  });
  const fixedIds = fixed.map(({ groupId }) => groupId);
  return proposalOf(task, aim, { points, chosen, fixedIds, ids: newIds(chosen, fixed.length, run.newId) }, (centres) =>
    cadresFor(
      centres.map((i) => ({ before: cadreOfGroup(task, households[i]!.groupId) })),
      task.who === 'all' ? freed(task, kept) : task.cadres,
      task.groupsPerCadre,
    ),
  );
}

const newIds = ({ centres }: Chosen, fixed: number, newId: () => string): string[] =>
  centres.slice(fixed).map(() => newId());

const cadreOfGroup = ({ groups }: FormTask, groupId: string | null): string | null =>
  groups.find(({ id }) => id === groupId)?.cadreId ?? null;

/** Groups that stay as they are, with their centre, and may take in more. */
function groupsKept(task: FormTask, aim: FormAim): FormGroup[] {
  return task.who === 'unlinked' || aim === 'keepCentres'
    ? [...task.groups]
    : task.groups.filter(({ id }) => groupStays(task, id));
}

/** The cadres with the groups that are dissolved taken off their hands. */
const freed = ({ cadres, groups }: FormTask, kept: ReadonlySet<string>) =>
  cadres.map((cadre) => ({
    ...cadre,
    groups: cadre.groups - groups.filter(({ id, cadreId }) => cadreId === cadre.id && !kept.has(id)).length,
  }));

/** As many as the households allow for short walks, as few as must be otherwise; no more than cadres can hold. */
function newGroupsFor(
  task: FormTask,
  aim: FormAim,
  free: number,
  fixed: readonly { readonly least: number; readonly most: number }[],
): number {
  const { least, most, cadres, groupsPerCadre } = task;
  const wanted = fixed.reduce((sum, bound) => sum + bound.least, 0);
  const room = fixed.reduce((sum, bound) => sum + bound.most, 0);
  const needed = Math.ceil(Math.max(0, free - room) / (1 + most));
  const possible = Math.floor(Math.max(0, free - wanted) / (1 + least));
  const held = cadres.reduce((sum, { groups }) => sum + groups, 0);
  const dissolved = task.who === 'all' && aim !== 'keepCentres' ? task.groups.length - fixed.length : 0;
  const hands = Math.max(0, cadres.length * groupsPerCadre - held + dissolved);
  const fewest = Math.max(needed, fixed.length === 0 ? 1 : 0);
  if (aim === 'fewGroups' || aim === 'keepCentres') return Math.min(fewest, Math.max(possible, fewest));
  return Math.max(fewest, Math.min(possible, Math.max(hands, 1)));
}

/** How far households lie apart, roughly: the side of the square each would have for itself. */
function meanGap({ households }: FormTask): number {
  const placed = households.filter(({ x }) => x !== null);
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const area = span(placed.map(({ x }) => x ?? 0)) * span(placed.map(({ y }) => y ?? 0));
  return Math.sqrt(Math.max(1, area) / Math.max(1, placed.length));
}

const isSame = (a: FormProposal, b: FormProposal): boolean =>
  a.groups.length === b.groups.length && shape(a) === shape(b);

const shape = ({ groups }: FormProposal): string =>
  groups
    .map(({ centreId, memberIds }) => [centreId, ...[...memberIds].sort()].join(' '))
    .sort()
    .join('|');
