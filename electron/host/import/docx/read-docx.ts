import type { SourceLine } from '../../../../shared/outline/source-line.ts';
import { damaged, readParts } from './archive.ts';
import { BodyReader } from './body.ts';
import { NoteReader } from './notes.ts';
import { Numbering } from './numbering.ts';
import { StyleReader } from './styles.ts';
import { readXml, type XmlHandler } from './xml.ts';

/** Reads a Word document's text with its headings, numbers, tables, boxes and footnotes, giving way all the time. */
export function* readDocx(bytes: Uint8Array): Generator<number, readonly SourceLine[]> {
  const parts = readParts(bytes);
  const document = parts.get('word/document.xml');
  if (document === undefined) throw damaged();
  const styles = new StyleReader();
  const numbering = new Numbering();
  const footnotes = new NoteReader();
  const endnotes = new NoteReader();
  yield* readPart(parts.get('word/styles.xml'), styles);
  yield* readPart(parts.get('word/numbering.xml'), numbering);
  yield* readPart(parts.get('word/footnotes.xml'), footnotes);
  yield* readPart(parts.get('word/endnotes.xml'), endnotes);
  const body = new BodyReader({ styles, numbering, footnotes, endnotes });
  yield* readPart(document, body);
  return body.lines.lines;
}

function* readPart(bytes: Uint8Array | undefined, handler: XmlHandler): Generator<number, void> {
  if (bytes !== undefined) yield* readXml(bytes, handler);
}
