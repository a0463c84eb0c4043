import type { HostEventName, HostEvents, OperationName, RequestOf, ResponseOf } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { strings } from '../strings.sv.ts';

/** The host as the window sees it: a value, or a thrown failure with a code. */
export interface HostDoor {
  /** `browser`, or the desktop's Node platform name. */
  readonly platform: string;
  call<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
  subscribe<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void): () => void;
}

/** What is known of an answer right now. While it is read again the old value stays. */
export interface QueryState<Value> {
  readonly value: Value | undefined;
  readonly failure: Failure | null;
  readonly loading: boolean;
}

interface Entry {
  readonly name: OperationName;
  readonly request: object;
  state: QueryState<unknown>;
  readonly listeners: Set<() => void>;
  stale: boolean;
  fetching: boolean;
}

type Affected = (name: OperationName, request: { readonly [key: string]: unknown }) => boolean;

const caseReads: readonly OperationName[] = [
  'case.read',
  'response.read',
  'response.history',
  'freeSection.read',
  'freeSection.history',
  'document.preview',
];

const startsWith =
  (...prefixes: readonly string[]): Affected =>
  name =>
    prefixes.some(prefix => name.startsWith(prefix));

/** Which answers a call may have made untrue, where the host has no event that says so. */
const affectedByCall: { readonly [Name in OperationName]?: Affected } = {
  'settings.save': startsWith('settings.'),
  'organisation.save': startsWith('organisation.', 'document.'),
  'person.create': startsWith('person.'),
  'person.save': startsWith('person.', 'document.'),
  'workspace.check': startsWith('workspace.'),
};

/**
 * Keeps what the host has answered, so that a screen shows at once what is already known, and reads it again when
 * the host says that it changed. A library for this would mostly be switched off: nothing here grows old by time,
 * fails by network or comes in pages.
 */
export class HostStore {
  readonly door: HostDoor;
  readonly #entries = new Map<string, Entry>();

  constructor(door: HostDoor) {
    this.door = door;
    door.subscribe('case.changed', ({ caseId }) =>
      this.invalidate(
        (name, request) => name === 'case.list' || (caseReads.includes(name) && request.caseId === caseId),
      ),
    );
    door.subscribe('report.changed', () =>
      this.invalidate(startsWith('report.', 'case.', 'document.', 'search.', 'mark.', 'readingList.')),
    );
    door.subscribe('mark.changed', ({ reportId }) =>
      this.invalidate(
        (name, request) => ['mark.list', 'readingList.read'].includes(name) && request.reportId === reportId,
      ),
    );
    door.subscribe('position.changed', () => this.invalidate(startsWith('position.', 'search.')));
  }

  /** Performs an operation and drops what it may have made untrue. Throws what the door throws. */
  async call<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
    const value = await this.door.call(name, request);
    const affected = affectedByCall[name];
    if (affected !== undefined) this.invalidate(affected);
    return value;
  }

  /** What is known of an answer; nothing is asked until somebody watches it. */
  state<Name extends OperationName>(name: Name, request: RequestOf<Name>): QueryState<ResponseOf<Name>> {
    return this.#entry(name, request).state as QueryState<ResponseOf<Name>>;
  }

  /** Calls `listener` whenever the answer changes; asks the host unless the answer is known. */
  watch<Name extends OperationName>(name: Name, request: RequestOf<Name>, listener: () => void): () => void {
    const entry = this.#entry(name, request);
    entry.listeners.add(listener);
    if (entry.stale) void this.#fetch(entry);
    return () => entry.listeners.delete(listener);
  }

  /** Asks again for every watched answer that `affected` points out; the others are forgotten. */
  invalidate(affected: Affected): void {
    for (const [key, entry] of this.#entries) {
      if (!affected(entry.name, entry.request as { readonly [key: string]: unknown })) continue;
      entry.stale = true;
      if (entry.listeners.size > 0) void this.#fetch(entry);
      else if (!entry.fetching) this.#entries.delete(key);
    }
  }

  #entry(name: OperationName, request: object): Entry {
    const key = `${name} ${JSON.stringify(request)}`;
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = {
      name,
      request,
      state: { value: undefined, failure: null, loading: true },
      listeners: new Set(),
      stale: true,
      fetching: false,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Reads until the answer is no longer stale: a change that comes in meanwhile makes it read once more. */
  async #fetch(entry: Entry): Promise<void> {
    if (entry.fetching) return;
    entry.fetching = true;
    if (!entry.state.loading) this.#set(entry, { ...entry.state, loading: true });
    while (entry.stale) {
      entry.stale = false;
      try {
        const value = await this.door.call(entry.name, entry.request as RequestOf<OperationName>);
        this.#set(entry, { value, failure: null, loading: entry.stale });
      } catch (error) {
        this.#set(entry, { value: entry.state.value, failure: failureOf(error), loading: entry.stale });
      }
    }
    entry.fetching = false;
  }

  #set(entry: Entry, state: QueryState<unknown>): void {
    entry.state = state;
    for (const listener of entry.listeners) listener();
  }
}

/** The failure in whatever was thrown; a fault of the program itself gets words that a reader can use. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const details = 'details' in error ? (error.details as Failure['details']) : {};
    return { code: error.code as Failure['code'], message: error.message, details };
  }
  console.error(error);
  return { code: 'internal', message: strings.common.unexpected, details: {} };
}
