import { Worker } from 'node:worker_threads';
import { YttraError } from '../../../../shared/errors.ts';
import type { SourceLine } from '../../../../shared/outline/source-line.ts';
import type { ReadOptions } from '../reading.ts';
import type { PdfReply } from './worker-protocol.ts';

/** What a hostile file may cost before its reading is ended. */
export interface PdfLimits {
  /** Milliseconds without a page done. */
  readonly pageTime: number;
  /** Bytes that the process may grow by; the worker's own heap is limited to half of it. */
  readonly memory: number;
}

const usualLimits: PdfLimits = { pageTime: 30_000, memory: 1.5 * 1024 ** 3 };

/**
 * Beside this file: as TypeScript when Node runs the sources, and as `pdf-worker.js` in a bundle, whose builder must have it
 * as an entry of its own.
 */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url);
}

/**
 * Reads a PDF in a thread of its own, so that the host stays awake and can end a reading at once, whatever the file does.
 * Throws `cancelled`, `encryptedFile`, `unreadableFile` or `fileTooLarge`.
 */
export function readPdf(
  bytes: Uint8Array,
  { signal, onProgress }: ReadOptions = {},
  limits: PdfLimits = usualLimits,
): Promise<readonly SourceLine[]> {
  if (signal?.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: Math.round(limits.memory / 2 / 1024 ** 2) },
      // Whatever pdf.js has to say about a file is no message for anybody's terminal.
      stdout: true,
      stderr: true,
    });
    const memoryBefore = process.memoryUsage.rss();
    let last = Date.now();
    const end = (finish: () => void) => {
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      worker.removeAllListeners();
      worker.on('error', () => {});
      // Only when the thread has ended is its memory free and its work really over.
      void worker.terminate().finally(finish);
    };
    const abort = () => end(() => reject(cancelled()));
    const watch = setInterval(() => {
      if (Date.now() - last > limits.pageTime) end(() => reject(endless()));
      else if (process.memoryUsage.rss() - memoryBefore > limits.memory) end(() => reject(tooLarge()));
    }, 100);
    signal?.addEventListener('abort', abort);
    worker.on('message', (reply: PdfReply) => {
      last = Date.now();
      if (reply.type === 'page') onProgress?.('Läser sidor', reply.done, reply.total);
      else if (reply.type === 'failed') end(() => reject(new YttraError(reply.failure.code, reply.failure.message)));
      else if (!reply.hasText) end(() => reject(withoutText()));
      else end(() => resolve(reply.lines));
    });
    worker.on('error', error => end(() => reject(isOutOfMemory(error) ? tooLarge() : damaged())));
    worker.on('exit', () => end(() => reject(damaged())));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function cancelled(): YttraError {
  return new YttraError('cancelled', 'Importen avbröts. Ingenting har ändrats.');
}

function damaged(): YttraError {
  return new YttraError('unreadableFile', 'PDF-filen är skadad eller ofullständig. Hämta den på nytt och försök igen.');
}

function endless(): YttraError {
  return new YttraError(
    'unreadableFile',
    'PDF-filen gick inte att läsa inom rimlig tid; den är troligen skadad. Hämta den på nytt och försök igen.',
  );
}

function tooLarge(): YttraError {
  return new YttraError(
    'fileTooLarge',
    'PDF-filen kräver mer minne än vad som är rimligt. Dela upp filen och importera delarna var för sig.',
  );
}

function withoutText(): YttraError {
  return new YttraError(
    'unreadableFile',
    'PDF-filen innehåller bara bilder och ingen text; den är troligen inskannad. Hämta betänkandet som text-PDF från regeringen.se, eller texttolka filen (OCR) och försök igen.',
  );
}
