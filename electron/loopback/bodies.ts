import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from './guard.ts';

const tooLarge = (limit: number) =>
  new Refused(413, `Innehållet är större än gränsen på ${Math.floor(limit / 1024 / 1024)} MB.`);

/** Reads and parses a JSON body of at most `limit` bytes. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  requireType(request, 'application/json');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'Begäran är inte giltig JSON.');
  }
}

/** A file that has come in whole. */
export interface Upload {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** Writes a body of at most `limit` bytes to a file of its own under `folder`, with the name that the user gave it. */
export async function receiveFile(request: IncomingMessage, folder: string, limit: number): Promise<Upload> {
  requireType(request, 'application/octet-stream');
  const name = fileName(request.headers['x-file-name']);
  const own = await mkdtemp(join(folder, 'file-'));
  const path = join(own, name);
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(request, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { path, name, bytes };
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
}

function requireType(request: IncomingMessage, type: string): void {
  const [given] = (request.headers['content-type'] ?? '').split(';');
  if (given?.trim().toLowerCase() !== type) throw new Refused(415, `Innehållet ska vara ${type}.`);
}

/** The last part of the name that a browser sent, safe as a name in a folder of ours. */
function fileName(header: string | string[] | undefined): string {
  if (typeof header !== 'string') throw new Refused(400, 'Filens namn saknas.');
  let decoded: string;
  try {
    decoded = decodeURIComponent(header).normalize('NFC');
  } catch {
    throw new Refused(400, 'Filens namn går inte att läsa.');
  }
  const name = basename(decoded.replaceAll('\\', '/')).replace(/[\p{Cc}<>:"|?*]/gu, '_');
  if (name === '' || name === '.' || name === '..' || Buffer.byteLength(name) > 200) {
    throw new Refused(400, 'Filens namn går inte att använda.');
  }
  return name;
}
