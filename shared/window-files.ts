/** The address that every file of the window hangs under in the desktop program. */
export const windowScheme = 'yttra';
export const windowOrigin = `${windowScheme}://app`;

/** Stands in index.html where each reply puts its own nonce. */
export const noncePlaceholder = '%NONCE%';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** A file of the built window, as its folder names it. */
export interface WindowFile {
  readonly path: string;
  readonly type: string;
  /** True for the page itself, whose nonce placeholder is to be filled in. */
  readonly page: boolean;
}

/**
 * Which built file an address's path means, or null for whatever is not one: other kinds of file, hidden files, ways out
 * of the folder. Only plain names pass, so nothing has to be decoded or cleaned.
 */
export function windowFile(pathname: string): WindowFile | null {
  if (pathname === '/' || pathname === '/index.html')
    return { path: 'index.html', type: 'text/html; charset=utf-8', page: true };
  const match = /^\/((?:[\w-]+\/)*[\w-][\w.-]*\.([a-z0-9]+))$/.exec(pathname);
  const [, path = '', extension = ''] = match ?? [];
  const type = types[extension];
  return type === undefined || extension === 'html' || path.includes('..') ? null : { path, type, page: false };
}

/**
 * The headers of every reply that carries a part of the window. Scripts and styles come from the window's own files only;
 * the nonce, one a page, lets through the two constant style elements that React Aria adds, and nothing else.
 */
export function windowHeaders(nonce: string | null): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  };
}
