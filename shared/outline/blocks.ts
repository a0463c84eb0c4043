import type { ReportBlock } from '../domain/report.ts';
import type { Message } from '../errors.ts';
import { type BoxExtent, findBoxes, type Measures } from './findings.ts';
import { type Footnote, superscript } from './footnotes.ts';
import { joinLines, type Lexicon } from './hyphens.ts';
import { endsSentence, type Paragraph, startsItem, toParagraphs } from './paragraphs.ts';
import type { ParsedFinding } from './parsed-report.ts';
import { unsure } from './result.ts';
import { type ContentLine, isMarkedHeading } from './source-line.ts';
import { endsColumns, headsColumns, toStatutePieces } from './statutes.ts';
import { tableAt } from './tables.ts';

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
  const blocks: ReportBlock[] = [];
  const findings: ParsedFinding[] = [];
  const messages: Message[] = [];
  for (const stretch of stretchesOf(lines)) {
    if (stretch.columns) {
      blocks.push(...statuteBlocks(stretch.lines, context));
      continue;
    }
    const paragraphs = toParagraphs(stretch.lines, context.measure);
    const boxes = kind.findings ? findBoxes(paragraphs, context.measures) : [];
    for (let at = 0; at < paragraphs.length; ) {
      const box = boxes.find(extent => extent.from === at);
      const table = box === undefined ? tableAt(paragraphs, at, context.measure) : null;
      if (box !== undefined) {
        const finding = findingOf(paragraphs, box, context);
        findings.push(finding);
        blocks.push({ type: 'finding', text: finding.text, page: pageOf(paragraphs[at], context), kind: box.kind });
        if (!box.sure) messages.push(unsure('Det syns inte i texten var rutan slutar.', finding.line));
        at = box.to;
      } else if (table !== null) {
        const rows = paragraphs.slice(at, table.to).flat();
        blocks.push({ type: 'table', text: rows.map(row => row.text).join('\n'), page: pageOf(rows, context) });
        if (table.captioned)
          messages.push(unsure('Tabellen eller figuren har behållits rad för rad.', rows[0]?.number ?? null));
        at = table.to;
      } else {
        blocks.push(blockOf(paragraphs, at, kind, context));
        at++;
      }
    }
  }
  return { blocks: [...blocks, ...footnoteBlocks(footnotes, context)], findings, messages };
}

/** Parts the lines at the heads of two statute columns and at their end. */
function stretchesOf(lines: readonly ContentLine[]): readonly { columns: boolean; lines: ContentLine[] }[] {
  const stretches = [{ columns: false, lines: [] as ContentLine[] }];
  for (const line of lines) {
    const current = stretches.at(-1);
    if (current === undefined) break;
    if (line.hint !== undefined) {
      const columns = line.hint.column !== undefined || headsColumns(line.text);
      if (columns === current.columns) current.lines.push(line);
      else stretches.push({ columns, lines: [line] });
    } else if (!current.columns && headsColumns(line.text)) stretches.push({ columns: true, lines: [line] });
    else if (current.columns && endsColumns(line.text)) stretches.push({ columns: false, lines: [line] });
    else current.lines.push(line);
  }
  return stretches.filter(stretch => stretch.lines.length > 0);
}

function statuteBlocks(lines: readonly ContentLine[], context: BlockContext): readonly ReportBlock[] {
  return toStatutePieces(lines, context.measure).map(piece => ({
    type: 'statute',
    text: textOf(piece.lines, context),
    page: pageOf(piece.lines, context),
    ...(piece.column === null ? {} : { column: piece.column }),
  }));
}

function findingOf(paragraphs: readonly Paragraph[], box: BoxExtent, context: BlockContext): ParsedFinding {
  const boxed = paragraphs.slice(box.from, box.to);
  return {
    kind: box.kind,
    text: boxed.map(paragraph => textOf(paragraph, context)).join('\n\n'),
    line: boxed[0]?.[0]?.number ?? 0,
  };
}

function blockOf(paragraphs: readonly Paragraph[], at: number, kind: PartKind, context: BlockContext): ReportBlock {
  const paragraph = paragraphs[at] ?? [];
  const text = textOf(paragraph, context);
  const page = pageOf(paragraph, context);
  const hint = paragraph[0]?.hint;
  if (hint === undefined ? looksLikeHeading(paragraph, paragraphs[at + 1]) : isMarkedHeading(paragraph[0])) return { type: 'heading', text, page };
  if (kind.statute) return { type: 'statute', text, page };
  if (hint?.role === 'item' || startsItem(text)) return { type: 'listItem', text: text.replace(/^[•●▪■◦‣○–-] ?/u, ''), page };
  if (/^[”"].+[”"][.⁰¹²³⁴-⁹]*$/u.test(text) && !text.slice(1, -4).includes('”')) return { type: 'quote', text, page };
  return { type: 'paragraph', text, page };
}

/** Short, beginning as a title does, ending in no punctuation, with text after it. */
function looksLikeHeading(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const first = paragraph[0]?.text ?? '';
  const last = paragraph.at(-1)?.text ?? '';
  if (next === undefined || paragraph.length > 3 || startsItem(first) || first.startsWith('(')) return false;
  return (
    /^[\p{Lu}\p{Nd}”]/u.test(first) && !/[.,:;–-][⁰¹²³⁴-⁹]*$/u.test(last) && (last.endsWith('?') || !endsSentence(last))
  );
}

function footnoteBlocks(footnotes: readonly Footnote[], context: BlockContext): readonly ReportBlock[] {
  return footnotes.map(note => ({
    type: 'footnote',
    text: `${superscript(note.mark)} ${textOf(note.lines, context)}`,
    page: context.pages.get(note.sheet) ?? null,
  }));
}

function textOf(lines: readonly ContentLine[], context: BlockContext): string {
  return joinLines(
    lines.map(line => line.text),
    context.lexicon,
  );
}

function pageOf(lines: readonly ContentLine[] | undefined, context: BlockContext): number | null {
  const sheet = lines?.[0]?.sheet;
  return sheet === undefined ? null : (context.pages.get(sheet) ?? null);
}
