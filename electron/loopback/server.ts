import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { YttraError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import { createEventStreams, type EventStreams } from './events.ts';
import { originOf, Refused, refuseStranger } from './guard.ts';
import { refuse } from './replies.ts';
import { answerCall, answerDownload, answerUpload, answerWindow, type Door } from './routes.ts';
import { createSession } from './session.ts';

/** The window and the host behind 127.0.0.1, for a browser on this machine and this user only. */
export interface Loopback {
  readonly origin: string;
  /** An address that lets one browser in, once. */
  issueAddress(): string;
  /** Ends all connections; the host is the caller's to close. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly host: Host;
  /** The built window. */
  readonly rendererDir: string;
  /** 0 or left out for any free port. */
  readonly port?: number;
  readonly log: (line: string) => void;
}

/** Starts the server. @throws YttraError `portInUse` */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 120_000, headersTimeout: 10_000 });
  const port = await listen(server, options.port ?? 0);
  const session = createSession(port);
  const events = createEventStreams(options.host);
  const uploadDir = mkdtempSync(join(tmpdir(), 'yttra-upload-'));
  const door: Door = { host: options.host, rendererDir: options.rendererDir, uploadDir, exported: new Set() };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refused) return refuse(request, response, error);
      // The other side has gone; there is nobody to tell.
      if (request.destroyed && !response.headersSent) return response.destroy();
      options.log(`loopback: ${String(error)}`);
      return refuse(request, response, new Refused(500, 'Något gick fel i programmet.'));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    refuseStranger({ method, headers: request.headers }, port);
    const url = parseUrl(request.url, port);
    const token = method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null;
    const admitted = session.admits(request.headers.cookie);
    if (token !== null) return enter(response, admitted ? undefined : session.exchange(token));
    if (!admitted) throw notAdmitted();
    return method === 'POST'
      ? answerPost(door, url.pathname, request, response)
      : answerGet(door, events, url.pathname, response);
  }

  return {
    origin: originOf(port),
    issueAddress: () => `${originOf(port)}/?token=${session.issueToken()}`,
    async close() {
      events.close();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      rmSync(uploadDir, { recursive: true, force: true });
    },
  };
}

function parseUrl(path: string | undefined, port: number): URL {
  // Put together rather than resolved: "//elsewhere/" must stay a path.
  const address = `${originOf(port)}${path}`;
  if (!path?.startsWith('/') || !URL.canParse(address)) throw new Refused(400, 'Adressen går inte att läsa.');
  return new URL(address);
}

async function answerPost(door: Door, pathname: string, request: IncomingMessage, response: ServerResponse) {
  if (pathname === '/call') return answerCall(door, request, response);
  if (pathname === '/upload') return answerUpload(door, request, response);
  throw new Refused(404, 'Det finns inget på den adressen.');
}

async function answerGet(door: Door, events: EventStreams, pathname: string, response: ServerResponse) {
  if (pathname === '/events') return events.open(response);
  if (pathname.startsWith('/file/')) return answerDownload(door, pathname, response);
  return answerWindow(door, pathname, response);
}

const notAdmitted = () =>
  new Refused(
    403,
    'Fliken hör inte till den här körningen av Yttra. Öppna adressen som Yttra skrev ut när programmet startade.',
  );

/** Sets the cookie, if one was just given for the token, and moves on to the address without the token. */
function enter(response: ServerResponse, cookie: string | null | undefined): void {
  if (cookie === null) {
    throw new Refused(403, 'Adressen har redan använts. Tryck Retur i terminalen där Yttra körs för att få en ny.');
  }
  response.writeHead(303, {
    location: '/',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  });
  response.end();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portInUse(port) : error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portInUse(port: number): YttraError {
  return new YttraError(
    'portInUse',
    `Port ${port} kan inte användas: den är upptagen av ett annat program eller reserverad. Välj en annan med --port, eller utelämna flaggan så väljs en ledig.`,
    { port },
  );
}
