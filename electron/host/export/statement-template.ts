import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type StatementTemplate, statementTemplate } from '../../../shared/assembly/template.ts';
import { YttraError } from '../../../shared/errors.ts';

/** Reads a document type's `template.json`; throws `unreadableFile` with the place of the first fault. */
export async function readStatementTemplate(path: string): Promise<StatementTemplate> {
  const parsed = v.safeParse(statementTemplate, await jsonIn(path));
  if (parsed.success) return parsed.output;
  const place = v.getDotPath(parsed.issues[0]) ?? '';
  throw new YttraError('unreadableFile', `Mallen kunde inte användas. Rätta ”${place}” i filen.`, { path, place });
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new YttraError('unreadableFile', 'Mallen kunde inte läsas. Kontrollera att filen finns och är JSON.', {
      path,
    });
  }
}
