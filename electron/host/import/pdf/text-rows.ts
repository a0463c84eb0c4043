import type { TextRun } from './page-content.ts';

/** Text on one baseline with no wide gap in it. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** What stands on one baseline, from left to right; parts with a wide gap between them are segments of their own. */
export interface Row {
  readonly y: number;
  readonly x: number;
  readonly right: number;
  /** Size of most of its text, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly segments: readonly Segment[];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** In parts of the type's size: a gap that is no space between words, and one that separates words at all. */
const wideGap = 1.15;
const wordGap = 0.13;
const markerGap = 0.4;
/** What stands before a text that hangs beside it: a list's marker, a heading's number. */
const leadsText = /^(?:[•●▪■◦‣○–-]|\d{1,2}[.)]|[a-zåäö]\)|\d{1,2}(?:\.\d{1,2}){0,4})$/u;

/** Puts a page's runs together to rows, top down. */
export function toRows(runs: readonly TextRun[]): readonly Row[] {
  const rows: TextRun[][] = [];
  const sorted = [...runs].sort((one, other) => one.y - other.y || one.x - other.x);
  const full = sorted.filter(run => !isMark(run));
  for (const run of full) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && Math.abs(run.y - first.y) < Math.min(run.size, first.size) * 0.3)
      row.push(run);
    else rows.push([run]);
  }
  for (const run of sorted) {
    if (!isMark(run)) continue;
    const row = rowOfMark(rows, run);
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  return rows.map(toRow).sort((one, other) => one.y - other.y);
}

/** Digits alone may be a reference, which stands higher than its row. */
function isMark(run: TextRun): boolean {
  return /^\d{1,3}$/.test(run.text.trim());
}

/** The row that a number belongs to: on its baseline, or raised above it in smaller type right beside its text. */
function rowOfMark(rows: readonly (readonly TextRun[])[], mark: TextRun): TextRun[] | undefined {
  let best: readonly TextRun[] | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    for (const run of row) {
      const rise = run.y - mark.y;
      if (rise < -0.3 * mark.size || rise > 0.6 * run.size) continue;
      const beside = Math.min(Math.abs(mark.x - run.x - run.width), Math.abs(run.x - mark.x - mark.width));
      const close = rise > 0.15 * run.size ? beside < run.size * 0.8 : true;
      if (close && beside + Math.abs(rise) < distance) {
        best = row;
        distance = beside + Math.abs(rise);
      }
    }
  }
  return best as TextRun[] | undefined;
}

function toRow(unsorted: readonly TextRun[]): Row {
  const runs = [...unsorted].sort((one, other) => one.x - other.x);
  const words = runs.filter(run => !isMark(run));
  const size = weightiest(words.length > 0 ? words : runs, run => Math.round(run.size * 10) / 10);
  const main = runs.filter(run => Math.abs(run.size - size) < 0.3);
  const y = main[0]?.y ?? runs[0]?.y ?? 0;
  const segments: { text: string; x: number; right: number }[] = [];
  for (const run of runs) {
    const raised: boolean = run.size < size * 0.85 && run.y < y - 0.12 * size && isMark(run);
    const text = raised ? superscripted(run.text) : run.text;
    const last = segments.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.x - last.right;
    const marked = segments.length === 1 && leadsText.test(last?.text ?? '') && gap > markerGap * size;
    if (last === undefined || gap > wideGap * size || marked) {
      segments.push({ text, x: run.x, right: run.x + run.width });
    } else {
      const space = gap > wordGap * size && !last.text.endsWith(' ') && !text.startsWith(' ') && !raised;
      last.text += space ? ` ${text}` : text;
      last.right = Math.max(last.right, run.x + run.width);
    }
  }
  return {
    y,
    x: segments[0]?.x ?? 0,
    right: Math.max(...segments.map(segment => segment.right)),
    size,
    bold: weightiest(runs, run => run.bold),
    italic: weightiest(runs, run => run.italic),
    segments: segments
      .map(segment => ({ ...segment, text: cleaned(segment.text) }))
      .filter(segment => segment.text !== ''),
  };
}

function weightiest<Value>(runs: readonly TextRun[], pick: (run: TextRun) => Value): Value {
  const weights = new Map<Value, number>();
  for (const run of runs) weights.set(pick(run), (weights.get(pick(run)) ?? 0) + run.text.length);
  const [first] = [...weights].sort(([, one], [, other]) => other - one);
  if (first === undefined) throw new RangeError('a row has no runs');
  return first[0];
}

function superscripted(text: string): string {
  return text.replace(/\d/g, digit => superscripts[Number(digit)] ?? digit);
}

/** NFC, ligatures and odd spaces resolved, characters that show nothing gone. */
function cleaned(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u2028-\u202f\ufeff]/gu, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** The row's text with its segments apart as `gap`. */
export function rowText(row: Row, gap = ' '): string {
  return row.segments.map(segment => segment.text).join(gap);
}
