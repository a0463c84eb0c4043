import type { HostEventName, HostEvents, OperationName, RequestOf, ResponseOf } from '../../shared/contract.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { HostClient } from '../../shared/host.ts';
import { downloadFile, pickAndUpload } from './browser-files.ts';
import { post } from './post.ts';

type Replies = { readonly [Name in OperationName]?: (request: RequestOf<Name>) => Promise<Envelope<ResponseOf<Name>>> };

/** What the browser does in the desktop's place: choose a file, fetch a file; folders are the host's own default. */
const inBrowser: Replies = {
  'file.pick': request => pickAndUpload(request.kind),
  'file.pickFolder': async () => ({ ok: true, value: null }),
  'file.reveal': async request => {
    downloadFile(request.file);
    return { ok: true, value: null };
  },
};

/** The contract over HTTP to the loopback server that served this page. */
export function createHttpTransport(): HostClient {
  const events = createEventStream();
  return {
    call(name, request) {
      const own = inBrowser[name];
      return own === undefined ? post('/call', { json: { name, request } }) : own(request);
    },
    subscribe: events.subscribe,
  };
}

/** One server-sent stream for all listeners, opened at the first and reopened by the browser when it breaks. */
function createEventStream(): Pick<HostClient, 'subscribe'> {
  let source: EventSource | null = null;
  return {
    subscribe<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void) {
      source ??= new EventSource('/events');
      const onMessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as HostEvents[Name]);
      source.addEventListener(name, onMessage);
      return () => source?.removeEventListener(name, onMessage);
    },
  };
}
