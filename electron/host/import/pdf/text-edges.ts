import type { PageRows } from './furniture.ts';
import type { PlacedLine } from './placed-lines.ts';

/** Where lines without an indent begin, and whether the report marks its paragraphs by indents. */
export interface Edges {
  readonly lefts: ReadonlyMap<number, number>;
  /** From a box's border to its text. */
  readonly inset: number;
  readonly indents: boolean;
  /** Right edges of page, box or column. */
  readonly rights: ReadonlyMap<string, number>;
}

/** Measures the edges over the whole report. */
export function edgesOf(placed: readonly PlacedLine[], pages: readonly PageRows[]): Edges {
  const body = placed.filter(line => line.box === undefined && line.column === undefined && line.role === undefined);
  const usual = [0, 1].map(parity =>
    commonest(body.filter(line => line.sheet % 2 === parity).map(line => Math.round(line.x))),
  );
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
export function endedBefore(line: PlacedLine, above: PlacedLine, edges: Edges): boolean {
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

/** Lines of a paragraph stand no further apart than this. */
export function leadingOf({ row }: PlacedLine): number {
  return row.size * 1.25;
}

/** Where a line without an indent begins. */
export function leftOf(line: PlacedLine, edges: Edges): number {
  const inset = line.column === undefined && line.box !== undefined ? edges.inset : 0;
  return (line.left ?? edges.lefts.get(line.sheet) ?? line.x) + inset;
}

/** Whether a line begins further in than its paragraph does. */
export function indented(line: PlacedLine, edges: Edges): boolean {
  return line.x > leftOf(line, edges) + 4;
}
