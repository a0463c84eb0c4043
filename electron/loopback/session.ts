import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the server: whoever came with an address that the program itself has given out. */
export interface Session {
  /** A fresh token for one address; it works once. */
  issueToken(): string;
  /** Takes the token, if it is one of ours, and answers with the cookie to set. */
  exchange(token: string): string | null;
  /** Whether a `Cookie` header carries the session. */
  admits(cookieHeader: string | undefined): boolean;
}

/**
 * A session that lives as long as the server. Cookies are shared between all ports of a host, hence the port in the
 * name: two running programs do not sign each other out.
 */
export function createSession(port: number): Session {
  const name = `yttra-${port}`;
  const secret = randomSecret();
  const tokens = new Set<string>();
  return {
    issueToken() {
      const token = randomSecret();
      tokens.add(token);
      return token;
    },
    exchange(token) {
      const known = [...tokens].find(candidate => equal(candidate, token));
      if (known === undefined) return null;
      tokens.delete(known);
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    admits: cookieHeader => cookiesNamed(name, cookieHeader).some(value => equal(value, secret)),
  };
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function cookiesNamed(name: string, header = ''): readonly string[] {
  return header
    .split(';')
    .map(pair => pair.trim().split('='))
    .filter(([key]) => key === name)
    .map(([, value]) => value ?? '');
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
