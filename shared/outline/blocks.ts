import type { ReportBlock } from '../domain/report.ts';
import type { Message } from '../errors.ts';
import { type BoxExtent, findBoxes, type Measures } from './findings.ts';
import { type Footnote, superscript } from './footnotes.ts';
import { joinLines, type Lexicon } from './hyphens.ts';
import { endsSentence, type Paragraph, startsItem, toParagraphs } from './paragraphs.ts';
import type { ParsedFinding } from './parsed-report.ts';
import { note, unsure } from './result.ts';
import { type ContentLine, isMarkedHeading } from './source-line.ts';
import { partColumns, toStatutePieces } from './statutes.ts';
import { type TableExtent, tableAt } from './tables.ts';

/** What the whole report tells about the lines of a part of it. */
export interface BlockContext {
  readonly lexicon: Lexicon;
  readonly pages: ReadonlyMap<number, number>;
  readonly measure: number;
  readonly measures: Measures;
}

/** A part's text as blocks, with its findings and what was unsure. */
export interface BlocksOfPart {
  readonly blocks: readonly ReportBlock[];
  readonly findings: readonly ParsedFinding[];
  readonly messages: readonly Message[];
}

/** How a part's text is to be read: whether boxes in it are findings, and whether its paragraphs are statute text. */
export interface PartKind {
  readonly findings: boolean;
  readonly statute: boolean;
}

/** Makes blocks of the lines of one section or unnumbered part; its footnotes come last, in the order of their references. */
export function toBlocks(
  lines: readonly ContentLine[],
  footnotes: readonly Footnote[],
  kind: PartKind,
  context: BlockContext,
): BlocksOfPart {
  const read = partColumns(lines).map(stretch =>
    stretch.columns ? statuteBlocks(stretch.lines, context) : proseBlocks(stretch.lines, kind, context),
  );
  return {
    blocks: [...read.flatMap(part => part.blocks), ...footnoteBlocks(footnotes, context)],
    findings: read.flatMap(part => part.findings),
    messages: read.flatMap(part => part.messages),
  };
}

function statuteBlocks(lines: readonly ContentLine[], context: BlockContext): BlocksOfPart {
  const blocks = toStatutePieces(lines, context.measure).map(({ column, lines }): ReportBlock => {
    const block: ReportBlock = { type: 'statute', text: textOf(lines, context), page: pageOf(lines, context) };
    return column === null ? block : { ...block, column };
  });
  return { blocks, findings: [], messages: [] };
}

function proseBlocks(lines: readonly ContentLine[], kind: PartKind, context: BlockContext): BlocksOfPart {
  const paragraphs = toParagraphs(lines, context.measure);
  const boxes = new Map((kind.findings ? findBoxes(paragraphs, context.measures) : []).map(box => [box.from, box]));
  const blocks: ReportBlock[] = [];
  const findings: ParsedFinding[] = [];
  const messages: Message[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const box = boxes.get(at);
    const table = box === undefined ? tableAt(paragraphs, at, context.measure) : null;
    if (box !== undefined) {
      const finding = findingOf(paragraphs, box, context);
      findings.push(finding);
      blocks.push({ type: 'finding', text: finding.text, page: pageOf(paragraphs[at], context), kind: box.kind });
      if (!box.sure) messages.push(unsure('Det syns inte i texten var rutan slutar.', finding.line));
    } else if (table !== null) {
      blocks.push(tableBlock(paragraphs.slice(at, table.to), context));
      if (table.captioned) messages.push(tableMessage(paragraphs[at]));
    } else {
      blocks.push(blockOf(paragraphs, at, kind, context));
    }
    at = nextAfter(at, box, table);
  }
  return { blocks, findings, messages };
}

function nextAfter(at: number, box: BoxExtent | undefined, table: TableExtent | null): number {
  return box?.to ?? table?.to ?? at + 1;
}

function findingOf(paragraphs: readonly Paragraph[], box: BoxExtent, context: BlockContext): ParsedFinding {
  const boxed = paragraphs.slice(box.from, box.to);
  return {
    kind: box.kind,
    text: boxed.map(paragraph => textOf(paragraph, context)).join('\n\n'),
    line: boxed[0]?.[0]?.number ?? 0,
  };
}

function tableBlock(paragraphs: readonly Paragraph[], context: BlockContext): ReportBlock {
  const rows = paragraphs.flat();
  return { type: 'table', text: rows.map(row => row.text).join('\n'), page: pageOf(rows, context) };
}

function tableMessage(paragraph: Paragraph | undefined): Message {
  return note('Tabellen eller figuren är återgiven rad för rad.', paragraph?.[0]?.number ?? null);
}

function blockOf(paragraphs: readonly Paragraph[], at: number, kind: PartKind, context: BlockContext): ReportBlock {
  const paragraph = paragraphs[at] ?? [];
  const text = textOf(paragraph, context);
  const page = pageOf(paragraph, context);
  const hint = paragraph[0]?.hint;
  if (hint === undefined ? looksLikeHeading(paragraph, paragraphs[at + 1]) : isMarkedHeading(paragraph[0]))
    return { type: 'heading', text, page };
  if (kind.statute) return { type: 'statute', text, page };
  if (hint?.role === 'item' || startsItem(text))
    return { type: 'listItem', text: text.replace(/^[•●▪■◦‣○–-] ?/u, ''), page };
  return { type: isQuotation(text) ? 'quote' : 'paragraph', text, page };
}

/** Short, beginning as a title does, ending in no punctuation, with text after it. */
function looksLikeHeading(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const first = paragraph[0]?.text ?? '';
  const last = paragraph.at(-1)?.text ?? '';
  const after = next?.[0]?.text ?? '';
  if (paragraph.length > 3 || startsItem(first) || startsItem(after) || !/^[\p{Lu}\p{Nd}”(]/u.test(after)) return false;
  if (!/^[\p{Lu}\p{Nd}”]/u.test(first) || /[.,:;–-][⁰¹²³⁴-⁹]*$/u.test(last.slice(-8))) return false;
  return last.endsWith('?') || !endsSentence(last);
}

/** A paragraph that is nothing but words of somebody else's. */
function isQuotation(text: string): boolean {
  return /^[”"]/.test(text) && /[”"][.⁰¹²³⁴-⁹]{0,5}$/u.test(text.slice(-8)) && text.slice(1, -8).search(/[”"]/) < 0;
}

function footnoteBlocks(footnotes: readonly Footnote[], context: BlockContext): readonly ReportBlock[] {
  return footnotes.map(({ mark, lines, sheet }) => ({
    type: 'footnote',
    text: `${superscript(mark)} ${textOf(lines, context)}`,
    page: context.pages.get(sheet) ?? null,
  }));
}

function textOf(lines: readonly ContentLine[], context: BlockContext): string {
  return joinLines(
    lines.map(line => line.text),
    context.lexicon,
  );
}

function pageOf(lines: readonly ContentLine[] | undefined, context: BlockContext): number | null {
  return context.pages.get(lines?.[0]?.sheet ?? 0) ?? null;
}
