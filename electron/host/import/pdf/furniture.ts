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
/** Least distance of furniture from the text, in sizes of the type. */
const clearance = 1.6;
const designation = /^(?:\d{1,4} )?(?:SOU|Ds) \d{4}:\d{1,4}(?: |$)|(?:^| )(?:SOU|Ds) \d{4}:\d{1,4}(?: \d{1,4})?$/;

const statuteHeads = /^Nuvarande lydelse Föreslagen lydelse$/;

/** Finds running heads and page numbers by what stands at the edge of several pages, in the same place. */
export function findFurniture(pages: readonly PageRows[]): Furniture {
  const candidates = pages.flatMap(edgeRows);
  const offset = usualOffsets(candidates);
  const numbered = candidates.filter(({ text, sheet }) => isNumberOf(text, sheet, offset));
  const repeated = countBy(candidates, candidate => candidate.text);
  const headed = new Set(candidates.filter(({ text }) => designation.test(text)).map(({ sheet }) => sheet));
  const certain = new Set(
    candidates.filter(candidate => {
      const alone = /^\d{1,4}$/.test(candidate.text) && headed.has(candidate.sheet);
      return alone || numbered.includes(candidate) || designation.test(candidate.text);
    }),
  );
  const likely = candidates.filter(candidate => certain.has(candidate) || (repeated.get(candidate.text) ?? 0) >= 3);
  // A place that also holds text on other pages is the text's own first or last line.
  const all = countBy(
    pages.flatMap(({ page, rows }) => rows.map(row => candidateOf(row, page))),
    candidate => candidate.place,
  );
  const proved = countBy(likely, candidate => candidate.place);
  const isPlace = (place: string) =>
    (proved.get(place) ?? 0) >= 3 && (proved.get(place) ?? 0) * 2 > (all.get(place) ?? 0);
  const edge = textEdges(certain);
  const isFurniture = (candidate: Candidate) =>
    certain.has(candidate) || (isPlace(candidate.place) && !edge(candidate) && !statuteHeads.test(candidate.text));
  const rows = new Set(candidates.filter(isFurniture).map(({ row }) => row));
  return { rows, pageOf: numberPages(pages.length, numbered) };
}

/** Tells whether a row stands on the text's side of what is certainly furniture on its page. */
function textEdges(certain: ReadonlySet<Candidate>): (candidate: Candidate) => boolean {
  const edges = new Map<string, number>();
  const key = ({ sheet, place }: Candidate) => `${sheet} ${place.startsWith('head') ? 'head' : 'foot'}`;
  for (const candidate of certain) {
    const known = edges.get(key(candidate)) ?? candidate.row.y;
    const inner = candidate.place.startsWith('head') ? Math.max : Math.min;
    edges.set(key(candidate), inner(known, candidate.row.y));
  }
  return candidate => {
    const edge = edges.get(key(candidate));
    if (edge === undefined) return false;
    return candidate.place.startsWith('head') ? candidate.row.y > edge : candidate.row.y < edge;
  };
}

/** Rows at the upper or lower edge with space between them and the text; lines of a paragraph stand closer together. */
function edgeRows({ page, rows }: PageRows): readonly Candidate[] {
  const parted = (row: Row | undefined, next: Row | undefined) =>
    row !== undefined && (next === undefined || next.y - row.y > Math.max(row.size, next.size) * clearance);
  const head = rows.slice(0, 3).filter(row => row.y < page.height * headZone);
  const foot = rows.slice(-2).filter(row => row.y > page.height * footZone);
  const headEnd = head.findLastIndex((row, index) => parted(row, rows[index + 1]));
  const footStart = foot.findIndex(row => parted(rows[rows.indexOf(row) - 1], row));
  const edges = [...head.slice(0, headEnd + 1), ...(footStart < 0 ? [] : foot.slice(footStart))];
  return edges.map(row => candidateOf(row, page));
}

function candidateOf(row: Row, page: PdfPage): Candidate {
  const edge = row.y < page.height / 2 ? 'head' : 'foot';
  return {
    row,
    sheet: page.sheet,
    text: rowText(row),
    place: `${edge} ${Math.round(row.y / 2)} ${Math.round(row.size * 2)}`,
  };
}

function countBy(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
): ReadonlyMap<string, number> {
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
