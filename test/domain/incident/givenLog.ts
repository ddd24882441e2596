import type { Entry, KeptEntry } from '../../../server/domain/incident/entry.ts';

let made = 0;

/** An entry as it stands in a log: number and time as told, the rest filled in. */
export const kept = (entry: Entry, over: Partial<KeptEntry> & { seq: number }): KeptEntry => ({
  id: `entry-${++made}`,
  entry,
  at: over.happenedAt ?? over.seq * 1000,
  happenedAt: over.seq * 1000,
  via: 'desk',
  by: '周明',
  author: 'desk-1',
  seen: 0,
  ...over,
});

export const home = (state: 'safe' | 'moved' | 'refused' | 'notFound', subjectId = 'h1'): Entry => ({
  kind: 'home',
  subjectId,
  state,
});

export const staff = (state: 'called' | 'reached' | 'there' | 'unable', subjectId = 'wang'): Entry => ({
  kind: 'staff',
  subjectId,
  state,
});

export const listed = (subjectId: string, order: number, insteadOf?: string): Entry => ({
  kind: 'listed',
  subjectId,
  role: 'lead',
  order,
  ...(insteadOf === undefined ? {} : { insteadOf }),
});
