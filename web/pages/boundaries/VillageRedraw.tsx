import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import { blocksQuery } from '../../api/blocks.ts';
import { blocksOf } from '../../editor/blocksOf.ts';
import { blockRedraw, blocksByVillage, type RedrawLayer, redrawLayers } from '../../panels/boundaries/blockRedraw.ts';
import { BlockRedrawForm } from '../../panels/boundaries/BlockRedrawForm.tsx';
import { blocksText } from '../../text/blocks.ts';
import { editorFaults } from '../../text/editorFaults.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import type { BesidePlan } from './besidePlan.ts';

/** Draws a village anew from its blocks as one step of the draft. */
export function VillageRedraw({ beside: { session, snapshot }, names, whyNotDraw, show }: BesidePlan) {
  const w = useText(blocksText).redraw;
  const faultWords = useText(editorFaults);
  const { draft, ground } = snapshot;
  const [village, setVillage] = useState<string | null>(null);
  const [asked, setAsked] = useState<RedrawLayer | null>(null);
  const [refused, setRefused] = useState<readonly DeedFault[]>([]);
  const read = useQuery({ ...blocksQuery(), enabled: village !== null });
  const byVillage = useMemo(
    () => (ground && read.data ? blocksByVillage(ground, blocksOf(read.data.items)) : null),
    [ground, read.data],
  );
  const own = village === null ? undefined : byVillage?.get(village);
  const layer = asked !== null && own?.has(asked) ? asked : null;
  const redraw = useMemo(
    () => (draft && village !== null && layer ? blockRedraw(draft, village, own?.get(layer) ?? [], w.nameOf) : null),
    [draft, village, layer, own, w],
  );
  const drawable = useMemo(
    () => new Set([...(draft?.cells.values() ?? [])].flatMap((cell) => (cell.isDedicated ? [] : [cell.villageId]))),
    [draft],
  );
  const sentence = (fault: DeedFault): string => {
    if (fault.kind === 'nothing-in-it') return w.empty;
    if (fault.kind === 'no-ground') return w.noGround;
    const words = faultWords[fault.kind];
    return fault.kind === 'cell-locked' ? w.inCell(names.cell(fault.cell), words) : words;
  };
  if (read.error) return <FailedQuery error={read.error} onRetry={() => void read.refetch()} />;
  const faults = redraw && 'faults' in redraw ? redraw.faults : refused;
  return (
    <BlockRedrawForm
      villages={[...(ground?.villages.values() ?? [])].filter(({ id, isMine }) => isMine && drawable.has(id))}
      village={village}
      layers={redrawLayers.filter((one) => own?.has(one))}
      layer={layer}
      counted={redraw && 'deeds' in redraw ? redraw : null}
      faults={faults.map((fault) => ({ sentence: sentence(fault), at: 'at' in fault ? fault.at : null }))}
      whyNot={whyNotDraw}
      isReading={read.isPending}
      onVillage={(id) => {
        setVillage(id);
        setRefused([]);
        const cells = [...(draft?.cells.values() ?? [])].filter(({ villageId }) => villageId === id);
        show({ is: 'cells', cells: cells.map(({ no }) => no) });
      }}
      onLayer={(chosen) => {
        setAsked(chosen);
        setRefused([]);
      }}
      onShow={(at) => show({ is: 'place', at })}
      onRedraw={() => {
        if (!redraw || 'faults' in redraw) return;
        const refusal = session.perform(redraw.deeds);
        setRefused(refusal);
        if (refusal.length === 0) setAsked(null);
      }}
    />
  );
}
