import type { StatementModel } from '../../../../shared/assembly/model.ts';
import { type DocxContent, type ReadParagraph, wordsOf } from './content.ts';
import { expectedFrame, expectedParagraphs } from './expected.ts';
import { readDocx } from './read-docx.ts';

/** More differences than these say nothing new: one lost paragraph moves all that follow. */
const mostFaults = 5;

/** A file read back: what is wrong with it, and its text, one line a paragraph. */
export interface Proof {
  /** Empty when the file says exactly what the model says. */
  readonly faults: readonly string[];
  readonly lines: readonly string[];
}

/** Reads a file with a reader of its own and compares everything it says with the statement it should be. */
export function proveDocx(bytes: Uint8Array, model: StatementModel): Proof {
  try {
    const content = readDocx(bytes);
    return { faults: faultsOf(content, model), lines: content.paragraphs.map(wordsOf) };
  } catch (error) {
    return {
      faults: [`Filen kunde inte läsas tillbaka: ${error instanceof Error ? error.message : error}`],
      lines: [],
    };
  }
}

function faultsOf(content: DocxContent, model: StatementModel): readonly string[] {
  const frame = expectedFrame(model);
  return [
    ...different('Titel', content.title, model.title),
    ...different('Författare', content.author, model.letterhead.organisation),
    ...different('Ämne', content.subject, model.letterhead.recordNumber),
    ...different('Språk', [...new Set(content.languages)].join(', '), model.language),
    ...different('Okända format', content.unknownStyles.join(', '), ''),
    ...different('Fotnoter utan plats i texten', String(content.looseFootnotes), '0'),
    ...different('Bokmärken med samma namn', repeatedBookmarks(content).join(', '), ''),
    ...differentParagraphs('Stycke', content.paragraphs, expectedParagraphs(model)),
    ...frameFaults('Sidhuvud', content.headers, frame.headers),
    ...frameFaults('Sidfot', content.footers, frame.footers),
  ];
}

function different(what: string, found: string, expected: string): readonly string[] {
  return found === expected ? [] : [`${what}: filen har ”${found}”, ärendet ”${expected}”.`];
}

function repeatedBookmarks({ paragraphs }: DocxContent): readonly string[] {
  const names = paragraphs.flatMap(paragraph => paragraph.bookmarks);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

type Frame = { readonly [kind: string]: readonly ReadParagraph[] };

function frameFaults(what: string, found: Frame, expected: Frame): readonly string[] {
  const kinds = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...kinds].flatMap(kind => differentParagraphs(`${what} (${kind})`, found[kind] ?? [], expected[kind] ?? []));
}

function differentParagraphs(
  what: string,
  found: readonly ReadParagraph[],
  expected: readonly ReadParagraph[],
): readonly string[] {
  const faults: string[] = [];
  for (let index = 0; index < Math.max(found.length, expected.length) && faults.length < mostFaults; index += 1) {
    faults.push(...different(`${what} ${index + 1}`, spelledOut(found[index]), spelledOut(expected[index])));
  }
  return faults;
}

/** All that a paragraph says in one line: equal lines are equal paragraphs. */
function spelledOut(paragraph: ReadParagraph | undefined): string {
  return paragraph === undefined ? '' : JSON.stringify(paragraph);
}
