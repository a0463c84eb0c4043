import { endsSentence, type Paragraph, startsItem } from './paragraphs.ts';

/** A stretch of paragraphs that is a table, a figure or another arrangement that only its lines keep. */
export interface TableExtent {
  /** Index of the first paragraph after it. */
  readonly to: number;
  /** Whether it says itself that it is one. */
  readonly captioned: boolean;
}

const caption = /^(?:Tabell|Figur|Diagram|Karta) \d+(?:\.\d+)*\b/u;
/** So many short pieces in a row are cells, not headings. */
const leastPieces = 4;

/** The table or figure that begins at a paragraph: with its caption, or as a run of short pieces; null where none does. */
export function tableAt(paragraphs: readonly Paragraph[], at: number, measure: number): TableExtent | null {
  if (paragraphs[at]?.[0]?.hint !== undefined) return markedTableAt(paragraphs, at);
  const first = paragraphs[at]?.[0]?.text ?? '';
  const captioned = caption.test(first);
  if (!captioned && startsItem(first)) return null;
  let to = captioned ? at + 1 : at;
  while (to < paragraphs.length && isPiece(paragraphs[to] ?? [], measure)) to++;
  return captioned || to - at >= leastPieces ? { to, captioned } : null;
}

function markedTableAt(paragraphs: readonly Paragraph[], at: number): TableExtent | null {
  let to = at;
  while (paragraphs[to]?.[0]?.hint?.role === 'table') to++;
  return to > at ? { to, captioned: false } : null;
}

/** Neither a sentence nor a line that reaches the margin. */
function isPiece(paragraph: Paragraph, measure: number): boolean {
  if (paragraph.some(line => line.text.length > measure * 0.85)) return false;
  const text = paragraph.at(-1)?.text ?? '';
  return !endsSentence(text) && !text.endsWith('-') && paragraph.length <= 4;
}
