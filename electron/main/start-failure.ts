import { app, dialog, shell } from 'electron';
import { YttraError } from '../../shared/errors.ts';
import { exitCodes } from '../../shared/exit-codes.ts';

/** Says why the workspace cannot be opened and what to do, then ends. Nothing in the folder has been touched. */
export async function reportStartFailure(error: unknown, dataDir: string): Promise<void> {
  const code = error instanceof YttraError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  console.error(`${code}: ${message}`);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Yttra',
    message: 'Arbetsytan kan inte öppnas',
    detail: `${message}\n\nMapp: ${dataDir}\nFelkod: ${code}\n\nIngenting i mappen har ändrats.`,
    buttons: ['Avsluta', 'Visa mappen'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openPath(dataDir);
  app.exit(exitCodes.toldTheUser);
}
