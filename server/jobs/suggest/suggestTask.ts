import type { Day } from '#domain/time/day.ts';
import { jobOf, moveJob } from '../../queries/jobs.ts';
import { keepFile } from '../../queries/keptFiles.ts';
import type { Store } from '../../store/store.ts';
import { uuidv7Maker } from '../uuidv7.ts';
import { askedOf } from './asked.ts';
import { balanceRun } from './balanceRun.ts';
import { draftPeople } from './draftPeople.ts';
import { groupsRun } from './groupsRun.ts';
import { SuggestionStopped } from './stopped.ts';

export interface SuggestAsked {
  readonly townId: string;
  readonly jobId: string;
  readonly today: Day;
  readonly now: () => number;
  /** 0..1; throws when the job was cancelled. */
  readonly progress: (done: number) => void;
}

/** Works a suggestion out and keeps it, sealed, for the week it may be looked at. @throws SuggestionStopped */
export async function suggestTask(store: Store, { townId, jobId, today, now, progress }: SuggestAsked): Promise<void> {
  const job = await jobOf(store, townId, jobId);
  if (job === null) throw new SuggestionStopped('planGone');
  const asked = askedOf(job.request);
  progress(0);
  const people = await draftPeople(store, { townId, planId: asked.planId, cells: asked.cells, today });
  progress(0.05);
  const onward = (done: number): void => progress(0.05 + 0.95 * done);
  const suggested =
    asked.kind === 'balance'
      ? await balanceRun(store, asked, people, onward)
      : await groupsRun(store, asked, people, { newId: uuidv7Maker(now), progress: onward });
  keepFile(store, jobId, 'suggestion', Buffer.from(JSON.stringify(suggested)));
  const result = { alternatives: suggested.proposals.length };
  await moveJob(store, job, { from: ['checking', 'running'], to: 'done', endedAt: now(), result });
}
