import { useState } from 'react';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { PlanDeed } from '#domain/plan/planOperation.ts';
import { type CellRow, cellDeeds, cellRows } from '../../panels/boundaries/cellRows.ts';
import { CellsPanel } from '../../panels/boundaries/CellsPanel.tsx';
import { CellNumbering } from '../../panels/boundaries/CellNumbering.tsx';
import { VillageLines } from '../../panels/boundaries/VillageLines.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import type { BesidePlan } from './besidePlan.ts';
import { useNumbering } from './useNumbering.ts';
import { VillageRedraw } from './VillageRedraw.tsx';

/** Names, codes, leads and locks of the draft's cells, and its village lines. */
export function CellsTab(given: BesidePlan) {
  const { plan, beside, names, cadres, whyNotDraw, show } = given;
  const { session, snapshot } = beside;
  const { cells: w } = useText(boundariesPlanText);
  const shell = useText(shellText);
  const [refused, setRefused] = useState<string | null>(null);
  const { draft, ground, changedCells, selected } = snapshot;
  const open = selected.at(-1) ?? null;
  const numbering = useNumbering(draft, open);
  if (draft === null || ground === null) return <Skeleton lines={[90, 70, 90, 70]} label={shell.loading} />;
  const sentence = (fault: DeedFault): string => {
    const sentences: Readonly<Record<string, string>> = w.faults;
    return sentences[fault.kind] ?? w.faults.other;
  };
  const perform = (deeds: readonly PlanDeed[]): void => {
    const [first, ...more] = deeds;
    if (first === undefined) return;
    const [fault] = session.perform(more.length === 0 ? first : { kind: 'together', deeds });
    setRefused(fault === undefined ? null : sentence(fault));
  };
  // The town itself is among them only for the dedicated cells that may belong to it.
  const holding = new Set([...draft.cells.values()].map(({ villageId }) => villageId));
  const withCells = [...ground.villages.values()].filter(({ id }) => holding.has(id));
  return (
    <CellsPanel
      rows={cellRows(draft, changedCells)}
      names={names}
      cadres={cadres}
      open={open}
      whyNot={whyNotDraw}
      refused={refused}
      onOpen={(no) => {
        setRefused(null);
        session.select(no === null ? [] : [no]);
        if (no !== null) show({ is: 'cells', cells: [no] });
      }}
      onSave={(row, wish) => perform(cellDeeds(row, wish))}
      onLock={({ no }: CellRow, isLocked) => perform([{ kind: isLocked ? 'lockCells' : 'unlockCells', cells: [no] }])}
      onShow={({ no }) => show({ is: 'cells', cells: [no] })}
    >
      <CellNumbering
        {...numbering}
        villages={withCells}
        names={names}
        whyNot={whyNotDraw}
        onGive={(given) => perform([{ kind: 'renumberCells', codes: given.map(({ cell, code }) => ({ cell, code })) }])}
      />
      <VillageRedraw {...given} />
      <VillageLines
        villages={withCells}
        open={draft.openVillages}
        documentNo={plan.documentNo}
        whyNot={whyNotDraw}
        onOpen={(villageIds, documentNo) => perform([{ kind: 'unlockVillageLine', villageIds, documentNo }])}
        onClose={(villageId) => perform([{ kind: 'lockVillageLine', villageIds: [villageId] }])}
      />
    </CellsPanel>
  );
}
