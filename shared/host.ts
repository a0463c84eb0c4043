import type { CheckedRequestOf, HostEventName, HostEvents, OperationName, RequestOf, ResponseOf } from './contract.ts';
import type { Envelope } from './errors.ts';

/** What a window, script or test sees of the host, whichever door stands between. */
export interface HostClient {
  call<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<Envelope<ResponseOf<Name>>>;
  /** Calls `listener` at each event; the returned function ends that. */
  subscribe<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void): () => void;
}

/** One handler an operation: gets the checked request, returns the value or throws `YttraError`. */
export type Handlers = {
  readonly [Name in OperationName]: (request: CheckedRequestOf<Name>) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};
