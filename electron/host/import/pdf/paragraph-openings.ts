import { endsSentence } from '../../../../shared/outline/paragraphs.ts';
import type { PlacedLine } from './placed-lines.ts';
import { type Edges, endedBefore, indented, leadingOf, leftOf } from './text-edges.ts';

/** The line above in the text, footnotes passed over. */
export interface Above {
  readonly line: PlacedLine;
  readonly opened: boolean;
  /** How far in the lines of the current list item begin; 0 outside lists. */
  readonly hang: number;
}

/** What the line is to the one after it. */
export function aboveNext(line: PlacedLine, opens: boolean | undefined, last: Above | undefined, edges: Edges): Above {
  const own = line.role === 'item' ? line.textX - leftOf(line, edges) : 0;
  return { line, opened: opens === true, hang: opens === true ? own : (last?.hang ?? 0) };
}

/** Whether a paragraph begins with this line: by space above, indent, type, box; undefined where only the text can tell. */
export function opensParagraph(line: PlacedLine, last: Above | undefined, edges: Edges): boolean | undefined {
  if (last === undefined) return true;
  const above = last.line;
  const listed = underItem(line, last, edges);
  if (listed !== undefined) return listed;
  if (line.column === undefined && above.column !== undefined) return true;
  if (line.column !== undefined && line.opensColumn !== false) return line.opensColumn ?? continued(line, edges);
  if (line.column !== above.column) return indented(line, edges);
  if (line.sheet !== above.sheet) return turned(line, above, edges);
  return isOfOtherKind(line, above) || isSpaced(line, above) || opensByIndent(line, last, edges);
}

/** In a list: what hangs under the item belongs to it, what stands further out does not; undefined outside lists. */
function underItem(line: PlacedLine, { line: above, hang }: Above, edges: Edges): boolean | undefined {
  if (hang === 0 || line.role !== undefined || line.column !== undefined || above.box !== line.box) return undefined;
  const indent = line.x - leftOf(line, edges);
  if (indent < hang - 3) return true;
  return indent < hang + 3 ? line.sheet === above.sheet && isSpaced(line, above) : undefined;
}

function isOfOtherKind(line: PlacedLine, above: PlacedLine): boolean {
  if (beginsItself(line) && !isHeading(line)) return true;
  if (line.box !== above.box || isHeading(line) !== isHeading(above) || above.role === 'table') return true;
  if (Math.abs(line.row.size - above.row.size) > 0.4) return true;
  return isHeading(line) && (line.row.bold !== above.row.bold || line.row.italic !== above.row.italic);
}

function isSpaced(line: PlacedLine, above: PlacedLine): boolean {
  return line.row.y - above.row.y > leadingOf(above) * 1.25;
}

function opensByIndent(line: PlacedLine, { line: above, opened }: Above, edges: Edges): boolean {
  if (isHeading(line) || (above.textX > above.x + 2 && Math.abs(line.x - above.textX) < 3)) return false;
  if (!indented(line, edges)) return false;
  return line.x > above.x + 3 || (opened && (endsSentence(above.text) || endedBefore(line, above, edges)));
}

/** A note begins with its number; type raises it, so that a line beginning with a year or a count is none. */
export function opensNote(line: PlacedLine, above: PlacedLine | undefined): boolean {
  const raised = /^[⁰¹²³⁴-⁹]/u.test(line.row.segments[0]?.text ?? '');
  return raised || (above?.role !== 'footnote' && /^\d{1,3} \S/.test(line.text));
}

/** Headings, items and rows of tables begin something wherever they stand. */
function beginsItself(line: PlacedLine): boolean {
  return isHeading(line) || line.role === 'item' || line.role === 'table';
}

function isHeading({ role }: PlacedLine): boolean {
  return role === 'heading' || role === 'title';
}

/** At the top of a page: a heading or an item begins something, an indent does, and else the text has to tell. */
function turned(line: PlacedLine, above: PlacedLine, edges: Edges): boolean | undefined {
  if (isHeading(above) || above.role === 'table' || (line.box === undefined) !== (above.box === undefined)) return true;
  return continued(line, edges);
}

function continued(line: PlacedLine, edges: Edges): boolean | undefined {
  if (beginsItself(line)) return true;
  if (indented(line, edges)) return true;
  return line.column !== undefined || line.box !== undefined || edges.indents ? false : undefined;
}
