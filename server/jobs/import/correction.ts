import { changeRow } from '../../queries/by.ts';
import type { ImportContext } from './context.ts';

/** Keeps what a row was before an import corrected it, and after: the answer to "who changed this". */
export const putCorrection = (
  context: ImportContext,
  corrected: {
    readonly noun: string;
    readonly objectId: string;
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  },
): void => {
  const { store, townId, now, accountId, request } = context;
  const by = { townId, at: now, accountId, role: request.role, requestId: request.requestId };
  context.changes.put(store.t.changes, () =>
    changeRow(store, by, { ...corrected, id: context.newId(), reason: 'import' }),
  );
};
