import type { SentEntry, KeptEntry } from '#domain/incident/entry.ts';
import { type EntryGround, entryFaults } from '#domain/incident/entryFaults.ts';
import { happenedAt } from '#domain/incident/happenedAt.ts';
import { sameEntry } from '#domain/incident/sameEntry.ts';
import { addDays, dayNumber, dayOf, type Day } from '#domain/time/day.ts';
import type { IncidentFault } from '../../http/text/incidentFaults.ts';
import type { By } from '../../queries/by.ts';
import { entriesOfIds, type Enterer, type EntryToKeep } from '../../queries/incidents/entryRows.ts';
import { incidentById, type IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { incidentGround } from '../../queries/incidents/incidentGround.ts';
import { keepEntries } from '../../queries/incidents/keepEntries.ts';
import { logOutline } from '../../queries/incidents/logOutline.ts';
import { sheltersOf } from '../../queries/responsible/shelters.ts';
import type { Deps } from '../deps.ts';
import { isDuplicate, isStale } from '../refuse.ts';
import { problem } from '../../http/problem.ts';

/** An entry that was not kept, and why. */
export interface RefusedEntry {
  readonly id: string;
  readonly faults: readonly IncidentFault[];
}

/** What became of a batch. */
export interface Taken {
  readonly kept: readonly KeptEntry[];
  readonly refused: readonly RefusedEntry[];
  /** Entries in the log now. */
  readonly seq: number;
}

export interface Entering {
  readonly incidentId: string;
  readonly sent: readonly SentEntry[];
  readonly enterer: Enterer;
  /** The town's day. */
  readonly today: Day;
  /** Whether households of a village may be spoken of; left out: of all. */
  readonly isReached?: (villageId: string) => boolean;
}

type EnterDeps = Pick<Deps, 'store' | 'live' | 'now'>;

const triesAtMost = 8;

/** What entries may speak of: the town's staff, the area's households, the shelters, and what the log has. */
const groundOf = async (
  { store, live }: EnterDeps,
  row: IncidentRow,
  { today, isReached = () => true }: Pick<Entering, 'today' | 'isReached'>,
): Promise<{ readonly ground: Omit<EntryGround, 'happenedAt' | 'seq'>; readonly log: Log }> => {
  const { townId } = row;
  const outline = await logOutline(store, townId, row.id);
  const area = await incidentGround({ store, live }, townId, row.area, today);
  const cadres = (await live.town(townId))?.directory.cadres;
  const shelters = new Set((await sheltersOf(store, townId, today)).map(({ siteId }) => siteId));
  const inArea = new Set(area.homes.map(({ householdId }) => householdId));
  const on = dayNumber(today);
  const listed = new Set(outline.listed);
  return {
    ground: {
      stage: row.stage,
      endedAt: row.endedAt,
      cadreOf: (id) => {
        const cadre = cadres?.get(id);
        if (cadre === undefined) return null;
        return { leftOn: cadre.to !== null && cadre.to <= on ? addDays(dayOf(cadre.to), -1) : null };
      },
      isListed: (id) => listed.has(id),
      isHome: (id) => (inArea.has(id) || outline.homes.has(id)) && isReached(area.homeOf(id)?.villageId ?? ''),
      isShelter: (id) => shelters.has(id),
      isCentre: area.isCentre,
    },
    log: { seq: outline.seq, happenedAt: outline.happenedAt, list: (id) => void listed.add(id) },
  };
};

interface Log {
  readonly seq: number;
  readonly happenedAt: (seq: number) => number | null;
  /** From here on in this batch somebody is on the list. */
  readonly list: (cadreId: string) => void;
}

interface Judged {
  readonly toKeep: EntryToKeep[];
  readonly refused: RefusedEntry[];
  readonly seq: number;
}

/** Which entries of a batch are new and sound, and which are refused; what is kept already is in neither. */
const judged = async (deps: EnterDeps, row: IncidentRow, { sent, ...within }: Entering): Promise<Judged> => {
  const ids = sent.map(({ id }) => id);
  const known = new Map<string, { readonly incidentId: string; readonly entry: KeptEntry['entry'] }>(
    await entriesOfIds(deps.store, row.townId, ids),
  );
  const { ground, log } = await groundOf(deps, row, within);
  const at = deps.now();
  const toKeep: EntryToKeep[] = [];
  const refused: RefusedEntry[] = [];
  for (const one of sent) {
    const before = known.get(one.id);
    if (before !== undefined) {
      const isSame = before.incidentId === row.id && sameEntry(before.entry, one.entry);
      if (!isSame) refused.push({ id: one.id, faults: [{ kind: 'other-body', path: 'id' }] });
      continue;
    }
    const seenAt = log.happenedAt(one.seen);
    const happened = happenedAt({ receivedAt: at, ageMs: one.ageMs, startedAt: row.startedAt, seenAt });
    const faults = entryFaults(one, { ...ground, happenedAt: happened, seq: log.seq });
    if (faults.length > 0) {
      refused.push({ id: one.id, faults });
      continue;
    }
    known.set(one.id, { incidentId: row.id, entry: one.entry });
    toKeep.push({ id: one.id, entry: one.entry, at, happenedAt: happened, seen: one.seen });
    if (one.entry.kind === 'listed') log.list(one.entry.subjectId);
  }
  return { toKeep, refused, seq: log.seq };
};

/**
 * Takes a batch into an incident's log: every sound entry is kept once, whoever else writes meanwhile, also where another entry of
 * the batch is refused. Sent again, the answer is the same. On disk when it resolves. @throws Problem 404
 */
export const enterEntries = async (deps: EnterDeps, entering: Entering, by: By): Promise<Taken> => {
  const { store } = deps;
  const { incidentId, sent, enterer } = entering;
  for (let tries = 1; ; tries += 1) {
    const row = await incidentById(store, by.townId, incidentId);
    if (row === null) throw problem('notFound');
    const { toKeep, refused } = await judged(deps, row, entering);
    try {
      if (toKeep.length > 0)
        await keepEntries(store, { incidentId, version: row.version, entries: toKeep, enterer }, by);
    } catch (error) {
      // The incident was changed, or one of them came by another way at once: it is judged again.
      if ((isStale(error) || isDuplicate(error)) && tries < triesAtMost) continue;
      throw error;
    }
    const refusedIds = new Set(refused.map(({ id }) => id));
    const ids = sent.map(({ id }) => id).filter((id) => !refusedIds.has(id));
    const kept = [...(await entriesOfIds(store, by.townId, ids)).values()].sort((a, b) => a.seq - b.seq);
    const now = await incidentById(store, by.townId, incidentId);
    return { kept, refused, seq: now?.entries ?? row.entries };
  }
};
