import { MarkedLines, referenceTo } from '../marked-lines.ts';
import type { NoteReader } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { StyleReader } from './styles.ts';
import type { XmlElement, XmlHandler } from './xml.ts';

/** The parts of the file that the body refers to. */
export interface BodyParts {
  readonly styles: StyleReader;
  readonly numbering: Numbering;
  readonly footnotes: NoteReader;
  readonly endnotes: NoteReader;
}

interface Paragraph {
  text: string;
  /** Characters in bold type. */
  bold: number;
  style: string | undefined;
  level: number | undefined;
  numId: string | undefined;
  numLevel: number;
  bordered: boolean;
  readonly notes: { readonly mark: number; readonly text: string }[];
}

interface Table {
  readonly rows: Paragraph[][][];
}

const longestHeading = 300;
const statuteHeads = /^nuvarande lydelse$/i;
/** Alternatives of drawings, deleted text, comments and field codes are no text of the report. */
const skipped = new Set([
  'Fallback',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
]);

/** Turns word/document.xml into lines. */
export class BodyReader implements XmlHandler {
  readonly lines = new MarkedLines();
  readonly #parts: BodyParts;
  readonly #tables: Table[] = [];
  readonly #paragraphs: Paragraph[] = [];
  #skipping = 0;
  #inText = false;
  #bold = false;
  #inRunProperties = false;
  #nextNote = 1;
  #boxed = false;

  constructor(parts: BodyParts) {
    this.#parts = parts;
  }

  open(element: XmlElement): void {
    if (this.#skipping > 0 || skipped.has(element.name)) {
      this.#skipping++;
      return;
    }
    if (element.name === 'tbl') this.#tables.push({ rows: [] });
    else if (element.name === 'tr') this.#tables.at(-1)?.rows.push([]);
    else if (element.name === 'tc') this.#tables.at(-1)?.rows.at(-1)?.push([]);
    else if (element.name === 'p') this.#paragraphs.push(emptyParagraph());
    else this.#openInParagraph(element, this.#paragraphs.at(-1));
  }

  #openInParagraph(element: XmlElement, paragraph: Paragraph | undefined): void {
    if (paragraph === undefined) return;
    const value = element.attribute('val');
    switch (element.name) {
      case 'pStyle':
        paragraph.style = value;
        break;
      case 'outlineLvl':
        if (Number(value) < 9) paragraph.level = Number(value) + 1;
        break;
      case 'numId':
        paragraph.numId = value;
        break;
      case 'ilvl':
        paragraph.numLevel = Number(value);
        break;
      case 'pBdr':
        paragraph.bordered = true;
        break;
      case 'r':
        this.#bold = false;
        break;
      case 'rPr':
        this.#inRunProperties = true;
        break;
      case 'b':
        if (this.#inRunProperties) this.#bold = value !== '0' && value !== 'false';
        break;
      case 't':
        this.#inText = true;
        break;
      case 'tab':
      case 'br':
      case 'cr':
        if (!this.#inRunProperties) paragraph.text += ' ';
        break;
      case 'noBreakHyphen':
        paragraph.text += '-';
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#refer(element, paragraph);
        break;
    }
  }

  #refer(element: XmlElement, paragraph: Paragraph): void {
    const notes = element.name === 'footnoteReference' ? this.#parts.footnotes : this.#parts.endnotes;
    const text = notes.texts.get(element.attribute('id') ?? '');
    if (text === undefined) return;
    const mark = this.#nextNote++;
    paragraph.text += referenceTo(mark);
    paragraph.notes.push({ mark, text });
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === 't') this.#inText = false;
    else if (name === 'rPr') this.#inRunProperties = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tbl') this.#endTable();
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!this.#inText || this.#skipping > 0 || paragraph === undefined) return;
    paragraph.text += text;
    if (this.#bold) paragraph.bold += text.length;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined || (paragraph.text.trim() === '' && paragraph.numId === undefined)) return;
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell !== undefined) cell.push(paragraph);
    else this.#write(paragraph, paragraph.bordered);
  }

  #write(paragraph: Paragraph, boxed: boolean): void {
    if (boxed && !this.#boxed) this.lines.startBox();
    if (!boxed && this.#boxed) this.lines.endBox();
    this.#boxed = boxed;
    const { styles, numbering } = this.#parts;
    const inherited = styles.find(paragraph.style, 'numbering');
    const numId = paragraph.numId ?? inherited?.id;
    const numLevel = paragraph.numId === undefined ? (inherited?.level ?? 0) : paragraph.numLevel;
    const label = numId === undefined || numId === '0' ? '' : numbering.next(numId, numLevel);
    const level = boxed
      ? undefined
      : (paragraph.level ?? styles.find(paragraph.style, 'level') ?? boldLevel(paragraph));
    const text = paragraph.text.trim();
    if (level !== undefined && text.length <= longestHeading) {
      const number = /^\d+(?:\.\d+)*/.exec(label)?.[0];
      this.lines.heading(level, number === undefined ? text : `${number} ${text}`);
    } else if (label !== '') this.lines.item(label, text);
    else this.lines.paragraph(text);
    for (const note of paragraph.notes) this.lines.footnote(note.mark, note.text);
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const outer = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (outer !== undefined) outer.push(...table.rows.flat(2));
    else if (table.rows.length === 1 && table.rows[0]?.length === 1) {
      for (const paragraph of table.rows[0][0] ?? []) this.#write(paragraph, true);
    } else this.#writeRows(table.rows);
    if (outer === undefined) this.#leaveBox();
  }

  #leaveBox(): void {
    if (this.#boxed) this.lines.endBox();
    this.#boxed = false;
  }

  #writeRows(rows: readonly (readonly (readonly Paragraph[])[])[]): void {
    this.#leaveBox();
    const statute = rows[0]?.length === 2 && statuteHeads.test(textOf(rows[0][0]));
    if (!statute) {
      for (const row of rows) {
        this.lines.row(row.map(textOf));
        for (const note of row.flat().flatMap(paragraph => paragraph.notes)) this.lines.footnote(note.mark, note.text);
      }
      return;
    }
    this.lines.paragraph('Nuvarande lydelse Föreslagen lydelse');
    for (const row of rows.slice(1)) {
      row.forEach((cell, side) => {
        this.lines.column = row.length === 1 ? undefined : side === 0 ? 'current' : 'proposed';
        for (const paragraph of cell) this.lines.paragraph(paragraph.text);
        for (const note of cell.flatMap(paragraph => paragraph.notes)) this.lines.footnote(note.mark, note.text);
      });
    }
    this.lines.column = undefined;
  }
}

function emptyParagraph(): Paragraph {
  return {
    text: '',
    bold: 0,
    style: undefined,
    level: undefined,
    numId: undefined,
    numLevel: 0,
    bordered: false,
    notes: [],
  };
}

function textOf(cell: readonly Paragraph[] | undefined): string {
  return (cell ?? []).map(paragraph => paragraph.text.trim()).join(' ');
}

/** A short paragraph wholly in bold type is a heading that nobody gave a style; its number tells how deep. */
function boldLevel({ text, bold }: Paragraph): number | undefined {
  const shown = text.trim();
  if (shown === '' || bold < shown.length - 1 || shown.length > 160 || /[.:,;]$/.test(shown)) return undefined;
  const number = /^\d{1,2}(?:\.\d{1,2})*(?= )/.exec(shown)?.[0];
  return number === undefined ? 4 : number.split('.').length;
}
