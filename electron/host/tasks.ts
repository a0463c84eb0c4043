import { YttraError } from '../../shared/errors.ts';
import type { TaskId } from '../../shared/ids.ts';

/** What long work is given: when to stop, and where to say how far it has come. */
export interface TaskControl {
  readonly signal: AbortSignal;
  progress(done: number, total: number, label?: string): void;
}

export interface Tasks {
  /** Runs work that the user may cancel; throws `cancelled` when they did. */
  run<Value>(id: TaskId, label: string, work: (control: TaskControl) => Promise<Value>): Promise<Value>;
  /** Asks a task to stop; one that has ended or never was is passed over. */
  cancel(id: TaskId): void;
  /** Stops all and waits for them. */
  close(): Promise<void>;
}

/** Keeps the long work that is under way. */
export function createTasks(
  report: (event: { taskId: TaskId; label: string; done: number; total: number }) => void,
): Tasks {
  const running = new Map<TaskId, { readonly controller: AbortController; readonly ended: Promise<unknown> }>();
  return {
    async run(id, label, work) {
      if (running.has(id))
        throw new YttraError('invalidRequest', 'Ett arbete med samma id pågår redan.', { taskId: id });
      const controller = new AbortController();
      const progress: TaskControl['progress'] = (done, total, name = label) =>
        report({ taskId: id, label: name, done, total });
      const ended = work({ signal: controller.signal, progress });
      running.set(id, { controller, ended: ended.catch(() => null) });
      try {
        return await ended;
      } catch (error) {
        throw controller.signal.aborted && isAbort(error) ? cancelled() : error;
      } finally {
        running.delete(id);
      }
    },
    cancel: id => running.get(id)?.controller.abort(),
    async close() {
      const tasks = [...running.values()];
      for (const task of tasks) task.controller.abort();
      await Promise.all(tasks.map(task => task.ended));
    },
  };
}

/** Throws when the task shall stop, and lets other requests in between. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
  signal.throwIfAborted();
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function cancelled(): YttraError {
  return new YttraError('cancelled', 'Arbetet avbröts. Inget är ändrat.');
}
