import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { HostEventName, HostEvents, OperationName, RequestOf, ResponseOf } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { TaskId } from '../../shared/ids.ts';
import { failureOf, type HostStore, type QueryState } from './host-store.ts';
import { newTaskId } from './ids.ts';

const HostContext = createContext<HostStore | null>(null);

export function HostProvider({ store, children }: { readonly store: HostStore; readonly children: ReactNode }) {
  return <HostContext value={store}>{children}</HostContext>;
}

/** The host, for calls that change something: `await host.call('case.save', …)`, which throws `HostFailure`. */
export function useHost(): HostStore {
  const store = use(HostContext);
  if (store === null) throw new Error('HostProvider is missing');
  return store;
}

const idle: QueryState<never> = { value: undefined, failure: null, loading: false };

/** What the host answers to a question, kept up to date by its events; null asks nothing. */
export function useQuery<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name> | null,
): QueryState<ResponseOf<Name>> {
  const store = useHost();
  const key = JSON.stringify(request);
  const asked = useMemo(() => JSON.parse(key) as RequestOf<Name> | null, [key]);
  const watch = useCallback(
    (listener: () => void) => (asked === null ? () => {} : store.watch(name, asked, listener)),
    [store, name, asked],
  );
  return useSyncExternalStore(watch, () => (asked === null ? idle : store.state(name, asked)));
}

/** The same question about several things at once. Pass a memoised list. */
export function useQueries<Name extends OperationName>(
  name: Name,
  requests: readonly RequestOf<Name>[],
): readonly QueryState<ResponseOf<Name>>[] {
  const store = useHost();
  const watch = useCallback(
    (listener: () => void) => {
      const ends = requests.map(request => store.watch(name, request, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    [store, name, requests],
  );
  const last = useRef<readonly QueryState<ResponseOf<Name>>[]>([]);
  return useSyncExternalStore(watch, () => {
    const now = requests.map(request => store.state(name, request));
    const same = now.length === last.current.length && now.every((state, index) => state === last.current[index]);
    if (!same) last.current = now;
    return last.current;
  });
}

/** Calls `listener` at each event of the host for as long as the component is mounted. */
export function useHostEvent<Name extends HostEventName>(
  name: Name,
  listener: (event: HostEvents[Name]) => void,
): void {
  const store = useHost();
  useEffect(() => store.door.subscribe(name, listener), [store, name, listener]);
}

export type TaskState<Value> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly label: string; readonly fraction: number | null }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Task<Value> {
  readonly state: TaskState<Value>;
  /** Starts the work; answers its value, or null when it failed or was stopped. */
  run(label: string, work: (taskId: TaskId) => Promise<Value>): Promise<Value | null>;
  cancel(): void;
  reset(): void;
}

/** Long work of the host with its progress. Stopped work leaves no message: the user asked for it. */
export function useTask<Value>(): Task<Value> {
  const store = useHost();
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [state, setState] = useState<TaskState<Value>>({ kind: 'idle' });

  useEffect(() => {
    if (taskId === null) return;
    return store.door.subscribe('task.progress', event => {
      if (event.taskId !== taskId) return;
      const fraction = event.total > 0 ? event.done / event.total : null;
      setState(now => (now.kind === 'running' ? { kind: 'running', label: event.label, fraction } : now));
    });
  }, [store, taskId]);

  return {
    state,
    run: async (label, work) => {
      const id = newTaskId();
      setTaskId(id);
      setState({ kind: 'running', label, fraction: null });
      try {
        const value = await work(id);
        setState({ kind: 'done', value });
        return value;
      } catch (error) {
        const failure = failureOf(error);
        setState(failure.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', failure });
        return null;
      } finally {
        setTaskId(null);
      }
    },
    cancel: () => {
      if (taskId !== null) void store.call('task.cancel', { taskId });
    },
    reset: () => setState({ kind: 'idle' }),
  };
}
