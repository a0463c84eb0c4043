import type { ContentLine } from './source-line.ts';

/** A piece of a draft statute; `column` is null where the text runs across both, as what is not changed does. */
export interface StatutePiece {
  readonly column: 'current' | 'proposed' | null;
  readonly lines: readonly ContentLine[];
}

const columnHeads = /^Nuvarande lydelse\s+Föreslagen lydelse$/;
const commencement =
  /^(?:\d\. )?(?:Denna lag|Denna förordning|Lagen|Förordningen|Dessa föreskrifter)\b.{0,60}träder i kraft/;
const label = /^(?:\d+(?: ?[a-z])? (?:kap\.|§)|§ ?\d+)/;
const gap = /^(.*?\S) {3,}(\S.*)$/;
/** A column is narrower than this part of the measure. */
const columnWidth = 0.62;

/** Parts lines at the heads of the two columns and at the line that says when the statute comes into force. */
export function partColumns(
  lines: readonly ContentLine[],
): readonly { readonly columns: boolean; readonly lines: readonly ContentLine[] }[] {
  const stretches: { columns: boolean; lines: ContentLine[] }[] = [{ columns: false, lines: [] }];
  for (const line of lines) {
    const current = stretches.at(-1);
    if (current === undefined) break;
    const turns =
      line.hint === undefined ? turnsColumns(line.text, current.columns) : isColumned(line) !== current.columns;
    if (turns) stretches.push({ columns: !current.columns, lines: [line] });
    else current.lines.push(line);
  }
  return stretches.filter(stretch => stretch.lines.length > 0);
}

function turnsColumns(text: string, columns: boolean): boolean {
  return columns ? commencement.test(text) : columnHeads.test(text);
}

function isColumned(line: ContentLine): boolean {
  return line.hint?.column !== undefined || columnHeads.test(line.text);
}

/**
 * Keeps the two columns of a draft statute apart. In text they come one under the other, left before right, a right one alone with
 * the space that the empty left one leaves; or side by side with a wide gap where the layout is kept.
 */
export function toStatutePieces(lines: readonly ContentLine[], measure: number): readonly StatutePiece[] {
  if (lines.some(line => line.hint?.column !== undefined)) return markedPieces(lines);
  const pieces: { column: StatutePiece['column']; lines: ContentLine[] }[] = [];
  let expects: 'current' | 'proposed' = 'current';
  for (const group of groupsOf(lines)) {
    const sides = sideBySide(group);
    if (sides !== null) {
      pieces.push({ column: 'current', lines: sides.left }, { column: 'proposed', lines: sides.right });
      continue;
    }
    const column = columnOf(group, measure, expects);
    const cut = column === null ? undefined : cutOffPiece(pieces, column, group);
    if (cut === undefined) pieces.push({ column, lines: [...group] });
    else cut.lines.push(...group);
    expects = column === 'current' ? 'proposed' : 'current';
  }
  return pieces;
}

/** Columns as the format has marked them; what goes on over a page, or below what stands beside it, stays one piece. */
function markedPieces(lines: readonly ContentLine[]): readonly StatutePiece[] {
  const pieces: { column: StatutePiece['column']; lines: ContentLine[] }[] = [];
  for (const line of lines) {
    const column = line.hint?.column ?? null;
    const open = column === null ? undefined : pieces.findLast(piece => piece.column === column);
    const opens = line.hint?.opens ?? /[.:]$/.test(open?.lines.at(-1)?.text ?? '.');
    if (open === undefined || opens) pieces.push({ column, lines: [line] });
    else open.lines.push(line);
  }
  return pieces;
}

/** The last piece of a column where the page break before the group has cut it off. */
function cutOffPiece<Piece extends { readonly column: StatutePiece['column']; readonly lines: readonly ContentLine[] }>(
  pieces: readonly Piece[],
  column: 'current' | 'proposed',
  group: readonly ContentLine[],
): Piece | undefined {
  const piece = pieces.findLast(other => other.column === column);
  const last = piece?.lines.at(-1);
  return last !== undefined && last.sheet !== group[0]?.sheet && !/[.:]$/.test(last.text) ? piece : undefined;
}

function groupsOf(lines: readonly ContentLine[]): readonly (readonly ContentLine[])[] {
  const groups: ContentLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || line.before !== 'tight') groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function columnOf(
  group: readonly ContentLine[],
  measure: number,
  expects: 'current' | 'proposed',
): StatutePiece['column'] {
  const first = group[0];
  if (first === undefined || label.test(first.text) || columnHeads.test(first.text)) return null;
  if (group.some(line => line.text.length > measure * columnWidth)) return null;
  if (group.length === 1 && !first.opensSheet && expects === 'current') return null;
  return first.indent > 0 && first.before !== 'sheet' ? 'proposed' : expects;
}

function sideBySide(group: readonly ContentLine[]): { left: ContentLine[]; right: ContentLine[] } | null {
  if (!group.some(line => gap.test(line.text.slice(0, 400)))) return null;
  const left: ContentLine[] = [];
  const right: ContentLine[] = [];
  for (const line of group) {
    const match = gap.exec(line.text.slice(0, 400));
    if (match !== null) {
      left.push({ ...line, text: match[1] ?? '' });
      right.push({ ...line, text: match[2] ?? '' });
    } else if (line.indent > 20) right.push(line);
    else left.push(line);
  }
  return { left, right };
}
