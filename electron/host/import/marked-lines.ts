import { YttraError } from '../../../shared/errors.ts';
import type { LineHint, SourceLine } from '../../../shared/outline/source-line.ts';

/** As many as a text file may have. */
const mostLines = 300_000;
const longestLine = 200_000;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Gathers the lines of a format that knows its own headings, lists, tables, boxes and footnotes. */
export class MarkedLines {
  readonly #lines: SourceLine[] = [];
  #box: number | undefined;
  #boxes = 0;
  /** Side of a statute's two columns that the lines to come belong to. */
  column: LineHint['column'];

  /** A heading; level 1 is a chapter's or another part's title. */
  heading(level: number, text: string): void {
    this.#paragraph(text, { role: level <= 1 ? 'title' : 'heading' });
  }

  paragraph(text: string): void {
    this.#paragraph(text, {});
  }

  item(marker: string, text: string): void {
    this.#paragraph(`${marker} ${text}`, { role: 'item' });
  }

  row(cells: readonly string[]): void {
    this.#paragraph(cells.map(cell => cell.replace(/\s+/g, ' ').trim()).join('\t'), { role: 'table' });
  }

  footnote(mark: number, text: string): void {
    this.#paragraph(`${mark} ${text}`, { role: 'footnote' });
  }

  /** Everything until `endBox` stands in one box. */
  startBox(): void {
    this.#box = this.#boxes++;
  }

  endBox(): void {
    this.#box = undefined;
  }

  get lines(): readonly SourceLine[] {
    return this.#lines;
  }

  #paragraph(text: string, hint: LineHint): void {
    const shown = cleanText(text, hint.role === 'table');
    if (shown === '') return;
    if (this.#lines.length + 2 > mostLines) throw tooManyLines();
    if (this.#lines.length > 0) this.#add('', {});
    this.#add(shown, {
      ...hint,
      opens: true,
      ...(this.#box === undefined ? {} : { box: this.#box }),
      ...(this.column === undefined ? {} : { column: this.column }),
    });
  }

  #add(text: string, hint: LineHint): void {
    this.#lines.push({ number: this.#lines.length + 1, text, sheet: null, hint });
  }
}

/** A footnote's number as it stands at its reference. */
export function referenceTo(mark: number): string {
  return [...String(mark)].map(digit => superscripts[Number(digit)]).join('');
}

/** One line of NFC text: spaces collapsed, soft hyphens and characters that show nothing gone. */
export function cleanText(text: string, keepTabs = false): string {
  return text
    .slice(0, longestLine)
    .replace(/(?![\t\n\r])\p{Cc}|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(keepTabs ? /[^\S\t]+/g : /\s+/g, ' ')
    .replace(/\u2011/g, '-')
    .trim()
    .normalize('NFC');
}

function tooManyLines(): YttraError {
  return new YttraError(
    'fileTooLarge',
    'Filen har fler stycken än något betänkande. Kontrollera att det är rätt fil, eller dela den.',
  );
}
