import { z } from '@hono/zod-openapi';

/** A ledger sheet read: the deeds it asks for, how many rows change nothing, and what is wrong by row of the file. */
export const ledgerRead = z.object({
  deeds: z.array(z.looseObject({ kind: z.string() })),
  unchanged: z.int(),
  faults: z.array(z.object({ row: z.int(), kind: z.string(), message: z.string() })),
});

export type LedgerRead = z.infer<typeof ledgerRead>;
