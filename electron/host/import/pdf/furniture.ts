import type { PdfPage } from './page-content.ts';
import { type Row, rowText } from './text-rows.ts';

/** A page in rows, before it is known what they are. */
export interface PageRows {
  readonly page: PdfPage;
  readonly rows: readonly Row[];
}

/** What belongs to the pages and not to the text, and the printed number of each page. */
export interface Furniture {
  readonly rows: ReadonlySet<Row>;
  /** By sheet; a page without a number of its own has one where its neighbours leave no doubt. */
  readonly pageOf: ReadonlyMap<number, number>;
}

interface Candidate {
  readonly row: Row;
  readonly sheet: number;
  readonly text: string;
  readonly place: string;
}

const headZone = 0.15;
const footZone = 0.87;
const designation = /^(?:\d{1,4} )?(?:SOU|Ds) \d{4}:\d{1,4}(?: |$)|(?:^| )(?:SOU|Ds) \d{4}:\d{1,4}(?: \d{1,4})?$/;

/** Finds running heads and page numbers by what stands at the edge of several pages, in the same place. */
export function findFurniture(pages: readonly PageRows[]): Furniture {
  const candidates = pages.flatMap(edgeRows);
  const offset = usualOffsets(candidates);
  const numbered = candidates.filter(({ text, sheet }) => isNumberOf(text, sheet, offset));
  const repeated = countBy(candidates, candidate => candidate.text);
  const sure = candidates.filter(
    candidate => numbered.includes(candidate) || designation.test(candidate.text) || (repeated.get(candidate.text) ?? 0) >= 3,
  );
  const places = new Set([...countBy(sure, candidate => candidate.place)].filter(([, count]) => count >= 2).map(([place]) => place));
  const rows = new Set(candidates.filter(candidate => sure.includes(candidate) || places.has(candidate.place)).map(({ row }) => row));
  return { rows, pageOf: numberPages(pages.length, numbered) };
}

/** Rows at the upper or lower edge with space between them and the text. */
function edgeRows({ page, rows }: PageRows): readonly Candidate[] {
  const candidates: Candidate[] = [];
  rows.slice(0, 3).forEach((row, index) => {
    const next = rows[index + 1];
    if (row.y < page.height * headZone && (next === undefined || next.y - row.y > row.size * 1.05)) candidates.push(candidateOf(row, page));
  });
  rows.slice(-2).forEach(row => {
    if (row.y > page.height * footZone) candidates.push(candidateOf(row, page));
  });
  return candidates;
}

function candidateOf(row: Row, page: PdfPage): Candidate {
  const edge = row.y < page.height / 2 ? 'head' : 'foot';
  return { row, sheet: page.sheet, text: rowText(row), place: `${edge} ${Math.round(row.y / 2)} ${Math.round(row.size * 2)}` };
}

function countBy(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const candidate of candidates) counts.set(keyOf(candidate), (counts.get(keyOf(candidate)) ?? 0) + 1);
  return counts;
}

/** Number at the row's end or beginning, with nothing else or a running head beside it. */
function numbersIn(text: string): readonly number[] {
  return [/^(\d{1,4})(?: |$)/, /(?:^| )(\d{1,4})$/].flatMap(pattern => {
    const match = pattern.exec(text);
    return match === null ? [] : [Number(match[1])];
  });
}

/** Differences between sheet and printed number that come back. */
function usualOffsets(candidates: readonly Candidate[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { text, sheet } of candidates) {
    for (const number of new Set(numbersIn(text))) counts.set(sheet - number, (counts.get(sheet - number) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 10 >= most).map(([offset]) => offset));
}

function isNumberOf(text: string, sheet: number, offsets: ReadonlySet<number>): boolean {
  return numbersIn(text).some(number => offsets.has(sheet - number));
}

/** Printed numbers, and those of the pages between and around them that the same count leads to. */
function numberPages(count: number, numbered: readonly Candidate[]): ReadonlyMap<number, number> {
  const offsets = usualOffsets(numbered);
  const anchors = numbered
    .flatMap(({ text, sheet }) => {
      const number = numbersIn(text).find(value => offsets.has(sheet - value));
      return number === undefined ? [] : [{ sheet, offset: sheet - number }];
    })
    .sort((one, other) => one.sheet - other.sheet);
  const pages = new Map<number, number>();
  const single = new Set(anchors.map(anchor => anchor.offset)).size === 1;
  let next = 0;
  for (let sheet = 1; sheet <= count; sheet++) {
    while (next < anchors.length && (anchors[next]?.sheet ?? 0) < sheet) next++;
    const after = anchors[next];
    const before = after?.sheet === sheet ? after : anchors[next - 1];
    const offset = single ? anchors[0]?.offset : after?.offset === before?.offset ? after?.offset : undefined;
    if (offset !== undefined && sheet - offset >= 1) pages.set(sheet, sheet - offset);
  }
  return pages;
}
