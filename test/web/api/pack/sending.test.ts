import { beforeEach, describe, expect, it } from 'vitest';
import type { SentEntry } from '../../../../server/domain/incident/entry.ts';
import { addEntries, entriesOf, removeEntries } from '../../../../web/api/pack/keptEntries.ts';
import { type Delivered, sendWaiting, settleSent } from '../../../../web/api/pack/sending.ts';
import { ApiProblem, Unreachable } from '../../../../web/api/problem.ts';

const channel = 'desk';

const enter = (incidentId: string, ...subjects: string[]) =>
  addEntries(
    { channel, incidentId },
    subjects.map((subjectId) => ({ entry: { kind: 'home', subjectId, state: 'safe' } as const, seen: 0 })),
  );

/** A server that keeps each id once and refuses some subjects; `breaks` says how often it is gone before it answers. */
const aServer = ({
  bad = [],
  breaks = 0,
  isWhole = false,
}: {
  bad?: string[];
  breaks?: number;
  isWhole?: boolean;
} = {}) => {
  const log: { incidentId: string; id: string; subjectId: string }[] = [];
  let left = breaks;
  const subjectOf = ({ entry }: SentEntry): string => ('subjectId' in entry ? entry.subjectId : '');
  const deliver = async (incidentId: string, entries: readonly SentEntry[]): Promise<Delivered> => {
    const refused = entries.filter((one) => bad.includes(subjectOf(one)));
    if (refused.length > 0 && (isWhole || refused.length === entries.length)) {
      throw new ApiProblem({ type: '', title: '不合规定', status: 422, detail: '请改正', instance: '', requestId: '' });
    }
    for (const one of entries) {
      if (refused.includes(one) || log.some(({ id }) => id === one.id)) continue;
      log.push({ incidentId, id: one.id, subjectId: subjectOf(one) });
    }
    // The answer is lost on its way back: what was sent is in the log.
    if (left > 0) {
      left -= 1;
      throw new Unreachable('cut');
    }
    return { seq: log.length, refused: refused.map(({ id }) => ({ id, faults: [{ message: '不在范围内' }] })) };
  };
  return { log, deliver, subjects: () => log.map(({ subjectId }) => subjectId) };
};

const states = async () => (await entriesOf(channel)).map(({ state }) => state);

beforeEach(async () => removeEntries((await entriesOf(channel)).map(({ id }) => id)));

describe('entries on their way', () => {
  it('are sent in the order they were made, incident by incident', async () => {
    await enter('one', 'h1', 'h2');
    await enter('two', 'h3');
    await enter('one', 'h4');
    const server = aServer();
    await sendWaiting(channel, server.deliver);
    expect(server.subjects()).toEqual(['h1', 'h2', 'h3', 'h4']);
    expect(server.log.map(({ incidentId }) => incidentId)).toEqual(['one', 'one', 'two', 'one']);
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('wait while the server is gone, and are there once each when it comes back', async () => {
    await enter('one', ...Array.from({ length: 20 }, (_, n) => `h${n}`));
    const server = aServer({ breaks: 2 });
    await expect(sendWaiting(channel, server.deliver)).rejects.toThrow(Unreachable);
    expect(new Set(await states())).toEqual(new Set(['waiting']));
    await expect(sendWaiting(channel, server.deliver)).rejects.toThrow(Unreachable);
    await sendWaiting(channel, server.deliver);
    expect(server.subjects()).toEqual(Array.from({ length: 20 }, (_, n) => `h${n}`));
  });

  it('are not held up by one that is refused; it stays with the reason', async () => {
    for (const isWhole of [false, true]) {
      await removeEntries((await entriesOf(channel)).map(({ id }) => id));
      await enter('one', 'h1', 'bad', 'h2');
      const server = aServer({ bad: ['bad'], isWhole });
      await sendWaiting(channel, server.deliver);
      expect(server.subjects()).toEqual(['h1', 'h2']);
      const refused = (await entriesOf(channel)).filter(({ state }) => state === 'refused');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.refusal).not.toBe('');
    }
  });

  it('are let go once the roll on the screen holds them, and not before', async () => {
    await enter('one', 'h1', 'h2');
    await sendWaiting(channel, aServer().deliver);
    await settleSent(channel, 'one', 1);
    expect(await states()).toHaveLength(2);
    await settleSent(channel, 'other', 9);
    expect(await states()).toHaveLength(2);
    await settleSent(channel, 'one', 2);
    expect(await states()).toEqual([]);
  });
});
