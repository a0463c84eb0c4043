import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The paragraphs of a DOCX file's body as plain text, in order. Reads the file itself and shares nothing with the export. */
export function paragraphsOf(path: string): readonly string[] {
  const part = unzipSync(readFileSync(path))['word/document.xml'];
  if (part === undefined) throw new Error(`${path} has no word/document.xml`);
  return [...strFromU8(part).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join(''),
  );
}
