import { endsSentence } from '../../../../shared/outline/paragraphs.ts';
import type { LineHint, SourceLine } from '../../../../shared/outline/source-line.ts';
import { findBoxes } from './boxes.ts';
import { findFurniture, type Furniture, type PageRows } from './furniture.ts';
import type { PdfPage } from './page-content.ts';
import { type PlacedLine, placeRows, typeOfReport } from './placed-lines.ts';
import { splitStatutes } from './statute-columns.ts';
import { rowText, toRows } from './text-rows.ts';

/** Makes the lines of a report from its pages, blank lines between paragraphs, with what the layout says of each. */
export function reportLines(pages: readonly PdfPage[]): readonly SourceLine[] {
  const paged = pages.map((page): PageRows => ({ page, rows: toRows(page.runs) }));
  const furniture = findFurniture(paged);
  const type = typeOfReport(paged, furniture.rows);
  let boxCount = 0;
  const placed = paged.flatMap(rows => {
    const boxes = findBoxes(rows.page.rules);
    boxCount += boxes.length;
    return placeRows(rows, furniture.rows, boxes, boxCount - boxes.length, type);
  });
  return numberLines(splitStatutes(placed), paged, furniture);
}

function numberLines(placed: readonly PlacedLine[], pages: readonly PageRows[], furniture: Furniture): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const add = (text: string, sheet: number, hint: LineHint) =>
    lines.push({ number: lines.length + 1, text: text.normalize('NFC'), sheet, hint });
  const edges = edgesOf(placed, pages);
  let at = 0;
  let above: Above | undefined;
  for (const { page, rows } of pages) {
    const printed = furniture.pageOf.get(page.sheet);
    const numbered = printed === undefined ? {} : { page: printed };
    for (const row of rows) {
      if (furniture.rows.has(row)) add(rowText(row), page.sheet, { role: 'furniture', ...numbered });
    }
    for (let first = true; placed[at]?.sheet === page.sheet; at++, first = false) {
      const line = placed[at];
      if (line === undefined) break;
      const opens = line.role === 'footnote' ? opensNote(line, placed[at - 1]) : opensParagraph(line, above, edges);
      if (line.role !== 'footnote') above = aboveNext(line, opens, above, edges);
      if (opens === true && !first) add('', page.sheet, {});
      add(line.text, page.sheet, { ...hintOf(line), ...numbered, ...(opens === undefined ? {} : { opens }) });
    }
  }
  return lines;
}

function hintOf({ role, box, column }: PlacedLine): LineHint {
  return {
    ...(role === undefined ? {} : { role }),
    ...(box === undefined ? {} : { box }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Where lines without an indent begin, and whether the report marks its paragraphs by indents. */
interface Edges {
  readonly lefts: ReadonlyMap<number, number>;
  /** From a box's border to its text. */
  readonly inset: number;
  readonly indents: boolean;
  /** Right edges of page, box or column. */
  readonly rights: ReadonlyMap<string, number>;
}

function edgesOf(placed: readonly PlacedLine[], pages: readonly PageRows[]): Edges {
  const body = placed.filter(line => line.box === undefined && line.column === undefined && line.role === undefined);
  const usual = [0, 1].map(parity => commonest(body.filter(line => line.sheet % 2 === parity).map(line => Math.round(line.x))));
  const lefts = new Map<number, number>();
  for (const line of body) {
    const edge = usual[line.sheet % 2] ?? line.x;
    const known = lefts.get(line.sheet);
    if (Math.abs(line.x - edge) < 3) lefts.set(line.sheet, edge);
    else if (known === undefined || (Math.abs(known - edge) >= 3 && line.x < known)) lefts.set(line.sheet, line.x);
  }
  const insets = placed.filter(line => line.box !== undefined).map(line => line.x - (line.left ?? line.x));
  const inset = insets.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const edges = { lefts, inset, indents: false, rights: rightEdges(placed) };
  const follows = body.filter((line, index) => isCloseBelow(line, body[index - 1]));
  return { ...edges, indents: follows.filter(line => indented(line, edges)).length >= Math.max(2, pages.length / 20) };
}

function rightEdges(placed: readonly PlacedLine[]): ReadonlyMap<string, number> {
  const rights = new Map<string, number>();
  for (const line of placed) {
    if (line.role === undefined) rights.set(stretchOf(line), Math.max(line.right, rights.get(stretchOf(line)) ?? 0));
  }
  return rights;
}

function stretchOf({ sheet, box, column }: PlacedLine): string {
  return `${sheet} ${box ?? ''} ${column ?? ''}`;
}

/** Whether the line above was left although the next word had room on it: its paragraph had ended. */
function endedBefore(line: PlacedLine, above: PlacedLine, edges: Edges): boolean {
  const word = line.text.split(' ')[0]?.length ?? 0;
  const room = (edges.rights.get(stretchOf(above)) ?? above.right) - above.right;
  return room > ((line.right - line.x) * (word + 1)) / line.text.length + 2;
}

function isCloseBelow(line: PlacedLine, above: PlacedLine | undefined): boolean {
  return above !== undefined && above.sheet === line.sheet && line.row.y - above.row.y < leadingOf(above) * 1.25;
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The line above in the text, footnotes passed over. */
interface Above {
  readonly line: PlacedLine;
  readonly opened: boolean;
  /** How far in the lines of the current list item begin; 0 outside lists. */
  readonly hang: number;
}

function aboveNext(line: PlacedLine, opens: boolean | undefined, last: Above | undefined, edges: Edges): Above {
  const own = line.role === 'item' ? line.textX - leftOf(line, edges) : 0;
  return { line, opened: opens === true, hang: opens === true ? own : (last?.hang ?? 0) };
}

/** Whether a paragraph begins with this line: by space above, indent, type, box; undefined where only the text can tell. */
function opensParagraph(line: PlacedLine, last: Above | undefined, edges: Edges): boolean | undefined {
  if (last === undefined) return true;
  const above = last.line;
  if (last.hang > 0 && line.role === undefined && above.box === line.box && line.column === undefined) {
    const indent = line.x - leftOf(line, edges);
    if (indent < last.hang - 3) return true;
    if (indent < last.hang + 3) return line.sheet === above.sheet && line.row.y - above.row.y > leadingOf(above) * 1.25;
  }
  if (line.column !== undefined && line.opensColumn !== false) return line.opensColumn ?? continued(line, edges);
  if (line.column !== above.column) return indented(line, edges);
  if (line.sheet !== above.sheet) return turned(line, above, edges);
  if (line.role === 'table' || line.role === 'item') return true;
  if (line.box !== above.box || isHeading(line) !== isHeading(above) || above.role === 'table') return true;
  if (Math.abs(line.row.size - above.row.size) > 0.4) return true;
  if (line.row.y - above.row.y > leadingOf(above) * 1.25) return true;
  if (isHeading(line)) return line.row.bold !== above.row.bold || line.row.italic !== above.row.italic;
  if (above.textX > above.x + 2 && Math.abs(line.x - above.textX) < 3) return false;
  return indented(line, edges) && (line.x > above.x + 3 || (last.opened && (endsSentence(above.text) || endedBefore(line, above, edges))));
}

/** A note begins with its number; type raises it, so that a line beginning with a year or a count is none. */
function opensNote(line: PlacedLine, above: PlacedLine | undefined): boolean {
  const raised = /^[⁰¹²³⁴-⁹]/u.test(line.row.segments[0]?.text ?? '');
  return raised || (above?.role !== 'footnote' && /^\d{1,3} \S/.test(line.text));
}

function isHeading({ role }: PlacedLine): boolean {
  return role === 'heading' || role === 'title';
}

/** Lines of a paragraph stand no further apart than this. */
function leadingOf({ row }: PlacedLine): number {
  return row.size * 1.25;
}

/** Where a line without an indent begins. */
function leftOf(line: PlacedLine, edges: Edges): number {
  const inset = line.column === undefined && line.box !== undefined ? edges.inset : 0;
  return (line.left ?? edges.lefts.get(line.sheet) ?? line.x) + inset;
}

function indented(line: PlacedLine, edges: Edges): boolean {
  return line.x > leftOf(line, edges) + 4;
}

/** At the top of a page: a heading or an item begins something, an indent does, and else the text has to tell. */
function turned(line: PlacedLine, above: PlacedLine, edges: Edges): boolean | undefined {
  if (isHeading(line) || line.role === 'item' || line.role === 'table') return true;
  if (isHeading(above) || above.role === 'table' || (line.box === undefined) !== (above.box === undefined)) return true;
  return continued(line, edges);
}

function continued(line: PlacedLine, edges: Edges): boolean | undefined {
  if (isHeading(line) || line.role === 'item' || line.role === 'table') return true;
  if (indented(line, edges)) return true;
  return line.column !== undefined || line.box !== undefined || edges.indents ? false : undefined;
}
