import { type BrowserWindow, dialog, shell } from 'electron';
import { fileKindExtensions } from '../../shared/file-kinds.ts';
import type { Shell } from '../host/host.ts';

const kinds = {
  report: { title: 'Välj betänkandets text', filter: 'PDF, Word, HTML, Markdown och text' },
  case: { title: 'Välj ett ärende', filter: 'Ärende' },
  positions: { title: 'Välj en fil med ståndpunkter', filter: 'Ståndpunkter' },
  workspace: { title: 'Välj en arbetsyta', filter: 'Yttra-arbetsyta' },
  background: { title: 'Välj ett bakgrundsdokument', filter: 'PDF, Word, HTML, Markdown och text' },
};

/** The system's own dialogs and file manager, on behalf of the host. */
export function createShell(window: () => BrowserWindow | null): Shell {
  const ask = async (options: Electron.OpenDialogOptions) => {
    const owner = window();
    const answer = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options));
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
  return {
    pickFile: kind =>
      ask({
        title: kinds[kind].title,
        buttonLabel: 'Välj',
        properties: ['openFile'],
        filters: [
          { name: kinds[kind].filter, extensions: [...fileKindExtensions[kind]] },
          { name: 'Alla filer', extensions: ['*'] },
        ],
      }),
    pickFolder: () =>
      ask({ title: 'Välj mapp för dokumenten', buttonLabel: 'Välj', properties: ['openDirectory', 'createDirectory'] }),
    async reveal(path) {
      shell.showItemInFolder(path);
    },
  };
}
