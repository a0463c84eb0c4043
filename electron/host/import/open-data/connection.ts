import { type ErrorDetails, YttraError } from '../../../../shared/errors.ts';

/** What may be fetched: from one host, up to a size, within a time. */
export interface Connection {
  /**
   * The body behind an address on the connection's host.
   * @param most bytes after which the reading ends in `fileTooLarge`
   * @throws YttraError fileTooLarge, noNetwork, notFound; an `AbortError` when the signal says so
   */
  get(address: string, most: number, signal: AbortSignal): Promise<Uint8Array>;
}

const mostRedirects = 5;
/** From the first byte asked for to the last one received, in milliseconds. */
const longestWait = 300_000;
/** To the first byte, in milliseconds. */
const longestSilence = 30_000;

/**
 * Speaks with one host, and no other: addresses and redirects that lead elsewhere are refused. Nothing is sent but the request itself.
 * The program opens no other connection than this.
 */
export function connectTo(base: URL): Connection {
  return {
    async get(address, most, signal) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(longestWait)]);
      try {
        return await readBody(await request(base, addressOn(base, address), limit), most);
      } catch (error) {
        if (error instanceof YttraError || signal.aborted) throw error;
        throw noNetwork(
          'Riksdagens öppna data går inte att nå. Inget är ändrat. Kontrollera att datorn har nätverk, eller hämta filen i en webbläsare och importera den.',
        );
      }
    },
  };
}

/** Addresses come without a scheme, or with an older one: the host is what counts. */
function addressOn(base: URL, address: string): URL {
  const url = URL.parse(address, base.href);
  if (url === null || url.host !== base.host || !/^https?:$/.test(url.protocol)) throw elsewhere();
  url.protocol = base.protocol;
  return url;
}

async function request(base: URL, first: URL, signal: AbortSignal): Promise<Response> {
  let url = first;
  for (let count = 0; count <= mostRedirects; count++) {
    const response = await withinSilence(silence =>
      fetch(url, {
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([signal, silence]),
      }),
    );
    const target = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || target === null) return refuseFailure(response);
    await response.body?.cancel();
    url = addressOn(base, new URL(target, url).href);
  }
  throw elsewhere();
}

async function withinSilence(ask: (silence: AbortSignal) => Promise<Response>): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new DOMException('no answer', 'TimeoutError')), longestSilence);
  try {
    return await ask(silence.signal);
  } finally {
    clearTimeout(timer);
  }
}

function refuseFailure(response: Response): Response {
  if (response.ok) return response;
  if (response.status === 404 || response.status === 410)
    throw new YttraError('notFound', 'Riksdagens öppna data har inte kvar filen. Inget är ändrat.');
  throw noNetwork(
    `Riksdagens öppna data svarade med fel ${response.status}. Inget är ändrat. Försök igen senare, eller hämta filen i en webbläsare och importera den.`,
    { status: response.status },
  );
}

async function readBody(response: Response, most: number): Promise<Uint8Array> {
  const portions: Uint8Array[] = [];
  let length = 0;
  for await (const portion of response.body ?? []) {
    length += portion.length;
    if (length > most)
      throw new YttraError('fileTooLarge', 'Filen hos riksdagens öppna data är för stor. Inget är ändrat.', {
        limit: most,
      });
    portions.push(portion);
  }
  return Buffer.concat(portions, length);
}

function elsewhere(): YttraError {
  return noNetwork(
    'Riksdagens öppna data hänvisar till en annan plats, och dit hämtar programmet inget. Inget är ändrat.',
  );
}

function noNetwork(message: string, details: ErrorDetails = {}): YttraError {
  return new YttraError('noNetwork', message, details);
}
