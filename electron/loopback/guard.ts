import type { IncomingHttpHeaders } from 'node:http';

/** A request that is turned away; thrown anywhere on its way and answered with its 4xx status in one place. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the guard looks at: never the body. */
export interface Knock {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** The only name that the server answers to: another one in `Host` means a rebound DNS name. */
export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/**
 * Turns away what no page of ours would send: another host name (DNS rebinding), another origin or site (a hostile page
 * in the same browser), other methods. A write must say its origin, since every browser does.
 */
export function refuseStranger(knock: Knock, port: number): void {
  const { method, headers } = knock;
  if (`http://${headers.host}` !== originOf(port)) throw new Refused(403, 'Fel värdnamn.');
  if (method !== 'GET' && method !== 'POST') throw new Refused(405, 'Metoden är inte tillåten.');
  const { origin } = headers;
  if (origin === undefined ? method === 'POST' : origin !== originOf(port)) {
    throw new Refused(403, 'Begäran kommer från en annan webbplats.');
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new Refused(403, 'Begäran kommer från en annan webbplats. Öppna adressen direkt i webbläsaren.');
  }
}
