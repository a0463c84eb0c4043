import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Envelope } from '../../shared/errors.ts';
import { windowHeaders } from '../../shared/window-files.ts';
import type { Refused } from './guard.ts';

/** Turns a request away: an envelope where a script asked, plain text where a person did. */
export function refuse(request: IncomingMessage, response: ServerResponse, refused: Refused): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const script = request.method === 'POST';
  const envelope: Envelope<never> = {
    ok: false,
    error: { code: 'invalidRequest', message: refused.message, details: { status: refused.status } },
  };
  response.writeHead(refused.status, {
    ...windowHeaders(null),
    'content-type': script ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    // Whatever is left of the body is not read.
    connection: 'close',
  });
  response.end(script ? JSON.stringify(envelope) : `${refused.message}\n`);
}

/** Answers with the host's envelope; a refused operation is a good reply, too. */
export function sendJson(response: ServerResponse, envelope: Envelope<unknown>): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(envelope));
}
