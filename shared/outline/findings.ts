import type { FindingKind } from '../domain/report.ts';
import { fullWidths, mean } from './line-width.ts';
import { endsSentence, type Paragraph, startsItem } from './paragraphs.ts';

/** Where a box stands among the paragraphs of a section. */
export interface BoxExtent {
  readonly kind: FindingKind;
  /** Index of the box's first paragraph, and of the first one after it. */
  readonly from: number;
  readonly to: number;
  /** False where nothing in the text shows the box's end. */
  readonly sure: boolean;
}

/** Mean widths of full lines in boxes and in the text around them, which is set a little wider; 0 where nothing is known. */
export interface Measures {
  readonly boxed: number;
  readonly body: number;
}

const mostParagraphs = 12;
const enoughLines = 4000;
/** Boxes less than this part narrower than the text cannot be told by their width. */
const leastDifference = 0.02;
const marker =
  /^(?:(?:Utredningens|Kommitténs|Utredarens|Delegationens|Beredningens|Arbetsgruppens|Vår[at]?|Mitt|Mina|Min) )?(förslag och bedömning|bedömning och förslag|förslag|bedömning|rekommendation)(?:ar)?\s?: ?/iu;
const caption = /^(?:Figur|Tabell|Diagram|Karta) \d/u;

/** The kind of finding that a text opens with ("Förslag: …"); null when it opens with none. */
export function findingKind(text: string): FindingKind | null {
  if (!/^\p{Lu}/u.test(text)) return null;
  const word = marker.exec(text.slice(0, 60))?.[1]?.toLowerCase();
  if (word === undefined) return null;
  return word === 'bedömning' ? 'assessment' : 'proposal';
}

/** What can be measured of boxes: their first paragraphs against long paragraphs elsewhere. */
export function measureBoxes(paragraphs: readonly Paragraph[]): Measures {
  const boxed: number[] = [];
  const body: number[] = [];
  for (const paragraph of paragraphs) {
    const isBox = findingKind(paragraph[0]?.text ?? '') !== null;
    if (isBox) boxed.push(...fullWidths(paragraph));
    else if (paragraph.length >= 8 && body.length < enoughLines) body.push(...fullWidths(paragraph));
  }
  return { boxed: mean(boxed), body: mean(body) };
}

/** Finds the boxes of a section and how far each goes. */
export function findBoxes(paragraphs: readonly Paragraph[], measures: Measures): readonly BoxExtent[] {
  const extents: BoxExtent[] = [];
  paragraphs.forEach((paragraph, from) => {
    const kind = findingKind(paragraph[0]?.text ?? '');
    if (kind === null) return;
    if (paragraph[0]?.hint?.box !== undefined) {
      extents.push({ kind, from, to: drawnEnd(paragraphs, from), sure: true });
      return;
    }
    const stop = lastPossible(paragraphs, from);
    const ruled = ruleAfter(paragraphs, from, stop);
    extents.push({
      kind,
      from,
      to: ruled ?? endByWidth(paragraphs, from, stop, measures),
      sure: ruled !== null || stop === from + 1,
    });
  });
  return extents;
}

/** The end of the drawn box, which may go on in another at the top of the next page. */
function drawnEnd(paragraphs: readonly Paragraph[], from: number): number {
  let box = paragraphs[from]?.[0]?.hint?.box;
  for (let index = from + 1; index < paragraphs.length; index++) {
    const line = paragraphs[index]?.[0];
    if (line?.hint?.box === undefined || findingKind(line.text) !== null) return index;
    const last = paragraphs[index - 1]?.at(-1)?.hint?.box ?? box;
    if (line.hint.box !== last && line.before !== 'sheet') return index;
    box = line.hint.box;
  }
  return paragraphs.length;
}

/** A box ends before the next one, and holds no figure, no subheading and no endless run of paragraphs. */
function lastPossible(paragraphs: readonly Paragraph[], from: number): number {
  for (let index = from + 1; index < paragraphs.length; index++) {
    const text = paragraphs[index]?.[0]?.text ?? '';
    if (index - from >= mostParagraphs || findingKind(text) !== null || caption.test(text)) return index;
    if (isSubheading(paragraphs[index] ?? [])) return index;
  }
  return paragraphs.length;
}

function isSubheading(paragraph: Paragraph): boolean {
  const text = paragraph[0]?.text ?? '';
  return paragraph.length === 1 && !startsItem(text) && !endsSentence(text) && !/[,;]$/.test(text);
}

/** The lower border of the box where it has left a trace; one right before the next box is that one's upper border. */
function ruleAfter(paragraphs: readonly Paragraph[], from: number, stop: number): number | null {
  for (let index = from + 1; index <= stop; index++) {
    const line = paragraphs[index]?.[0];
    if (line?.before !== 'rule') continue;
    return findingKind(line.text) === null && !caption.test(line.text) ? index : null;
  }
  return null;
}

/**
 * Without a border: the end that best parts narrow paragraphs from wide ones, and the first paragraph in case of doubt. A paragraph
 * with the first one's opening words speaks for going on: what a box proposes, it proposes in the same form.
 */
function endByWidth(paragraphs: readonly Paragraph[], from: number, stop: number, { boxed, body }: Measures): number {
  const difference = body - boxed;
  if (boxed === 0 || difference < boxed * leastDifference) return from + 1;
  const opening = openingWords(paragraphs[from]?.[0]?.text.replace(marker, ''));
  let sum = 0;
  let best = difference;
  let end = from + 1;
  for (let index = from + 1; index < stop; index++) {
    const paragraph = paragraphs[index] ?? [];
    for (const width of fullWidths(paragraph)) sum += (boxed + body) / 2 - width;
    if (opening !== '' && openingWords(paragraph[0]?.text) === opening) sum += difference;
    if (sum <= best) continue;
    best = sum;
    end = index + 1;
  }
  return end;
}

function openingWords(text: string | undefined): string {
  return text?.split(' ', 2).join(' ').toLowerCase() ?? '';
}
