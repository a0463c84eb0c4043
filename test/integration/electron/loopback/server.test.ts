import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Loopback, startLoopback } from '../../../../electron/loopback/server.ts';
import { type HostDouble, hostDouble } from '../../../doubles/host.ts';

let folder: string;
let host: HostDouble;
let loopback: Loopback;
let exported: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yttra-loopback-'));
  mkdirSync(join(folder, 'window/assets'), { recursive: true });
  writeFileSync(join(folder, 'window/index.html'), '<meta property="csp-nonce" nonce="%NONCE%">');
  writeFileSync(join(folder, 'window/assets/index-abc.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  exported = join(folder, 'Yttrande å.docx');
  writeFileSync(exported, 'document');
  host = hostDouble({
    'case.list': () => [],
    'document.export': () => ({ files: [{ token: host.files.register(exported) }], messages: [] }),
  });
  loopback = await startLoopback({ host, rendererDir: join(folder, 'window'), log: () => {} });
});

afterEach(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A request as any program could make it: every header as given, the path as it stands. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(loopback.origin);
    const outgoing = httpRequest({ hostname, port, path, method, headers }, incoming => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The cookie that a fresh address gives. */
async function enter(): Promise<string> {
  const address = new URL(loopback.issueAddress());
  const reply = await send(`${address.pathname}${address.search}`);
  const [cookie = ''] = (reply.headers['set-cookie'] ?? []) as string[];
  return cookie.split(';')[0] ?? '';
}

const call = (cookie: string, name: string, more: Sent = {}) =>
  send('/call', {
    method: 'POST',
    body: JSON.stringify({ name, request: {} }),
    ...more,
    headers: { cookie, origin: loopback.origin, 'content-type': 'application/json', ...more.headers },
  });

describe('The loopback server lets in', () => {
  test('whoever has the address, once, and takes the token out of it', async () => {
    const address = new URL(loopback.issueAddress());
    const path = `${address.pathname}${address.search}`;
    const first = await send(path);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await send(path);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('the same browser again when it opens a used address', async () => {
    const address = new URL(loopback.issueAddress());
    const path = `${address.pathname}${address.search}`;
    const [cookie = ''] = ((await send(path)).headers['set-cookie'] ?? []) as string[];
    expect((await send(path, { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(303);
  });

  test('nobody who lacks cookie and token, whatever they ask for', async () => {
    const headers = { origin: loopback.origin, 'content-type': 'application/json' };
    for (const path of ['/', '/assets/index-abc.js', '/events', '/file/file-1', '/?token=wrong']) {
      expect((await send(path)).status, path).toBe(403);
    }
    expect((await send('/call', { method: 'POST', headers, body: '{"name":"case.list"}' })).status).toBe(403);
    expect((await send('/upload', { method: 'POST', headers, body: 'x' })).status).toBe(403);
    expect(host.calls).toEqual([]);
  });

  test('nobody with a made-up cookie', async () => {
    const name = (await enter()).split('=')[0];
    expect((await send('/', { headers: { cookie: `${name}=made-up` } })).status).toBe(403);
  });
});

describe('The loopback server refuses', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'a request to the host name %s, as after DNS rebinding',
    async name => {
      const cookie = await enter();
      expect((await send('/', { headers: { cookie, host: name } })).status).toBe(403);
    },
  );

  test.each(['http://evil.example', 'http://127.0.0.1:1', 'null', ''])('a write from the origin "%s"', async origin => {
    const cookie = await enter();
    expect((await call(cookie, 'case.list', { headers: { origin } })).status).toBe(403);
    expect(host.calls).toEqual([]);
  });

  test('a write that does not say its origin', async () => {
    const cookie = await enter();
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await send('/call', { method: 'POST', headers, body: '{"name":"case.list"}' })).status).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('a %s request', async site => {
    const cookie = await enter();
    expect((await send('/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('the method %s', async method => {
    const cookie = await enter();
    const reply = await send('/call', { method, headers: { cookie, origin: loopback.origin } });
    expect(reply.status).toBe(405);
  });

  test('a form in place of JSON', async () => {
    const cookie = await enter();
    expect((await call(cookie, 'case.list', { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  test.each(['', '{', '[]', 'null', '{"name":1}'])('the body %s', async body => {
    const cookie = await enter();
    const reply = await call(cookie, 'case.list', { body });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
  });

  test('a body that is too large, without reading it to its end', async () => {
    const cookie = await enter();
    const body = JSON.stringify({ name: 'case.list', request: { text: 'x'.repeat(9 * 1024 * 1024) } });
    const status = await call(cookie, 'case.list', { body }).then(
      reply => reply.status,
      // The connection may be closed while the rest is still being written.
      () => 413,
    );
    expect(status).toBe(413);
    expect(host.calls).toEqual([]);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.sources',
    '/index.html/',
    '//evil.example/',
    '/secret.txt',
  ])('the path %s', async path => {
    const reply = await send(path, { headers: { cookie: await enter() } });
    expect([400, 404]).toContain(reply.status);
    expect(reply.body).not.toContain('secret');
  });

  test('a file that no export has made, though the host knows it', async () => {
    const token = host.files.register(join(folder, 'secret.txt'));
    expect((await send(`/file/${token}`, { headers: { cookie: await enter() } })).status).toBe(404);
  });

  test('a port that is taken, and says which', async () => {
    const port = Number(new URL(loopback.origin).port);
    const second = startLoopback({ host, rendererDir: folder, port, log: () => {} });
    await expect(second).rejects.toMatchObject({ code: 'portInUse', details: { port } });
  });
});

describe('The loopback server answers', () => {
  test('with the window, under a policy with a nonce of its own each time', async () => {
    const cookie = await enter();
    const replies = [await send('/', { headers: { cookie } }), await send('/', { headers: { cookie } })];
    const nonces = replies.map(reply => /nonce="([^"]+)"/.exec(reply.body)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, reply] of replies.entries()) {
      const policy = String(reply.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`'nonce-${nonces[index]}'`);
      expect(policy).not.toContain('unsafe');
    }
  });

  test('with the envelope of the operation', async () => {
    const reply = await call(await enter(), 'case.list');
    expect(JSON.parse(reply.body)).toEqual({ ok: true, value: [] });
    expect(host.calls).toEqual([{ name: 'case.list', request: {} }]);
  });

  test('with an exported file as a download under its own name', async () => {
    const cookie = await enter();
    const reply = JSON.parse((await call(cookie, 'document.export')).body);
    const download = await send(`/file/${reply.value.files[0].token}`, { headers: { cookie } });
    expect(download.status).toBe(200);
    expect(download.body).toBe('document');
    expect(download.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Yttrande%20%C3%A5.docx");
  });

  test('an upload with a token for the file, whose name cannot lead out of its folder', async () => {
    const cookie = await enter();
    const headers = {
      cookie,
      origin: loopback.origin,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('../../Ärende å.json'),
    };
    const reply = JSON.parse((await send('/upload', { method: 'POST', headers, body: 'text' })).body);
    expect(reply).toMatchObject({ ok: true, value: { name: 'Ärende å.json', bytes: 4 } });
    expect(host.files.resolve(reply.value.token)).toMatch(/yttra-upload-[^/]+\/file-[^/]+\/Ärende å\.json$/);
  });

  test.each(['', '%', '..', '%2e%2e%2f', 'x'.repeat(300)])('an upload named "%s" with a refusal', async name => {
    const headers = {
      cookie: await enter(),
      origin: loopback.origin,
      'content-type': 'application/octet-stream',
      'x-file-name': name,
    };
    expect((await send('/upload', { method: 'POST', headers, body: 'text' })).status).toBe(400);
  });

  test('with the events of the host, as they come', async () => {
    const cookie = await enter();
    const controller = new AbortController();
    const stream = await fetch(`${loopback.origin}/events`, { headers: { cookie }, signal: controller.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('retry')) text += (await reader?.read())?.value ?? '';
    host.emit('position.changed', { positionId: null });
    while (!text.includes('data:')) text += (await reader?.read())?.value ?? '';
    controller.abort();
    expect(text).toContain('event: position.changed\ndata: {"positionId":null}\n\n');
  });
});
