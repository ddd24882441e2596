import type { MessagePort } from 'node:worker_threads';
import { revivedError, StoreBusy } from './errors.ts';
import { type Answer, type CommitRequest, type FromWriter, type PlainStep, turn, turnCount } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** This thread's end of the line to the writer. */
export interface WriterClient {
  /** Resolves when the steps are on disk, all of them. @throws StaleRow | StoreBusy | StoreFull | Duplicate | Overlap */
  readonly send: (steps: readonly PlainStep[]) => Promise<Answer>;
  /** Everyone who waits is told; nothing more can be sent. */
  readonly end: (reason: Error) => void;
}

interface WriterLine {
  readonly port: MessagePort;
  /** Shared with the writer: who has begun, who has given up. */
  readonly turns: Int32Array;
  readonly busyAfterMs: number;
  readonly onChanged: (tables: readonly string[]) => void;
}

/** Shared memory for the turns of one who writes. */
export const newTurns = (): Int32Array =>
  new Int32Array(new SharedArrayBuffer(turnCount * Int32Array.BYTES_PER_ELEMENT));

/** Speaks to the writer over `port`; a commit that has not begun after `busyAfterMs` is given up. */
export const writerClient = ({ port, turns, busyAfterMs, onChanged }: WriterLine): WriterClient => {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | null = null;

  const take = (id: number): Waiting | undefined => {
    const request = waiting.get(id);
    waiting.delete(id);
    clearTimeout(request?.timer);
    if (waiting.size === 0) port.unref();
    return request;
  };
  const giveUp = (id: number): void => {
    if (Atomics.compareExchange(turns, id % turnCount, turn.waiting, turn.givenUp) !== turn.waiting) return;
    take(id)?.reject(new StoreBusy(`the write has waited ${busyAfterMs} ms for its turn`));
  };
  const hear = (message: FromWriter): void => {
    if (message.kind === 'changed') return onChanged(message.tables);
    for (const answer of message.answers) {
      const request = take(answer.id);
      if (answer.error === undefined) request?.resolve(answer);
      else request?.reject(revivedError(answer.error));
    }
  };
  const end = (reason: Error): void => {
    ended ??= reason;
    for (const id of waiting.keys()) take(id)?.reject(reason);
  };
  port.on('message', hear);
  port.on('close', () => end(new Error('the store is closed')));
  port.unref();

  return {
    send: (steps) =>
      new Promise<Answer>((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const id = ++lastId;
        Atomics.store(turns, id % turnCount, turn.waiting);
        waiting.set(id, { resolve, reject, timer: setTimeout(giveUp, busyAfterMs, id) });
        port.ref();
        port.postMessage({ id, steps } satisfies CommitRequest);
      }),
    end,
  };
};
