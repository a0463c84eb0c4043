import type { Handlers } from '../../../shared/host.ts';
import { pickedFile, requirePath } from '../files.ts';
import type { HostContext } from './context.ts';

/** Dialogs and the file manager, by way of the door's shell; and the end of long work. */
export function fileHandlers(
  context: HostContext,
): Pick<Handlers, 'file.pick' | 'file.pickFolder' | 'file.reveal' | 'task.cancel'> {
  const { files, shell, tasks } = context;
  return {
    'file.pick': async ({ kind }) => {
      const path = await shell.pickFile(kind);
      return path === null ? null : pickedFile(files, path);
    },
    'file.pickFolder': async () => {
      const path = await shell.pickFolder();
      return path === null ? null : pickedFile(files, path);
    },
    'file.reveal': async ({ file }) => {
      await shell.reveal(requirePath(files, file));
      return null;
    },
    'task.cancel': ({ taskId }) => {
      tasks.cancel(taskId);
      return null;
    },
  };
}
