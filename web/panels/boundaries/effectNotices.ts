import type { PlanEffect } from '#domain/plan/planEffect.ts';
import type { boundariesEffectText } from '../../text/boundariesEffect.ts';
import type { TextOf } from '../../text/text.ts';
import { villageFlows } from './effectFindings.ts';
import type { PlanNames, Spot } from './planNames.ts';

type Words = TextOf<typeof boundariesEffectText>;

export interface Notice {
  readonly key: string;
  readonly sentence: string;
  readonly spot: Spot | null;
}
export interface NoticeSection {
  readonly key: 'villages' | 'handovers' | 'issues' | 'sizes' | 'changes';
  readonly title: string;
  readonly notices: readonly Notice[];
}

const atCells = (...cells: readonly number[]): Spot => ({ is: 'cells', cells });

/** What a reader should know and need not settle: sections with something in them, in the order of weight. */
export function noticesOf(
  effect: PlanEffect,
  names: PlanNames,
  { w, dayWords }: { readonly w: Words; readonly dayWords: (day: string) => string },
): readonly NoticeSection[] {
  const { cell } = names;
  const cadre = (id: string | null): string => (id === null ? w.handovers.nobody : names.cadre(id));
  const villages = villageFlows(effect.changedVillage).map(({ from, to, rows }) => ({
    key: `${from} ${to}`,
    sentence: w.villages.line(rows.length, names.village(from), names.village(to)),
    spot: { is: 'households', rows } as const,
  }));
  const issues = [...effect.issues]
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))
    .map(({ id, from, to, dueOn, fromCadreId, toCadreId }) => ({
      key: id,
      sentence:
        (from === to
          ? w.issues.sameCell(cell(to), dayWords(dueOn))
          : w.issues.line(cell(from), cell(to), dayWords(dueOn))) +
        (fromCadreId === toCadreId ? '' : w.issues.handler(cadre(fromCadreId), cadre(toCadreId))),
      spot: from === to ? atCells(to) : atCells(from, to),
    }));
  const handovers = [...effect.handovers]
    .sort((a, b) => b.households.length - a.households.length)
    .map(({ fromCadreId, toCadreId, households }) => ({
      key: `${fromCadreId} ${toCadreId}`,
      sentence: w.handovers.line(households.length, cadre(fromCadreId), cadre(toCadreId)),
      spot: { is: 'households', rows: households } as const,
    }));
  const sizes = effect.sizes.map(({ cell: no, households, least, most }) => ({
    key: String(no),
    sentence:
      households < least ? w.sizes.small(cell(no), households, least) : w.sizes.large(cell(no), households, most),
    spot: atCells(no),
  }));
  const changes: readonly Notice[] = [
    ...effect.createdCells.map(({ cell: no, code }) => ({
      key: `created ${no}`,
      sentence: code === '' ? w.changes.createdNoCode(cell(no)) : w.changes.created(cell(no), code),
      spot: atCells(no),
    })),
    ...effect.retiredCells.map(({ cell: no, code, name }) => ({
      key: `retired ${no}`,
      sentence: w.changes.retired(name, code),
      spot: null,
    })),
    ...effect.renamedCells.map(({ cell: no, from, to }) => ({
      key: `renamed ${no}`,
      sentence: w.changes.renamed(calledFrom(from, to, w), calledFrom(to, from, w)),
      spot: atCells(no),
    })),
    ...effect.unled.map((no) => ({ key: `unled ${no}`, sentence: w.changes.unled(cell(no)), spot: atCells(no) })),
  ];
  const sections: readonly NoticeSection[] = [
    { key: 'villages', title: w.villages.title, notices: villages },
    { key: 'handovers', title: w.handovers.title, notices: handovers },
    { key: 'issues', title: w.issues.title, notices: issues },
    { key: 'sizes', title: w.sizes.title, notices: sizes },
    { key: 'changes', title: w.changes.title, notices: changes },
  ];
  return sections.filter(({ notices }) => notices.length > 0);
}

interface Called {
  readonly code: string;
  readonly name: string;
}

/** A name, with its code where the code is what differs. */
const calledFrom = (one: Called, other: Called, w: Words): string =>
  one.code === other.code ? one.name : w.changes.coded(one.name, one.code);
