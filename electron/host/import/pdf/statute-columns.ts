import { endsSentence } from '../../../../shared/outline/paragraphs.ts';
import type { PlacedLine } from './placed-lines.ts';

const heads = /^Nuvarande lydelse\tFöreslagen lydelse$|^Nuvarande lydelse Föreslagen lydelse$/;

const widestIndent = 20;

/** A row of two columns, or a line across both. */
interface Part {
  readonly lines: readonly PlacedLine[];
  readonly crosses: boolean;
}

/**
 * Parts the text under "Nuvarande lydelse – Föreslagen lydelse" at the gutter between the two and puts the columns one after the other:
 * band by band, a band ending where both columns begin a paragraph on the same line.
 */
export function splitStatutes(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const split: PlacedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    if (!heads.test(line.text) || line.row.segments.length !== 2) {
      split.push(line);
      at++;
      continue;
    }
    const end = statuteEnd(lines, at + 1);
    split.push({ ...line, text: 'Nuvarande lydelse Föreslagen lydelse', role: undefined });
    split.push(...columnsOf(lines.slice(at + 1, end), line));
    at = end;
  }
  return split;
}

/** A statute's columns end at a heading, a box or the next pair of columns. */
function statuteEnd(lines: readonly PlacedLine[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line?.role === 'heading' || line?.role === 'title' || line?.box !== undefined || heads.test(line?.text ?? ''))
      return at;
  }
  return lines.length;
}

function columnsOf(lines: readonly PlacedLine[], head: PlacedLine): readonly PlacedLine[] {
  const gutter = (head.row.segments[1]?.x ?? 0) - 2;
  // The text's left edge moves between left-hand and right-hand pages; the gutter moves with it.
  const parts = blocksOf(lines).map(block => block.map(line => partOf(line, gutter, shift(line, head, lines), head.x)));
  const last = parts.findLastIndex(
    (block, index) => block.some(isTwoSided) || isNarrow(block, head) || goesOn(parts, index, head),
  );
  return parts.flatMap((block, index) => {
    const columns = index <= last && !block.some(part => part.crosses) && !isLabel(block);
    if (!columns) return block.map(whole);
    return markOpenings(bandsOf(block), parts[index - 1]?.[0]?.lines[0]?.sheet === block[0]?.lines[0]?.sheet);
  });
}

function markOpenings(lines: readonly PlacedLine[], spaced: boolean): readonly PlacedLine[] {
  const seen = new Set<PlacedLine['column']>();
  return lines.map(line => {
    const first = !seen.has(line.column);
    seen.add(line.column);
    return { ...line, opensColumn: first && !spaced ? undefined : first };
  });
}

function shift(line: PlacedLine, head: PlacedLine, lines: readonly PlacedLine[]): number {
  if (line.sheet === head.sheet) return 0;
  const left = Math.min(
    ...lines.filter(other => other.sheet === line.sheet && other.role !== 'footnote').map(other => other.x),
  );
  const starts = lines
    .filter(other => other.sheet === line.sheet)
    .flatMap(other => other.row.segments.slice(1).map(segment => segment.x));
  const gutter = head.row.segments[1]?.x ?? 0;
  return starts.some(start => Math.abs(start - gutter) < 3) ? 0 : left - head.x;
}

/** Lines close together on one page. */
function blocksOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const blocks: PlacedLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1)?.at(-1);
    const close = last !== undefined && last.sheet === line.sheet && line.row.y - last.row.y < line.row.size * 1.5;
    if (close && (last?.role === 'footnote') === (line.role === 'footnote')) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function partOf(line: PlacedLine, headGutter: number, moved: number, headX: number): Part {
  const { row } = line;
  const gutter = headGutter + moved;
  const left = row.segments.filter(segment => segment.x < gutter);
  const right = row.segments.filter(segment => segment.x >= gutter);
  const crosses = left.some(segment => segment.right > gutter + 4);
  // Cells of a table stand elsewhere than at the columns' edges.
  const celled = left.length > 1 || (right[0] !== undefined && right[0].x > gutter + widestIndent);
  if (line.role === 'footnote' || crosses || celled) {
    return { lines: [line], crosses: true };
  }
  const side = (segments: typeof left, column: 'current' | 'proposed'): PlacedLine[] => {
    const [first] = segments;
    if (first === undefined) return [];
    const text = segments.map(segment => segment.text).join(' ');
    const edge = column === 'current' ? headX + moved : gutter + 2;
    return [
      {
        ...line,
        left: edge,
        text,
        x: first.x,
        textX: first.x,
        right: segments.at(-1)?.right ?? first.right,
        column,
        role: undefined,
      },
    ];
  };
  return { lines: [...side(left, 'current'), ...side(right, 'proposed')], crosses: false };
}

function isTwoSided(part: Part): boolean {
  return part.lines.some(line => line.column === 'proposed');
}

/** Whether a block at the top of a page goes on in the left column: it finishes a sentence there, or has the columns' indent. */
function goesOn(parts: readonly (readonly Part[])[], index: number, head: PlacedLine): boolean {
  const [first] = parts[index]?.[0]?.lines ?? [];
  const above = parts.slice(0, index).findLast(other => other.some(part => part.lines[0]?.role !== 'footnote')) ?? [];
  const left = above.flatMap(part => part.lines.filter(line => line.column === 'current')).at(-1);
  if (first === undefined || left === undefined || parts[index]?.some(part => part.crosses)) return false;
  if (left.sheet === first.sheet || !(above.some(isTwoSided) || isNarrow(above, head))) return false;
  // Running text has no indent right after columns.
  return !endsSentence(left.text) || first.x > (first.left ?? first.x) + 4;
}

/** Several lines that all stay within the left column. */
function isNarrow(block: readonly Part[], head: PlacedLine): boolean {
  if (block.length < 2 || block.some(part => part.crosses)) return false;
  const width = (head.row.segments[1]?.x ?? 0) - head.x;
  return block.some(part => part.lines.some(line => line.right - head.x > width * 0.6));
}

/** "5 kap." and "11 §" stand above both columns. */
function isLabel(block: readonly Part[]): boolean {
  const texts = block.flatMap(part => part.lines.map(line => line.text));
  return texts.length <= 2 && texts.every(text => /^\d+(?: ?[a-z])? (?:kap\.|§)/u.test(text));
}

function whole(part: Part): PlacedLine {
  const [first, second] = part.lines;
  if (first === undefined) throw new RangeError('a row without text');
  const text = second === undefined ? first.text : `${first.text} ${second.text}`;
  return { ...first, text, column: undefined, right: second?.right ?? first.right };
}

function bandsOf(block: readonly Part[]): readonly PlacedLine[] {
  const bands: Part[][] = [];
  const edge = (column: 'current' | 'proposed') =>
    Math.min(...block.flatMap(part => part.lines.filter(line => line.column === column).map(line => line.x)));
  const [left, right] = [edge('current'), edge('proposed')];
  for (const part of block) {
    const opens =
      part.lines.length === 2 && part.lines.every(line => line.x > (line.column === 'current' ? left : right) + 4);
    if (bands.length === 0 || opens) bands.push([part]);
    else bands.at(-1)?.push(part);
  }
  return bands.flatMap(band =>
    (['current', 'proposed'] as const).flatMap(column =>
      band.flatMap(part => part.lines.filter(line => line.column === column)),
    ),
  );
}
