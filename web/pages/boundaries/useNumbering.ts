import { useMemo, useState } from 'react';
import { cellNumbering } from '#domain/plan/cellNumbering.ts';
import type { Draft } from '#domain/plan/draft.ts';

/** The codes a village's cells would get: by itself the village of the chosen cell, or the first with a new one. */
export function useNumbering(draft: Draft | null, chosenCell: number | null) {
  const [asked, setAsked] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const cells = draft?.cells;
  const village =
    asked ??
    (chosenCell === null ? undefined : cells?.get(chosenCell)?.villageId) ??
    [...(cells?.values() ?? [])].find(({ id }) => id === null)?.villageId ??
    null;
  const preview = useMemo(
    () => (draft && village !== null ? cellNumbering(draft, village, all ? 'all' : 'new') : []),
    [draft, village, all],
  );
  return { village, all, preview, onVillage: setAsked, onAll: setAll };
}
