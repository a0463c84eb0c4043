import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportImported } from '../../../shared/contract/report.ts';
import { type ErrorCode, type Message, YttraError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import { decodeText } from '../import/decode-text.ts';
import { type Connection, connectTo } from '../import/open-data/connection.ts';
import {
  type Designation,
  findInList,
  listAddresses,
  type OpenDocument,
  parseDesignation,
} from '../import/open-data/document-list.ts';
import { parseJson } from '../import/parse-json.ts';
import { largestFile } from '../import/report-text.ts';
import { readSettings } from '../storage/setting-store.ts';
import type { TaskControl } from '../tasks.ts';
import type { HostContext } from './context.ts';
import { importReport } from './report.ts';

const largestList = 8 * 1024 * 1024;

/** Fetches reports from the Riksdag's open data: at the user's word, and only where the setting allows it. */
export function fetchHandlers(context: HostContext): Pick<Handlers, 'report.fetch'> {
  return {
    'report.fetch': ({ designation, taskId }) =>
      context.tasks.run(taskId, 'Hämtar från riksdagens öppna data', async control => {
        const base = requireAllowed(context);
        const wanted = requireDesignation(designation);
        const connection = connectTo(base);
        const found = await findDocument(connection, wanted, control);
        return importFirst(context, connection, found, designation, control);
      }),
  };
}

function requireAllowed({ workspace, openDataUrl }: HostContext): URL {
  const { enabled, baseUrl } = workspace.read(readSettings).openData;
  if (enabled) return new URL(openDataUrl ?? baseUrl);
  throw new YttraError(
    'invalidRequest',
    'Hämtning från riksdagens öppna data är avstängd. Inget är hämtat. Slå på den i inställningarna, eller importera en fil.',
  );
}

function requireDesignation(text: string): Designation {
  const designation = parseDesignation(text);
  if (designation !== null) return designation;
  throw new YttraError(
    'unknownReport',
    `”${text}” är ingen beteckning som finns i riksdagens öppna data. Skriv till exempel SOU 2023:97.`,
  );
}

async function findDocument(
  connection: Connection,
  wanted: Designation,
  { signal, progress }: TaskControl,
): Promise<OpenDocument> {
  for (const [at, address] of listAddresses(wanted).entries()) {
    progress(at, 2, 'Söker betänkandet');
    const bytes = await connection.get(address, largestList, signal);
    const found = findInList(parseJson(decodeText(bytes), 'unreadableFile'), wanted);
    if (found !== null) return found;
  }
  const name = `${wanted.series === 'ds' ? 'Ds' : 'SOU'} ${wanted.year}:${wanted.number}`;
  throw new YttraError(
    'notFound',
    `${name} finns inte i riksdagens öppna data. Kontrollera beteckningen, eller importera en fil.`,
  );
}

/** A form of the text that cannot be read, so that another one is tried. */
const unreadable: ReadonlySet<ErrorCode> = new Set([
  'emptyFile',
  'encryptedFile',
  'fileTooLarge',
  'noSections',
  'notFound',
  'unreadableFile',
]);

/** PDF has pages and boxes, so it comes first; one file a volume. */
async function importFirst(
  context: HostContext,
  connection: Connection,
  { pdf, html, text }: OpenDocument,
  designation: string,
  control: TaskControl,
): Promise<ReportImported> {
  const forms = [
    { extension: 'pdf', addresses: pdf },
    { extension: 'html', addresses: html === null ? [] : [html] },
    { extension: 'txt', addresses: text === null ? [] : [text] },
  ];
  let reason: YttraError | null = null;
  for (const { extension, addresses } of forms) {
    const volumes: ReportImported[] = [];
    const missed: Message[] = [];
    for (const address of addresses)
      try {
        const bytes = await connection.get(address, largestFile, control.signal);
        volumes.push(
          await importBytes(context, bytes, `${designation.replace(':', '_')}.${extension}`, designation, control),
        );
      } catch (error) {
        if (!(error instanceof YttraError) || !unreadable.has(error.code)) throw error;
        reason = error;
        missed.push({ level: 'warning', text: `En av filerna är inte importerad. ${error.message}`, line: null });
      }
    const last = volumes.at(-1);
    if (last) return { report: last.report, messages: [...volumes.flatMap(({ messages }) => messages), ...missed] };
  }
  throw (
    reason ??
    new YttraError('notFound', 'Riksdagens öppna data har ingen text till betänkandet. Importera en fil i stället.')
  );
}

/** By way of a file of its own, gone afterwards: importing reads files. */
async function importBytes(
  context: HostContext,
  bytes: Uint8Array,
  name: string,
  designation: string,
  control: TaskControl,
): Promise<ReportImported> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await importReport(context, { path, designation, mode: 'auto' }, control);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
