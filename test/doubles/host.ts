import type { Host } from '../../electron/host/host.ts';
import { type HostEventName, type HostEvents, operationNames } from '../../shared/contract.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { FileToken } from '../../shared/ids.ts';

/** A host that answers with what a test tells it to, for tests of doors alone. */
export interface HostDouble extends Host {
  readonly calls: { readonly name: string; readonly request: unknown }[];
  emit<Name extends HostEventName>(name: Name, event: HostEvents[Name]): void;
  closed: boolean;
}

/** Answers each known operation by `answers[name]`, or with null; unknown names as the real host refuses them. */
export function hostDouble(answers: Readonly<Record<string, (request: unknown) => unknown>> = {}): HostDouble {
  const listeners = new Map<string, Set<(event: never) => void>>();
  const paths = new Map<string, string>();
  const calls: HostDouble['calls'] = [];
  return {
    calls,
    closed: false,
    async handle(name, request): Promise<Envelope<unknown>> {
      calls.push({ name, request });
      if (!(operationNames as readonly string[]).includes(name)) {
        return { ok: false, error: { code: 'invalidRequest', message: 'Okänd begäran.', details: {} } };
      }
      return { ok: true, value: answers[name]?.(request) ?? null };
    },
    subscribe(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    files: {
      register(path) {
        const token = `file-${paths.size + 1}` as FileToken;
        paths.set(token, path);
        return token;
      },
      resolve: token => paths.get(token) ?? null,
    },
    emit(name, event) {
      for (const listener of listeners.get(name) ?? []) (listener as (event: unknown) => void)(event);
    },
    close() {
      this.closed = true;
    },
  };
}
