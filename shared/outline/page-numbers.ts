import { note, type Staged } from './result.ts';
import type { FurnitureBlock } from './running-heads.ts';
import { type ContentLine, hasLayout } from './source-line.ts';

interface Opening {
  readonly sheet: number;
  /** False for a leading space that comes after a blank line: it may be a page, or only a space. */
  readonly sure: boolean;
  readonly opensChapter: boolean;
  /** The number printed on the page; null when the text has lost it. */
  readonly anchor: number | null;
}

/**
 * Derives the printed page of every sheet. Between two printed numbers pages are counted twice: every sign of a page break, and only
 * the sure ones with the empty page that text loses before a chapter opening on a right-hand page. Where both counts reach the
 * printed number, the pages on which they agree are stated and no others: better none than a wrong one.
 */
export function pageNumbers(
  lines: readonly ContentLine[],
  furniture: readonly FurnitureBlock[],
  chapterLines: ReadonlySet<number>,
): Staged<ReadonlyMap<number, number>> {
  if (hasLayout(lines)) return { value: markedPages(lines), messages: [] };
  if (furniture.some(({ sheet }) => sheet !== null)) return { value: pagesOfSheets(furniture), messages: [] };
  const openings = sheetOpenings(lines, printedOnSheets(lines, furniture), chapterLines);
  const anchored = openings.flatMap(({ anchor }, index) => (anchor === null ? [] : [index]));
  const rightHanded = openings.every(
    ({ anchor, opensChapter }) => !opensChapter || anchor === null || anchor % 2 === 1,
  );
  const pages = new Map<number, number>();
  const doubtful: string[] = [];
  for (let next = 1; next < anchored.length; next++) {
    const span = openings.slice(anchored[next - 1], (anchored[next] ?? 0) + 1);
    const counted = countSpan(span, rightHanded);
    if (counted === null) doubtful.push(`${span[0]?.anchor}–${span.at(-1)?.anchor}`);
    for (const [sheet, page] of counted ?? []) pages.set(sheet, page);
  }
  return { value: pages, messages: tellDoubt(doubtful) };
}

function markedPages(lines: readonly ContentLine[]): ReadonlyMap<number, number> {
  return new Map(lines.flatMap(({ sheet, hint }) => (hint?.page === undefined ? [] : [[sheet, hint.page]])));
}

/** Where the source knows its pages: those between two printed numbers that are as far apart as their pages. */
function pagesOfSheets(furniture: readonly FurnitureBlock[]): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  let last: { readonly sheet: number; readonly page: number } | undefined;
  for (const { sheet, printed } of furniture) {
    if (sheet === null || printed === null) continue;
    const next = { sheet, page: printed.page };
    const inStep = last !== undefined && next.page - last.page === next.sheet - last.sheet;
    for (let at = last?.sheet ?? 0; inStep && at <= sheet; at++) pages.set(at, printed.page - (sheet - at));
    last = next;
  }
  return pages;
}

/** Which number belongs to which sheet: a head's to the text after it, a foot's to the text before it. */
function printedOnSheets(
  lines: readonly ContentLine[],
  furniture: readonly FurnitureBlock[],
): ReadonlyMap<number, number> {
  const printed = new Map<number, number>();
  let at = 0;
  for (const block of furniture) {
    while (at < lines.length && (lines[at]?.number ?? 0) < block.first) at++;
    if (block.printed === null) continue;
    const line = block.printed.place === 'head' ? lines[at] : lines[at - 1];
    if (line !== undefined) printed.set(line.sheet, block.printed.page);
  }
  return printed;
}

function sheetOpenings(
  lines: readonly ContentLine[],
  printed: ReadonlyMap<number, number>,
  chapterLines: ReadonlySet<number>,
): readonly Opening[] {
  const openings: Opening[] = [];
  for (const line of lines) {
    if (openings.at(-1)?.sheet === line.sheet) continue;
    openings.push({
      sheet: line.sheet,
      sure: line.before === 'sheet',
      opensChapter: chapterLines.has(line.number),
      anchor: printed.get(line.sheet) ?? null,
    });
  }
  return openings;
}

/** Pages of the sheets between two printed numbers, both included; null when the counts do not reach the second. */
function countSpan(span: readonly Opening[], rightHanded: boolean): readonly (readonly [number, number])[] | null {
  const from = span[0]?.anchor ?? 0;
  const to = span.at(-1)?.anchor ?? 0;
  const counted: [number, number][] = [];
  let careful = from - 1;
  span.forEach((opening, index) => {
    if (opening.sure || index === 0) careful++;
    if (index > 0 && opening.opensChapter && rightHanded && careful % 2 === 0) careful++;
    if (careful === from + index) counted.push([opening.sheet, careful]);
  });
  return from + span.length - 1 === to && careful === to ? counted : null;
}

function tellDoubt(spans: readonly string[]): Staged<never>['messages'] {
  if (spans.length === 0) return [];
  return [
    note(
      `Sidnummer anges inte för sidorna ${spans.join(', ')}: sidbrytningarna i texten stämmer inte med de tryckta sidnumren.`,
      null,
    ),
  ];
}
