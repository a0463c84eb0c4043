import { resolve } from 'node:path';
import type { ResponseOf } from '../../shared/contract.ts';
import { type Envelope, YttraError } from '../../shared/errors.ts';
import type { TaskId } from '../../shared/ids.ts';
import { createHost } from '../host/create-host.ts';
import { programVersion } from '../host/program-version.ts';
import { systemSeams } from '../host/system-seams.ts';
import type { Session } from './command.ts';
import { programDir, templatesDir } from './program.ts';

/** A session on one workspace. */
export interface OpenSession extends Session {
  /** Asks all long work to stop; the command then fails with `cancelled`. */
  cancel(): void;
  close(): Promise<void>;
}

/** Opens the workspace. @throws YttraError if it cannot be opened */
export async function openSession(dataDir: string, log: (line: string) => void): Promise<OpenSession> {
  const seams = systemSeams(log);
  const host = await createHost({
    dataDir: resolve(dataDir),
    templatesDir,
    programVersion: programVersion(programDir),
    ...seams,
  });
  const tasks: TaskId[] = [];
  return {
    async ask(name, request) {
      const envelope = (await host.handle(name, request)) as Envelope<ResponseOf<typeof name>>;
      if (envelope.ok) return envelope.value;
      throw new YttraError(envelope.error.code, envelope.error.message, envelope.error.details);
    },
    file: path => host.files.register(resolve(path)),
    task() {
      const id = seams.newId<'task'>();
      tasks.push(id);
      return id;
    },
    cancel() {
      for (const taskId of tasks) void host.handle('task.cancel', { taskId });
    },
    close: async () => host.close(),
  };
}
