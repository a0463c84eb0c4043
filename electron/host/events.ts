import type { HostEventName, HostEvents } from '../../shared/contract.ts';

type Listener = (event: never) => void;

/** What the host tells every window, in the order in which it happened. */
export interface Events {
  emit<Name extends HostEventName>(name: Name, event: HostEvents[Name]): void;
  subscribe<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void): () => void;
}

/** A listener that throws is the listener's fault: it is logged and the others are told all the same. */
export function createEvents(log: (line: string) => void): Events {
  const listeners = new Map<HostEventName, Set<Listener>>();
  return {
    emit(name, event) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(event as never);
        } catch (error) {
          log(`listener of ${name} failed: ${String(error)}`);
        }
      }
    },
    subscribe(name, listener) {
      const known = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, known.add(listener as Listener));
      return () => void known.delete(listener as Listener);
    },
  };
}
