import type { PickedFile, RequestOf } from '../../shared/contract.ts';
import type { Envelope } from '../../shared/errors.ts';
import { fileKindExtensions } from '../../shared/file-kinds.ts';
import type { FileToken } from '../../shared/ids.ts';
import { post } from './post.ts';

/** Lets the user choose a file in the browser and hands its bytes to the host; null when they think better of it. */
export async function pickAndUpload(kind: RequestOf<'file.pick'>['kind']): Promise<Envelope<PickedFile | null>> {
  const file = await chooseFile(fileKindExtensions[kind]);
  return file === null ? { ok: true, value: null } : post('/upload', { file });
}

function chooseFile(extensions: readonly string[]): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map(extension => `.${extension}`).join(',');
  input.hidden = true;
  return new Promise(resolve => {
    const settle = () => {
      input.remove();
      resolve(input.files?.[0] ?? null);
    };
    input.addEventListener('change', settle, { once: true });
    input.addEventListener('cancel', settle, { once: true });
    // Safari lets go of an input outside the document before it has answered.
    document.body.append(input);
    input.click();
  });
}

/** Fetches an exported file the way a browser does: as a download under its own name. */
export function downloadFile(token: FileToken): void {
  const link = document.createElement('a');
  link.href = `/file/${encodeURIComponent(token)}`;
  link.download = '';
  link.click();
}
