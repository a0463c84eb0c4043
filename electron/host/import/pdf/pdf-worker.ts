import { parentPort, workerData } from 'node:worker_threads';
import { YttraError } from '../../../../shared/errors.ts';
import { readPages } from './read-pages.ts';
import { reportLines } from './report-lines.ts';
import type { PdfReply } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('pdf-worker runs as a worker thread');
const reply = (message: PdfReply) => port.postMessage(message);

try {
  const { bytes } = workerData as { bytes: Uint8Array };
  const pages = await readPages(bytes, (done, total) => reply({ type: 'page', done, total }));
  reply({ type: 'lines', lines: reportLines(pages), hasText: pages.some(page => page.runs.length > 0) });
} catch (error) {
  const { code, message, details } = error instanceof YttraError ? error : new YttraError('internal', String(error));
  reply({ type: 'failed', failure: { code, message, details } });
}
