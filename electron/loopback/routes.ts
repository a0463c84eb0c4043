import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PickedFile } from '../../shared/contract.ts';
import type { FileToken } from '../../shared/ids.ts';
import { noncePlaceholder, windowFile, windowHeaders } from '../../shared/window-files.ts';
import type { Host } from '../host/host.ts';
import { readJson, receiveFile } from './bodies.ts';
import { Refused } from './guard.ts';
import { sendJson } from './replies.ts';

/** The longest document of a case is well under a megabyte. */
const callLimit = 8 * 1024 * 1024;

/** A report as plain text is a few megabytes; a workspace file can be larger. */
const uploadLimit = 200 * 1024 * 1024;

/** What the routes share: the host, the built window, where uploads go, and what may be fetched. */
export interface Door {
  readonly host: Host;
  readonly rendererDir: string;
  readonly uploadDir: string;
  /** Tokens of the files that exports through this door have made: the only ones it hands out. */
  readonly exported: Set<string>;
}

/** POST /call: one operation of the contract. */
export async function answerCall(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request, callLimit);
  if (typeof body !== 'object' || body === null || !('name' in body) || typeof body.name !== 'string') {
    throw new Refused(400, 'Begäran saknar namn.');
  }
  const envelope = await door.host.handle(body.name, 'request' in body ? body.request : {});
  if (body.name === 'document.export' && envelope.ok) rememberExported(door, envelope.value);
  sendJson(response, envelope);
}

function rememberExported(door: Door, value: unknown): void {
  const { files } = value as { readonly files: readonly { readonly token: FileToken }[] };
  for (const file of files) door.exported.add(file.token);
}

/** POST /upload: a file that the user has chosen in the browser. */
export async function answerUpload(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const upload = await receiveFile(request, door.uploadDir, uploadLimit);
  const value: PickedFile = { token: door.host.files.register(upload.path), name: upload.name, bytes: upload.bytes };
  sendJson(response, { ok: true, value });
}

/** GET /file/TOKEN: an exported file as a download. */
export async function answerDownload(door: Door, pathname: string, response: ServerResponse): Promise<void> {
  const token = pathname.slice('/file/'.length);
  const path = door.exported.has(token) ? door.host.files.resolve(token as FileToken) : null;
  const facts = path === null ? null : await stat(path).catch(() => null);
  if (path === null || facts === null) {
    throw new Refused(404, 'Filen finns inte kvar. Exportera dokumentet på nytt.');
  }
  response.writeHead(200, {
    ...windowHeaders(null),
    'content-type': 'application/octet-stream',
    'content-length': facts.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    'cache-control': 'no-store',
  });
  await pipeline(createReadStream(path), response);
}

/** GET of anything else: a file of the built window. */
export async function answerWindow(door: Door, pathname: string, response: ServerResponse): Promise<void> {
  const file = windowFile(pathname);
  const bytes = file === null ? null : await readFile(join(door.rendererDir, file.path)).catch(() => null);
  if (file === null || bytes === null) {
    throw new Refused(404, 'Det finns inget på den adressen.');
  }
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    ...windowHeaders(nonce),
    'content-type': file.type,
    // Built files carry a hash in their name; the page that names them does not.
    'cache-control': file.page ? 'no-store' : 'private, max-age=31536000, immutable',
  });
  response.end(file.page ? bytes.toString('utf8').replace(noncePlaceholder, nonce) : bytes);
}
