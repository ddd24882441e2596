import type { Context } from 'hono';
import type { ArrangedFault } from '#domain/arranged/arrangedFaults.ts';
import { textFaults } from '#domain/arranged/teamFaults.ts';
import { transferFault } from '#domain/arranged/transferFaults.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem, problemOf } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { dropTransfer, noteOf, setTransfers, type TransferToSet } from '../queries/arranged/transfers.ts';
import { foundBy } from '../queries/householdSets.ts';
import { keptHousehold } from '../queries/households.ts';
import { cursorFrom, cursorText } from '../queries/page.ts';
import { proposedFor } from './arranged/proposed.ts';
import { refuseArranged } from './arranged/refuseArranged.ts';
import { shownTransfers, type TransferEntry, type TransferList, transferListOf } from './arranged/transferList.ts';
import { acceptRoute, dropRoute, proposedRoute, setRoute, transfersRoute } from './arranged/transfersDescribed.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { staleProblem, unreachable } from './refuse.ts';
import type { SetTransfer, Transfer } from './wire/roster.ts';

const stateOf = ({ standing }: TransferEntry): 'holds' | 'missing' | 'broken' => {
  const fault = transferFault(standing);
  if (fault === null) return 'holds';
  return fault === 'notArranged' ? 'missing' : 'broken';
};

/** Whether somebody else changed the same arrangement meanwhile. */
const isMeanwhile = (error: unknown): boolean =>
  ['stale', 'duplicate', 'overlap'].includes(problemOf(error)?.kind ?? '');

/** Who fetches whom and where to, arranged beforehand: for those who see households masked, in their own territory. */
export const transfersRoutes = (deps: Deps) => {
  const { store } = deps;

  const matching = async (list: TransferList, q: string | undefined): Promise<readonly TransferEntry[]> => {
    if (q === undefined || q === '') return list.entries;
    const tokens = store.secrets.tokensToFind(list.looking.within.townId, q);
    const found = new Set(tokens.length === 0 ? [] : await foundBy(store, list.looking.within.townId, tokens));
    const code = q.toLowerCase();
    return list.entries.filter(
      ({ household }) => found.has(household.id) || household.code.toLowerCase().includes(code),
    );
  };

  /** The one household, as it stands. @throws Problem 404 */
  const reached = async (c: Context<Env>, householdId: string) => {
    const list = await transferListOf(c, deps, { householdId });
    const [entry] = list.entries;
    if (entry !== undefined) return { list, entry };
    const isThere = (await keptHousehold(store, c.get('actor').townId, householdId)) !== null;
    throw await unreachable(c, deps, { permission: 'transfers.change', id: householdId, isThere });
  };
  const answer = async (c: Context<Env>, householdId: string): Promise<Transfer> => {
    const { list, entry } = await reached(c, householdId);
    const [shown] = await shownTransfers(deps, list, [entry]);
    if (shown === undefined) throw problem('notFound');
    if (shown.version !== null) c.header('etag', versionTag(shown.version));
    return shown;
  };
  const stale = async (c: Context<Env>, householdId: string, version: number) => {
    const { list, entry } = await reached(c, householdId);
    const [shown] = await shownTransfers(deps, list, [entry]);
    return staleProblem(version, shown?.version == null ? null : { ...shown, version: shown.version });
  };

  const faultsOf = (list: TransferList, asked: Omit<SetTransfer, 'note'>): ArrangedFault[] => [
    ...(list.serving.has(asked.cadreId) ? [] : [{ kind: 'cadre-not-serving', path: 'cadreId' } as const]),
    ...(asked.shelterId === null || list.shelters.some(({ id }) => id === asked.shelterId)
      ? []
      : [{ kind: 'no-such-shelter', path: 'shelterId' } as const]),
  ];

  return newRoutes()
    .openapi(transfersRoute, async (c) => {
      const { village, state, q, cursor, limit } = c.req.valid('query');
      const list = await transferListOf(c, deps, { village });
      const after = cursor === undefined ? null : (cursorFrom(cursor, 'code')?.value ?? null);
      const wanted = (await matching(list, q)).filter(
        (entry) =>
          (state === undefined || stateOf(entry) === state) && (after === null || entry.household.code > String(after)),
      );
      const page = wanted.slice(0, limit);
      const last = wanted.length > limit ? page.at(-1)?.household : undefined;
      const count = (of: ReturnType<typeof stateOf>) => list.entries.filter((entry) => stateOf(entry) === of).length;
      return c.json(
        {
          items: await shownTransfers(deps, list, page),
          next: last === undefined ? null : cursorText({ sort: 'code', value: last.code, id: last.id }),
          arranged: count('holds'),
          missing: count('missing'),
          broken: count('broken'),
        },
        200,
      );
    })
    .openapi(proposedRoute, async (c) => {
      const { village } = c.req.valid('query');
      return c.json({ items: await proposedFor(c, deps, await transferListOf(c, deps, { village })) }, 200);
    })
    .openapi(acceptRoute, async (c) => {
      const { items } = c.req.valid('json');
      const list = await transferListOf(c, deps);
      const entries = new Map(list.entries.map((entry) => [entry.household.id, entry]));
      const toSet: TransferToSet[] = [];
      for (const asked of items) {
        const { transfer } = entries.get(asked.householdId) ?? (await reached(c, asked.householdId)).entry;
        refuseArranged(c, faultsOf(list, asked));
        if ((transfer?.version ?? null) !== asked.version) throw await stale(c, asked.householdId, asked.version ?? 0);
        const { householdId, cadreId, shelterId } = asked;
        const note = transfer === null ? null : noteOf(store, transfer);
        toSet.push({ householdId, cadreId, shelterId, note, before: transfer });
      }
      try {
        await setTransfers(store, toSet, list.looking.today, byOf(c, 'transfers.change'));
      } catch (error) {
        if (isMeanwhile(error)) throw problem('stale');
        throw error;
      }
      return c.json({ accepted: toSet.length }, 200);
    })
    .openapi(setRoute, async (c) => {
      const { householdId } = c.req.valid('param');
      const asked = c.req.valid('json');
      const { list, entry } = await reached(c, householdId);
      const before = entry.transfer;
      // Where nothing is arranged there is nothing to match; who names a version has seen something that is gone.
      const version = before === null && c.req.header('if-match') === undefined ? null : ifMatch(c);
      if (version !== (before?.version ?? null)) throw await stale(c, householdId, version ?? 0);
      const note = asked.note === '' ? null : asked.note;
      refuseArranged(c, [...faultsOf(list, asked), ...textFaults({ note })]);
      try {
        const { cadreId, shelterId } = asked;
        const toSet = [{ householdId, cadreId, shelterId, note, before }];
        await setTransfers(store, toSet, list.looking.today, byOf(c, 'transfers.change'));
      } catch (error) {
        if (isMeanwhile(error)) throw await stale(c, householdId, version ?? 0);
        throw error;
      }
      return c.json(await answer(c, householdId), 200);
    })
    .openapi(dropRoute, async (c) => {
      const { householdId } = c.req.valid('param');
      const version = ifMatch(c);
      const { list, entry } = await reached(c, householdId);
      if (entry.transfer === null) throw problem('notFound');
      if (entry.transfer.version !== version) throw await stale(c, householdId, version);
      try {
        await dropTransfer(store, entry.transfer, list.looking.today, byOf(c, 'transfers.change'));
      } catch (error) {
        if (isMeanwhile(error)) throw await stale(c, householdId, version);
        throw error;
      }
      return c.body(null, 204);
    });
};
