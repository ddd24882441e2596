import type { AreaFile } from '../../../server/app.ts';

/** What a warning message says besides where: it fills the form that opens an incident. */
export type CapWords = NonNullable<AreaFile['cap']>;
