import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the receiver answers next; after the last it answers 200. `hang`: never. */
export type Answering = { readonly status: number; readonly body?: string; readonly location?: string } | 'hang';

/** A group's robot on this machine: keeps what it is told. */
export const givenReceiver = async () => {
  const received: Received[] = [];
  const answers: Answering[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => void (body += part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const next = answers.shift() ?? { status: 200 };
      if (next === 'hang') return;
      response.writeHead(next.status, next.location === undefined ? {} : { location: next.location });
      response.end(next.body ?? '{"errcode":0}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/robot?key=ab12`, received, answers };
};
