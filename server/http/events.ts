/** What can change under a reader's eyes. A job's topic carries its id. */
export type Topic = 'coverage' | 'partition' | 'people' | 'issues' | `job:${string}`;

/** Something changed. Ids only to decide who is told; what is told is the topic. */
export interface TownEvent {
  readonly townId: string;
  readonly topic: Topic;
  /** Villages whose ground it touches; left out: the whole town. */
  readonly villageIds?: readonly string[];
  /** Cadres whose groups it touches; left out with `villageIds`: everyone's. */
  readonly cadreIds?: readonly string[];
  /** Only for this account: a job's owner. */
  readonly accountId?: string;
}

/** Ground a listener may hear of; as a Scope. */
export interface Hearing {
  readonly whole: boolean;
  readonly divisionIds: readonly string[];
  readonly cadreId: string | null;
}

/** Who listens. Null where the listener may not read that at all. */
export interface Listener {
  readonly townId: string;
  readonly accountId: string;
  readonly coverage: Hearing | null;
  readonly issues: Hearing | null;
}

/** The line between those who change things and those who look at them. In memory: who was not there asks anew. */
export interface Events {
  emit(event: TownEvent): void;
  /** Calls `send` with the topic of every event the listener may hear of, until the returned function is called. */
  subscribe(listener: Listener, send: (topic: Topic) => void): () => void;
}

const reaches = (hearing: Hearing | null, { villageIds, cadreIds }: TownEvent): boolean => {
  if (hearing === null) return false;
  if (hearing.whole || (villageIds === undefined && cadreIds === undefined)) return true;
  const isOnGround = (villageIds ?? []).some((id) => hearing.divisionIds.includes(id));
  return isOnGround || (hearing.cadreId !== null && (cadreIds ?? []).includes(hearing.cadreId));
};

/** Whether a listener may hear of an event: shapes and people everyone in the town, states and issues only in scope. */
export const mayHear = (listener: Listener, event: TownEvent): boolean => {
  if (listener.townId !== event.townId) return false;
  if (event.accountId !== undefined) return event.accountId === listener.accountId;
  if (event.topic === 'coverage') return reaches(listener.coverage, event);
  if (event.topic === 'issues') return reaches(listener.issues, event);
  return event.topic === 'partition' || event.topic === 'people';
};

export const newEvents = (): Events => {
  const listening = new Set<{ readonly listener: Listener; readonly send: (topic: Topic) => void }>();
  return {
    emit: (event) => {
      for (const { listener, send } of listening) if (mayHear(listener, event)) send(event.topic);
    },
    subscribe: (listener, send) => {
      const entry = { listener, send };
      listening.add(entry);
      return () => void listening.delete(entry);
    },
  };
};
