import MarkdownIt, { type Token } from 'markdown-it';
import type { SourceLine } from '../../../shared/outline/source-line.ts';
import { MarkedLines, referenceTo } from './marked-lines.ts';

/** Where the reading of the tokens stands. */
interface Place {
  /** Markers of the lists that are open, innermost last. */
  readonly lists: { ordered: boolean; next: number }[];
  marker: string | null;
  heading: number | null;
  cells: string[] | null;
}

const noteText = /^\[\^(\w{1,20})\]: ?/;
const noteReference = /\[\^(\w{1,20})\]/g;

/** Whether a text has the headings that Markdown has; nothing else in it is safe to go by. */
export function looksLikeMarkdown(text: string): boolean {
  return (text.match(/^#{1,6} \S/gm) ?? []).length >= 2;
}

/** Reads Markdown: its headings, lists, tables, footnotes, and quotations as boxes, which is how a finding is written in it. */
export function readMarkdown(text: string): readonly SourceLine[] {
  const tokens = new MarkdownIt({ html: false, linkify: false }).parse(text, {});
  const lines = new MarkedLines();
  const place: Place = { lists: [], marker: null, heading: null, cells: null };
  const marks = new Map<string, number>();
  for (const token of tokens) {
    if (token.type === 'inline') writeInline(token, place, lines, marks);
    else if (token.type === 'fence' || token.type === 'code_block') lines.paragraph(token.content);
    else follow(token, place, lines);
  }
  return lines.lines;
}

function follow(token: Token, place: Place, lines: MarkedLines): void {
  switch (token.type) {
    case 'heading_open':
      place.heading = Number(token.tag.slice(1));
      break;
    case 'heading_close':
      place.heading = null;
      break;
    case 'blockquote_open':
      lines.startBox();
      break;
    case 'blockquote_close':
      lines.endBox();
      break;
    case 'bullet_list_open':
    case 'ordered_list_open':
      place.lists.push({ ordered: token.type === 'ordered_list_open', next: Number(token.attrGet('start') ?? 1) });
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      place.lists.pop();
      break;
    case 'list_item_open': {
      const list = place.lists.at(-1);
      place.marker = list?.ordered === true ? `${list.next++}.` : '•';
      break;
    }
    case 'tr_open':
      place.cells = [];
      break;
    case 'tr_close':
      lines.row(place.cells ?? []);
      place.cells = null;
      break;
  }
}

function writeInline(token: Token, place: Place, lines: MarkedLines, marks: Map<string, number>): void {
  const plain = (token.children ?? []).map(plainText).join('');
  const text = plain.replace(noteReference, (whole, name: string, offset: number) => {
    if (offset === 0 && noteText.test(plain)) return whole;
    const mark = marks.get(name) ?? marks.size + 1;
    marks.set(name, mark);
    return referenceTo(mark);
  });
  const note = noteText.exec(text);
  const mark = note === null ? undefined : marks.get(note[1] ?? '');
  if (place.cells !== null) place.cells.push(text);
  else if (place.heading !== null) lines.heading(place.heading, text);
  else if (note !== null && mark !== undefined) writeNotes(text, lines, marks);
  else if (place.marker !== null) {
    lines.item(place.marker, text);
    place.marker = null;
  } else lines.paragraph(text);
}

/** Footnotes that follow each other without an empty line are one paragraph to a parser that knows no footnotes. */
function writeNotes(text: string, lines: MarkedLines, marks: ReadonlyMap<string, number>): void {
  for (const piece of text.split(/\n(?=\[\^\w{1,20}\]:)/)) {
    const name = noteText.exec(piece)?.[1] ?? '';
    lines.footnote(marks.get(name) ?? 0, piece.replace(noteText, ''));
  }
}

function plainText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  return token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special' ? token.content : '';
}
