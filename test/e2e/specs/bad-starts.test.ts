import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createHost, workspaceName } from '../../../electron/host/create-host.ts';
import { systemSeams } from '../../../electron/host/system-seams.ts';
import { environment } from '../harness/electron-program.ts';
import { makePlace, type Place } from '../harness/program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const door = inject('door');
const found = inject('program');

let place: Place;
let started: ChildProcess | null = null;

beforeEach(() => {
  place = makePlace();
  mkdirSync(place.dataDir, { recursive: true });
});

afterEach(() => {
  started?.kill('SIGKILL');
  place.remove();
});

/** Starts the program as `npm start` does and answers with the first line on standard error that says why it cannot. */
function refusal(more: readonly string[] = []): Promise<string> {
  const data = ['--data', place.dataDir, ...more];
  const [command, args] =
    door === 'electron'
      ? [found.path ?? '', ['--no-sandbox', '--disable-gpu', ...(found.packaged ? [] : [root]), ...data]]
      : [process.execPath, [join(root, 'electron/start.ts'), '--browser', ...data]];
  const child = spawn(command, args, { env: environment(place), stdio: ['ignore', 'pipe', 'pipe'] });
  started = child;
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
      const line = /^([a-z]+[A-Z]\w+: .+)$/m.exec(errors)?.[1];
      if (line !== undefined) resolve(line);
    });
    child.once('close', code => reject(new Error(`ended with ${code} and said ${errors}`)));
  });
}

describe.skipIf(found.path === null)(`A bad start (${door})`, () => {
  test('on a workspace of a newer version names the version as the reason and leaves the file as it was', async () => {
    const file = join(place.dataDir, workspaceName);
    const templatesDir = join(root, 'templates');
    await createHost({ dataDir: place.dataDir, templatesDir, ...systemSeams(() => {}) }).close();
    const database = new Database(file);
    database.pragma('user_version = 99999');
    database.close();
    const before = readFileSync(file);
    expect(await refusal()).toMatch(/^workspaceNewer: .*Uppdatera/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('on a damaged workspace says so and leaves the file as it was', async () => {
    const file = join(place.dataDir, workspaceName);
    writeFileSync(file, 'inte en arbetsyta '.repeat(500));
    const before = readFileSync(file);
    expect(await refusal()).toMatch(/^workspaceDamaged: /);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('where the folder is a file says what is in the way and leaves it', async () => {
    const inTheWay = join(place.root, 'fil');
    writeFileSync(inTheWay, 'text');
    place = { ...place, dataDir: inTheWay };
    expect(await refusal()).toMatch(/^folderNotWritable: .*fil/);
    expect(readFileSync(inTheWay, 'utf8')).toBe('text');
  });

  test.skipIf(door === 'electron')('on a port that is taken names the port and another way', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await refusal(['--port', String(port)])).toMatch(new RegExp(`^portInUse: .*${port}.*--port`));
    await new Promise(resolve => server.close(resolve));
  });
});
