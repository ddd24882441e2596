import { appendLines } from '../../server/queries/plans/planLines.ts';
import { beginPlan, holdPlan } from '../../server/queries/plans/planWrites.ts';
import { openStore } from '../../server/store/store.ts';

/** Draws in a plan, undoes and redoes, and says the number of each line once it is acknowledged; ends only by being killed. */
const [, , folder = ''] = process.argv;
const store = await openStore({ folder });
const by = { townId: 'town', at: 1, accountId: 'grid', role: 'grid', requestId: null };
await store.commit((write) => [
  write.insert(store.t.towns).values({ id: 'town', code: '530102003', name: '清溪镇', editionId: 'edition-1' }),
]);
await beginPlan(store, { id: 'plan', name: '调整', reason: '', baseEditionId: 'edition-1', villageIds: [] }, by);
await holdPlan(store, { id: 'plan', now: 1, isTakenOver: false }, by);
const operations = [{ kind: 'healEdge', node: 1 }, { kind: 'undo' }, { kind: 'redo' }] as const;
for (let after = 0; ; after++) {
  const operation = operations[after % operations.length] ?? operations[0];
  const lines = [{ id: `line-${after + 1}`, operation, reason: null }];
  await appendLines(store, { planId: 'plan', after, lines, villageIds: [], heldUntil: 9e12 }, by);
  process.stdout.write(`${after + 1}\n`);
}
