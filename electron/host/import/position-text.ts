import type { Block } from '../../../shared/document/blocks.ts';
import type { PositionFields } from '../../../shared/domain/position.ts';
import { type Message, YttraError } from '../../../shared/errors.ts';
import type { PositionFile, PositionRecord } from './position-file.ts';

const longestTitle = 300;

interface Piece {
  readonly title: string;
  /** 1-based line of the heading. */
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Reads a text in which each `##` heading is a position's title and what follows is its text: paragraphs with an empty
 * line between, lists with `-` or `1.`, quotations with `>`.
 */
export function readPositionText(text: string): PositionFile {
  const pieces = cut(text.split(/\r\n|\r|\n/));
  if (pieces.length === 0)
    throw new YttraError(
      'invalidPositionFile',
      'Filen har inga ståndpunkter. Varje ståndpunkt ska börja med en rad som inleds med ## och rubriken. Inget är importerat.',
    );
  const records: PositionRecord[] = [];
  const messages: Message[] = [];
  for (const piece of pieces) {
    const body = blocksOf(piece.lines);
    const fault = faultOf(piece, body);
    if (fault === null) records.push({ fields: fieldsOf(piece.title), source: null, body });
    else messages.push({ level: 'error', text: `${fault} Posten är inte importerad.`, line: piece.line });
  }
  return { records, messages };
}

function cut(lines: readonly string[]): Piece[] {
  const starts = lines.flatMap((line, index) => (/^##(?!#)/.test(line) ? [index] : []));
  return starts.map((start, index) => ({
    title: (lines[start] ?? '').replace(/^##\s*/, '').replace(/\s*#*\s*$/, ''),
    line: start + 1,
    lines: lines.slice(start + 1, starts[index + 1]).filter(line => !/^#\s/.test(line)),
  }));
}

function faultOf(piece: Piece, body: readonly Block[]): string | null {
  if (piece.title === '') return 'Rubriken saknas.';
  if (piece.title.length > longestTitle) return `Rubriken är längre än ${longestTitle} tecken.`;
  return body.length === 0 ? `Ståndpunkten ”${piece.title}” har ingen text.` : null;
}

function fieldsOf(title: string): PositionFields {
  const nothing = { subjects: [], statutes: [], owner: '', decision: null, reviewBy: null };
  return { title, stance: null, state: 'draft', ...nothing };
}

const bullet = /^\s*[-*–•]\s+/;
const ordered = /^\s*\d{1,3}[.)]\s+/;
const quote = /^\s*>\s?/;

function blocksOf(lines: readonly string[]): Block[] {
  return paragraphsOf(lines).map(paragraph => {
    const [first = ''] = paragraph;
    const kind = [bullet, ordered, quote].find(pattern => pattern.test(first));
    if (kind === quote) return { type: 'quote', text: joined(paragraph.map(line => line.replace(quote, ''))) };
    if (kind === undefined) return { type: 'paragraph', text: joined(paragraph) };
    return { type: kind === bullet ? 'bulletList' : 'orderedList', items: itemsOf(paragraph, kind) };
  });
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter(paragraph => paragraph.length > 0);
}

/** A line that does not start an item goes on with the one before. */
function itemsOf(lines: readonly string[], marker: RegExp): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, '')]);
    else items.at(-1)?.push(line);
  }
  return items.map(joined);
}

function joined(lines: readonly string[]): string {
  return lines.map(line => line.trim()).join(' ');
}
