import { hostGone } from '../../shared/desktop-bridge.ts';
import type { Envelope } from '../../shared/errors.ts';

/** Browsers carry at most 64 KiB of `keepalive` bodies past the page's end; a little is left for other requests. */
const keepaliveBytes = 60 * 1024;

/** A JSON request, or a file's bytes with its name. */
export type PostBody = { readonly json: unknown } | { readonly file: File };

/**
 * Sends to the loopback server and answers with its envelope, or with `hostGone` where none comes back. Small requests
 * outlive the page, so that what is saved while a tab closes still arrives.
 */
export async function post<Value>(path: '/call' | '/upload', body: PostBody): Promise<Envelope<Value>> {
  try {
    const response = await fetch(path, 'json' in body ? jsonRequest(body.json) : fileRequest(body.file));
    return (await response.json()) as Envelope<Value>;
  } catch {
    return { ok: false, error: hostGone };
  }
}

function jsonRequest(value: unknown): RequestInit {
  const body = JSON.stringify(value);
  const bytes = new Blob([body]).size;
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive: bytes < keepaliveBytes };
}

function fileRequest(file: File): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
  };
}
