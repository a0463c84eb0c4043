import { lineWidth } from '../../../../shared/outline/line-width.ts';
import type { SourceLine } from '../../../../shared/outline/source-line.ts';
import { cleanText, MarkedLines } from '../marked-lines.ts';
import type { PdfPage } from '../pdf/page-content.ts';
import { reportLines } from '../pdf/report-lines.ts';
import { type HtmlBlock, type HtmlDocument, readHtmlBlocks } from './html-blocks.ts';

/**
 * Reads a report in HTML. Three kinds are met: markup with headings of its own; pages of a PDF with every line at its place, which are
 * read as the PDF would be; and a dump of the printed text, whose lines are read as text is.
 */
export function* readHtml(html: string): Generator<number, readonly SourceLine[]> {
  const document = yield* readHtmlBlocks(html);
  const placed = document.blocks.filter(block => block.place !== null).length;
  if (placed * 2 > document.blocks.length) return reportLines(pagesOf(document));
  const numbered = document.blocks.filter(
    block => headingLevel(block, document) !== null && /^\d{1,2}(?:\.\d{1,2})* ?\S/.test(firstLine(block)),
  );
  return numbered.length >= 2 ? markedLines(document) : plainLines(document);
}

function firstLine(block: HtmlBlock): string {
  return cleanText(block.lines.find(line => line.trim() !== '') ?? '');
}

/** A heading by its element, or by type where a converter has left nothing but that. */
function headingLevel(block: HtmlBlock, document: HtmlDocument): number | null {
  if (block.kind === 'heading') return block.level;
  const text = firstLine(block);
  if (block.kind !== 'text' || block.box !== null || text.length > 200 || /[.:,;]$/.test(text)) return null;
  const body = bodySize(document);
  const larger = block.size !== null && body !== null && block.size > body * 1.08;
  if (!block.bold && !larger) return null;
  const number = /^\d{1,2}(?:\.\d{1,2})*(?=\s)/.exec(text)?.[0];
  return number === undefined ? 4 : number.split('.').length;
}

const bodySizes = new WeakMap<HtmlDocument, number | null>();

function bodySize(document: HtmlDocument): number | null {
  const known = bodySizes.get(document);
  if (known !== undefined) return known;
  const weights = new Map<number, number>();
  for (const { size, lines } of document.blocks) {
    if (size === null) continue;
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    weights.set(Math.round(size), (weights.get(Math.round(size)) ?? 0) + length);
  }
  const body = [...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
  bodySizes.set(document, body);
  return body;
}

function markedLines(document: HtmlDocument): readonly SourceLine[] {
  const lines = new MarkedLines();
  let box: number | null = null;
  let statute = false;
  for (const block of document.blocks) {
    if (block.box !== box) {
      lines.endBox();
      if (block.box !== null) lines.startBox();
      box = block.box;
    }
    const text = block.lines.join(' ');
    const level = headingLevel(block, document);
    if (block.kind !== 'row') statute = false;
    if (level !== null) lines.heading(level, text);
    else if (block.kind === 'item') lines.item(block.marker, text);
    else if (block.kind === 'note') lines.footnote(block.level, text.replace(/^\s*[⁰¹²³⁴-⁹\d]+[.)]?\s+/u, ''));
    else if (block.kind === 'row') statute = writeRow(block, lines, statute);
    else for (const paragraph of paragraphsOf(block)) lines.paragraph(paragraph);
  }
  return lines.lines;
}

/** A row of a table, or of a statute's two columns once their heads have been seen. */
function writeRow({ cells }: HtmlBlock, lines: MarkedLines, statute: boolean): boolean {
  const heads = cells.length === 2 && /^nuvarande lydelse$/i.test(cleanText(cells[0] ?? ''));
  if (heads) lines.paragraph('Nuvarande lydelse Föreslagen lydelse');
  else if (statute && cells.length === 2) {
    cells.forEach((cell, side) => {
      lines.column = side === 0 ? 'current' : 'proposed';
      lines.paragraph(cell);
    });
    lines.column = undefined;
  } else lines.row(cells);
  return heads || (statute && cells.length === 2);
}

/** Empty lines part paragraphs within a block. */
function paragraphsOf({ lines }: HtmlBlock): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter(paragraph => paragraph.length > 0).map(paragraph => paragraph.join(' '));
}

/** A dump's lines as text: an empty line between blocks, pages where there are any. */
function plainLines(document: HtmlDocument): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const paged = document.pages.size > 1;
  for (const block of document.blocks) {
    const sheet = paged ? Math.max(1, block.page) : null;
    const add = (text: string) => lines.push({ number: lines.length + 1, text, sheet });
    const texts =
      block.kind === 'row'
        ? [block.cells.map(cell => cleanText(cell)).join('   ')]
        : block.lines.map(line => cleanText(line));
    if (lines.length > 0) add('');
    texts.forEach((text, index) => {
      add(index === 0 && block.marker !== '' ? `${block.marker} ${text}` : text);
    });
  }
  return lines;
}

/** The pages as a PDF has them; widths are reckoned, because HTML does not give them. */
function pagesOf(document: HtmlDocument): readonly PdfPage[] {
  const scale = 0.75;
  return [...document.pages].map(([sheet, { width, height }]) => ({
    sheet,
    width: width * scale,
    height: height * scale,
    rules: [],
    runs: document.blocks
      .filter(block => block.page === sheet && block.place !== null)
      .flatMap(({ lines, place, size, bold, italic }) => {
        const points = (size ?? 16) * scale;
        return lines.flatMap((line, index) => {
          const text = line.replace(/[\s\u00a0]+/g, ' ').trim();
          if (text === '' || place === null) return [];
          const y = (place.y + index * (size ?? 16) * 1.2) * scale + points;
          return [{ text, x: place.x * scale, y, width: lineWidth(text) * points, size: points, bold, italic }];
        });
      }),
  }));
}
