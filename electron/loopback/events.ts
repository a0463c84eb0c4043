import type { ServerResponse } from 'node:http';
import { hostEventNames } from '../../shared/contract.ts';
import type { Host } from '../host/host.ts';
import { Refused } from './guard.ts';

/** More tabs than anyone has; a page that reconnects without end stops here. */
const maximumStreams = 32;

/** Proxies and browsers give up a silent stream; a comment line now and then keeps it. */
const heartbeatMilliseconds = 25_000;

/** Every event of the host to every open page, as server-sent events. */
export interface EventStreams {
  /** @throws Refused when there are too many */
  open(response: ServerResponse): void;
  close(): void;
}

/** Listens to the host once and passes each event on to all streams. */
export function createEventStreams(host: Host): EventStreams {
  const streams = new Set<ServerResponse>();
  const send = (text: string) => {
    for (const stream of streams) stream.write(text);
  };
  const stops = hostEventNames.map(name =>
    host.subscribe(name, event => send(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`)),
  );
  const heartbeat = setInterval(() => send(':\n\n'), heartbeatMilliseconds);
  return {
    open(response) {
      if (streams.size >= maximumStreams) throw new Refused(429, 'För många flikar är öppna.');
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      for (const stop of stops) stop();
      for (const stream of streams) stream.end();
    },
  };
}
