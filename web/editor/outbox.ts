import type { LineStore, NotSent, OwnLine, PlanServer } from './planServer.ts';

interface OutboxAsked {
  readonly planId: string;
  readonly server: Pick<PlanServer, 'append'>;
  readonly store: LineStore;
  /** How many lines the server's list has, as far as is known. */
  readonly linesKnown: () => number;
  readonly onTaken: (ids: readonly string[], lines: number) => void;
  readonly onNotSent: (why: NotSent) => void;
  readonly onChange: () => void;
}

/** Lines made here and not yet taken by the server: kept in the browser first, then sent in order, one parcel at a time. */
export interface Outbox {
  readonly waiting: () => readonly OwnLine[];
  readonly isSending: () => boolean;
  /** False once the browser refused to keep a line: then only the server's copy would outlive the page. */
  readonly isKept: () => boolean;
  /** What an earlier page left here, less what the server has by now. */
  readonly reopen: (known: ReadonlySet<string>) => Promise<readonly OwnLine[]>;
  readonly add: (line: OwnLine) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly send: () => Promise<void>;
}

const parcel = 200;

export function outboxOf({ planId, server, store, ...told }: OutboxAsked): Outbox {
  let waiting: readonly OwnLine[] = [];
  let isSending = false;
  let isKept = true;
  let writes: Promise<void> = Promise.resolve();
  const written = (write: () => Promise<void>): void => {
    writes = writes.then(write).catch(() => {
      isKept = false;
      told.onChange();
    });
  };
  const remove = (ids: readonly string[]): void => {
    const gone = new Set(ids);
    waiting = waiting.filter(({ id }) => !gone.has(id));
    written(() => store.remove(planId, ids));
  };
  const send = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      while (waiting.length > 0) {
        told.onChange();
        await writes;
        const sent = waiting.slice(0, parcel);
        if (sent.length === 0) break;
        const answer = await server.append(sent, told.linesKnown());
        if ('is' in answer) {
          isSending = false;
          told.onNotSent(answer);
          return;
        }
        const ids = sent.map(({ id }) => id);
        told.onTaken(ids, answer.lines);
        remove(ids);
      }
    } finally {
      isSending = false;
      told.onChange();
    }
  };
  return {
    waiting: () => waiting,
    isSending: () => isSending,
    isKept: () => isKept,
    reopen: async (known) => {
      const left = await store.read(planId).catch(() => {
        isKept = false;
        return [];
      });
      const taken = left.filter(({ id }) => known.has(id)).map(({ id }) => id);
      if (taken.length > 0) written(() => store.remove(planId, taken));
      waiting = left.filter(({ id }) => !known.has(id));
      return waiting;
    },
    add: (line) => {
      waiting = [...waiting, line];
      written(() => store.add(planId, line));
    },
    remove,
    send,
  };
}
