import type { LineHint } from '../../../../shared/outline/source-line.ts';
import { type Box, boxAt } from './boxes.ts';
import type { PageRows } from './furniture.ts';
import type { Rule } from './page-content.ts';
import { type Row, rowText } from './text-rows.ts';

/** A line of the text with its place and what its type says. */
export interface PlacedLine {
  readonly sheet: number;
  readonly row: Row;
  readonly text: string;
  readonly x: number;
  /** Where the text after a list marker or a heading's number begins; `x` without one. */
  readonly textX: number;
  readonly right: number;
  readonly role: LineHint['role'];
  /** The drawn box that holds it; undefined outside boxes. */
  readonly box: number | undefined;
  readonly column: LineHint['column'];
  /** Whether it is the first of its column with space above it; undefined at the top of a page and outside columns. */
  readonly opensColumn: boolean | undefined;
  /** Where the lines of its column or box begin that have no indent; undefined where only the page tells. */
  readonly left: number | undefined;
}

/** What is the same on all pages. */
export interface TypeOfReport {
  /** Size of the running text, in points. */
  readonly body: number;
  /** Size of the chapters' titles. */
  readonly title: number;
}

const marker = /^(?:[•●▪■◦‣○–-]|\d{1,2}[.)]|[a-zåäö]\))$/u;
const markerAndText = /^(?:[•●▪■◦‣○]|[–-] |\d{1,2}[.)] |[a-zåäö]\) )/u;
const caption = /^(?:Tabell|Figur|Diagram|Karta) \d/u;
const longestHeading = 160;

/** Makes lines of a page's rows; `boxes` counts on from page to page. */
export function placeRows(
  { page, rows }: PageRows,
  furniture: ReadonlySet<Row>,
  boxes: readonly Box[],
  firstBox: number,
  type: TypeOfReport,
): readonly PlacedLine[] {
  const text = rows.filter(row => !furniture.has(row));
  const foot = footStart(text, page.rules, type);
  return text.map((row, index): PlacedLine => {
    const at = boxAt(boxes, (row.x + row.right) / 2, row.y - row.size * 0.3);
    const box = at < 0 ? undefined : firstBox + at;
    const role = index >= foot ? 'footnote' : roleOf(row, text[index - 1], text[index + 1], box, type);
    const table = role === 'table';
    const hanging = marker.test(row.segments[0]?.text ?? '') || /^\d+(?:\.\d+)*$/.test(row.segments[0]?.text ?? '');
    return {
      sheet: page.sheet,
      row,
      text: role === 'footnote' ? plainMark(rowText(row)) : rowText(row, table ? '\t' : ' '),
      x: row.x,
      textX: hanging ? (row.segments[1]?.x ?? row.x) : row.x,
      right: row.right,
      role,
      box,
      column: undefined,
      opensColumn: undefined,
      left: at < 0 ? undefined : boxes[at]?.x,
    };
  });
}

/** A footnote's own raised number, as text has it. */
function plainMark(text: string): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return text
    .replace(/^[⁰¹²³⁴-⁹]+ ?/u, mark => `${[...mark.trim()].map(digit => digits.indexOf(digit)).join('')} `)
    .replace(/^(\d{1,3})(?=\p{L})/u, '$1 ');
}

function isNoteRule(rule: Rule): boolean {
  return rule.y2 - rule.y1 < 3 && rule.x2 - rule.x1 > 30 && rule.x2 - rule.x1 < 200;
}

/** Index of the first row of the footnotes: smaller type at the page's foot, under a short rule or opened by a number. */
function footStart(rows: readonly Row[], rules: readonly Rule[], type: TypeOfReport): number {
  let start = rows.length;
  while (start > 0 && (rows[start - 1]?.size ?? 0) < type.body * 0.9) start--;
  const short = rules.filter(isNoteRule);
  for (let index = start; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    const above = rows[index - 1]?.y ?? 0;
    const ruled = short.some(
      rule => rule.y1 > above && rule.y1 < row.y && row.y - rule.y1 < 4 * row.size && Math.abs(rule.x1 - row.x) < 12,
    );
    if (ruled || (row.segments.length <= 2 && /^[⁰¹²³⁴-⁹]/u.test(row.segments[0]?.text ?? ''))) return index;
  }
  return rows.length;
}

function roleOf(
  row: Row,
  above: Row | undefined,
  below: Row | undefined,
  box: number | undefined,
  type: TypeOfReport,
): LineHint['role'] {
  const text = rowText(row);
  const first = row.segments[0]?.text ?? '';
  if (marker.test(first) && row.segments.length === 2) return 'item';
  if (markerAndText.test(text) && row.segments.length === 1 && row.size < type.body * 1.08) return 'item';
  if (isHeadingType(row, type) && box === undefined && text.length <= longestHeading && !caption.test(text)) {
    return row.size >= type.title - 0.5 ? 'title' : 'heading';
  }
  if (row.segments.length >= 2 && [above, below].some(other => other !== undefined && isRowBeside(row, other)))
    return 'table';
  return undefined;
}

function isHeadingType(row: Row, type: TypeOfReport): boolean {
  return row.size > type.body * 1.08 || (row.bold && row.size > type.body * 0.95);
}

/** Whether two rows have cells that begin at the same places. */
function isRowBeside(row: Row, other: Row): boolean {
  if (other.segments.length < 2 || Math.abs(other.y - row.y) > 4 * row.size) return false;
  const shared = row.segments.slice(1).filter(one => other.segments.some(segment => Math.abs(segment.x - one.x) < 2));
  return shared.length * 2 >= row.segments.length - 1 && shared.length > 0;
}

/** Size of the running text and of the chapters' titles, measured over the whole report. */
export function typeOfReport(pages: readonly PageRows[], furniture: ReadonlySet<Row>): TypeOfReport {
  const weights = new Map<number, number>();
  const openings = new Map<number, number>();
  for (const { page, rows } of pages) {
    const text = rows.filter(row => !furniture.has(row));
    const noteRule = Math.min(...page.rules.filter(isNoteRule).map(rule => rule.y1));
    for (const row of text) {
      if (!row.bold && row.y < noteRule) weights.set(row.size, (weights.get(row.size) ?? 0) + rowText(row).length);
    }
    const first = text[0];
    if (first !== undefined && /^\d{1,2} \p{Lu}/u.test(rowText(first)))
      openings.set(first.size, (openings.get(first.size) ?? 0) + 1);
  }
  const body = heaviest(weights) ?? 11;
  const largest = [...openings].filter(([size]) => size > body * 1.15);
  return { body, title: heaviest(new Map(largest)) ?? body * 1.6 };
}

function heaviest(weights: ReadonlyMap<number, number>): number | undefined {
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0];
}
