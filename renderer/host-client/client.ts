import type { HostEventName, HostEvents, OperationName, RequestOf, ResponseOf } from '../../shared/contract.ts';
import type { ErrorCode, ErrorDetails, Failure } from '../../shared/errors.ts';
import type { HostClient } from '../../shared/host.ts';
import { createHttpTransport } from './http-transport.ts';
import { desktopTransport } from './ipc-transport.ts';

/** An operation that the host refused; `message` is Swedish, fit to show, and says what to do. */
export class HostFailure extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'HostFailure';
    this.code = failure.code;
    this.details = failure.details;
  }
}

/** The host as the window's features see it: values come back, failures are thrown as `HostFailure`. */
export interface Client {
  call<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
  subscribe<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void): () => void;
  /** `browser`, or the desktop's Node platform name: which title bar to draw. */
  readonly platform: string;
}

/** Wraps a transport so that callers need not unpack envelopes. */
export function createClient(transport: HostClient, platform: string): Client {
  return {
    platform,
    async call(name, request) {
      const envelope = await transport.call(name, request);
      if (envelope.ok) return envelope.value;
      throw new HostFailure(envelope.error);
    },
    subscribe: (name, listener) => transport.subscribe(name, listener),
  };
}

/** Connects by the door this page came through: the desktop program's bridge, else HTTP to the loopback server. */
export function connect(): Client {
  const bridge = desktopTransport();
  return bridge === null ? createClient(createHttpTransport(), 'browser') : createClient(bridge, bridge.platform);
}
