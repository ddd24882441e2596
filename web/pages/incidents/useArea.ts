import { useMemo, useState } from 'react';
import { areaFaults } from '#domain/responsible/areaFaults.ts';
import { cellsWithin } from '#domain/responsible/cellsWithin.ts';
import { groundLines } from '#domain/responsible/groundLines.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import type { AskArea } from '../../../server/app.ts';
import { areaAnswerQuery } from '../../api/incidents.ts';
import { useFollowing } from '../../api/useFollowing.ts';
import { areaGround } from './areaGround.ts';
import { type AreaSpec, areaWord } from './areaSpec.ts';
import { summedCounts } from './summedCounts.ts';
import type { Desk } from './useDesk.ts';
import { wireArea } from './wireArea.ts';

const noQuestion: AskArea = { cellIds: ['-'] };

/** The area being asked about: its ground, what is wrong with it, the count by whole cells at once, and the exact one from the server. */
export function useArea({ me, view, change, pack, ground, isOffline, at }: Desk) {
  // An area with very many points does not fit into an address: it is kept by the page alone.
  const [unsaid, setUnsaid] = useState<AreaSpec | null>(null);
  const spec = unsaid ?? view.area;
  const { topology } = ground;
  const { bbox } = me.town;
  const lines = useMemo(() => groundLines(topology), [topology]);
  const shape = useMemo(() => (spec ? areaGround(spec, topology, pack.lines) : null), [spec, topology, pack.lines]);
  const faults = useMemo(() => (shape ? areaFaults(shape, bbox && { bbox }) : []), [shape, bbox]);
  const isSound = shape !== null && faults.length === 0;
  const laid = useMemo(() => (isSound && shape ? laidArea(shape) : null), [isSound, shape]);
  const touched = useMemo(() => {
    if (!laid) return [];
    const { whole, cut, edged } = cellsWithin(lines, laid);
    // Chosen cells hold their ground alone: what only meets them in a line is not meant.
    return (spec?.kind === 'cells' ? whole : [...whole, ...cut, ...edged]).toSorted((a, b) => a - b);
  }, [laid, lines, spec]);
  const live = useMemo(() => {
    const ids = new Set(pack.facts.cells.filter(({ no }) => touched.includes(no)).map(({ id }) => id));
    return summedCounts(pack.counts.filter(({ cellId }) => ids.has(cellId)).map(({ counts }) => counts));
  }, [touched, pack.facts.cells, pack.counts]);
  const asked = useMemo((): AskArea | null => {
    if (!isSound || !shape) return null;
    const when = view.when === null ? {} : { at };
    if (spec?.kind !== 'cells') return { area: wireArea(shape), ...when };
    const nos = new Set(spec.nos);
    return { cellIds: pack.facts.cells.filter(({ no }) => nos.has(no)).map(({ id }) => id), ...when };
  }, [isSound, shape, spec, pack.facts.cells, view.when, at]);
  const exact = useFollowing({ ...areaAnswerQuery(asked ?? noQuestion), enabled: asked !== null && !isOffline });
  return {
    spec,
    shape,
    faults,
    laid,
    touched,
    live,
    exact,
    /** The exact answer, if it is of this area. */
    counted: asked === null || exact.isPlaceholderData ? null : (exact.data ?? null),
    isUnsaid: unsaid !== null,
    setArea: (next: AreaSpec | null, how: 'push' | 'replace' = 'replace'): void => {
      const isLong = next !== null && areaWord(next) === null;
      setUnsaid(isLong ? next : null);
      change({ area: isLong ? null : next }, how);
    },
  };
}

export type AskedArea = ReturnType<typeof useArea>;
