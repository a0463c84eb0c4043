import { type Staged, unsure } from './result.ts';
import { hasLayout, isBlank, type SourceLine } from './source-line.ts';

/** A page number as printed, with the line it stands on. */
export interface PrintedNumber {
  readonly line: number;
  readonly page: number;
}

/** Lines that belong to the page and not to the text, first and last of a block; each block is a page break. */
export interface FurnitureBlock {
  readonly first: number;
  readonly last: number;
  /** The physical page it stands on, where the source knows its pages. */
  readonly sheet: number | null;
  /** What the block numbers: the page it opens or the page it closes; null without a number that can be trusted. */
  readonly printed: (PrintedNumber & { readonly place: 'head' | 'foot' }) | null;
  /** What the running head says: the report's designation, if it has one, and the part that the page belongs to. */
  readonly head: { readonly designation: string | null; readonly title: string } | null;
}

type Role = 'number' | 'head' | 'repeated';
type Run = readonly { readonly line: SourceLine; readonly role: Role }[];

const longestHead = 300;
const shortestRepeated = 8;
const leastRepeats = 3;
const pageNumber = /^\d{1,4}$/;
const designationFirst = /^((?:SOU|Ds) \d{4}:\d{1,4})(?: |$)/;
const designationLast = /(?:^| )((?:SOU|Ds) \d{4}:\d{1,4})$/;

/**
 * Finds running heads and page numbers, and the banners of whoever attached the report to an agenda, by what they are on any
 * page: lines standing alone and close together, one of them a number, another with the series' designation or coming back word for word.
 */
export function findRunningHeads(lines: readonly SourceLine[]): Staged<readonly FurnitureBlock[]> {
  if (hasLayout(lines)) return { value: markedFurniture(lines), messages: [] };
  const borders = pageBorders(lines);
  const alone = lines.filter((line, index) => borders.has(line) || standsAlone(lines, index));
  const runsWith = (texts: ReadonlySet<string>) =>
    runsOf(alone, lines, line => roleOf(line, texts)).filter(run => isFurniture(run, borders));
  const banners = bannersOf(runsWith(repeatedTexts(alone)));
  const numbered = runsWith(banners);
  const taken = new Set(numbered.flatMap(run => run.map(({ line }) => line.number)));
  const strays = alone.filter(line => !taken.has(line.number) && banners.has(line.text.trim()));
  const blocks = [...numbered, ...strays.map((line): Run => [{ line, role: 'repeated' }])]
    .map(blockOf)
    .sort((one, other) => one.first - other.first);
  return keepRising(blocks);
}

/** Furniture as the format has marked it: what stands together on one page is one block. */
function markedFurniture(lines: readonly SourceLine[]): readonly FurnitureBlock[] {
  const runs: SourceLine[][] = [];
  for (const line of lines) {
    if (line.hint?.role !== 'furniture') continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.sheet === line.sheet && last.number + 1 === line.number) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.map(run => {
    const page = run.find(line => line.hint?.page !== undefined)?.hint?.page;
    const head = run.find(line => isHead(line.text.trim())) ?? run.find(line => !pageNumber.test(line.text.trim()));
    return {
      sheet: run[0]?.sheet ?? null,
      first: run[0]?.number ?? 0,
      last: run.at(-1)?.number ?? 0,
      printed: page === undefined ? null : { line: run[0]?.number ?? 0, page, place: 'head' },
      head: head === undefined ? null : headOf(head.text.trim()),
    };
  });
}

/** First and last filled line of every page, where the source knows its pages. */
function pageBorders(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const firsts = new Map<number, SourceLine>();
  const lasts = new Map<number, SourceLine>();
  for (const line of lines) {
    if (line.sheet === null || isBlank(line.text)) continue;
    if (!firsts.has(line.sheet)) firsts.set(line.sheet, line);
    lasts.set(line.sheet, line);
  }
  return new Set([...firsts.values(), ...lasts.values()]);
}

/** Between blank lines. */
function standsAlone(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.text.length > longestHead * 4 || isBlank(line.text)) return false;
  const above = lines[index - 1];
  const below = lines[index + 1];
  const opens = above === undefined || isBlank(above.text);
  const closes = below === undefined || isBlank(below.text);
  return opens && closes;
}

function repeatedTexts(alone: readonly SourceLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of alone) counts.set(line.text.trim(), (counts.get(line.text.trim()) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([text, count]) => count >= leastRepeats && text.length >= shortestRepeated)
      .map(([text]) => text),
  );
}

function roleOf(line: SourceLine, repeated: ReadonlySet<string>): Role | null {
  const text = line.text.trim();
  if (pageNumber.test(text)) return 'number';
  if (isHead(text)) return 'head';
  return repeated.has(text) ? 'repeated' : null;
}

/** Lines with a role and nothing but blank lines between them, on one page where pages are known. */
function runsOf(
  alone: readonly SourceLine[],
  lines: readonly SourceLine[],
  role: (line: SourceLine) => Role | null,
): readonly Run[] {
  const runs: { line: SourceLine; role: Role }[][] = [];
  let previous: SourceLine | null = null;
  for (const line of alone) {
    const has = role(line);
    if (has === null) {
      previous = null;
      continue;
    }
    const current = runs.at(-1);
    if (
      previous !== null &&
      current !== undefined &&
      !isComplete(current, has) &&
      onlyBlanksBetween(lines, previous, line)
    ) {
      current.push({ line, role: has });
    } else {
      runs.push([{ line, role: has }]);
    }
    previous = line;
  }
  return runs;
}

/** A page has one number: with heads before their numbers a run ends with its number, with numbers first it ends before the next. */
function isComplete(run: Run, next: Role): boolean {
  const begins = run[0]?.role === 'number';
  return begins ? next === 'number' : run.some(({ role }) => role === 'number');
}

function onlyBlanksBetween(lines: readonly SourceLine[], one: SourceLine, other: SourceLine): boolean {
  if (one.sheet !== other.sheet || other.number - one.number > 8) return false;
  const first = lines[0]?.number ?? 1;
  for (let number = one.number + 1; number < other.number; number++) {
    if (!isBlank(lines[number - first]?.text ?? '')) return false;
  }
  return true;
}

/** One number and beside it something that only furniture has; at the border of a page either is enough. */
function isFurniture(run: Run, borders: ReadonlySet<SourceLine>): boolean {
  const numbers = run.filter(({ role }) => role === 'number').length;
  if (numbers === 1 && run.length > 1) return true;
  return numbers <= 1 && run.some(({ line, role }) => role !== 'repeated' && borders.has(line));
}

/** What comes back word for word beside page numbers: it is furniture there, and wherever else it stands alone. */
function bannersOf(runs: readonly Run[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { line, role } of runs.flat()) {
    if (role === 'repeated') counts.set(line.text.trim(), (counts.get(line.text.trim()) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= leastRepeats).map(([text]) => text));
}

function blockOf(run: Run): FurnitureBlock {
  const numberAt = run.findIndex(({ role }) => role === 'number');
  const numberLine = run[numberAt]?.line;
  const head = run.find(({ line }) => isHead(line.text.trim()))?.line;
  return {
    first: run[0]?.line.number ?? 0,
    last: run.at(-1)?.line.number ?? 0,
    sheet: run[0]?.line.sheet ?? null,
    printed:
      numberLine === undefined
        ? null
        : {
            line: numberLine.number,
            page: Number(numberLine.text.trim()),
            place: numberAt === 0 && run.length > 1 ? 'foot' : 'head',
          },
    head: head === undefined ? null : headOf(head.text.trim()),
  };
}

function isHead(text: string): boolean {
  return text.length <= longestHead && (designationFirst.test(text) || designationLast.test(text));
}

function headOf(text: string): FurnitureBlock['head'] {
  const designation = (designationFirst.exec(text) ?? designationLast.exec(text))?.[1] ?? null;
  return { designation, title: text.replace(designationFirst, '').replace(designationLast, '').trim() };
}

/** Printed numbers only rise; one that breaks the order is not a page number and is told. */
function keepRising(blocks: readonly FurnitureBlock[]): Staged<readonly FurnitureBlock[]> {
  const kept = new Set(longestRising(blocks.flatMap(({ printed }) => (printed === null ? [] : [printed]))));
  const wrong = blocks.flatMap(({ printed }) => (printed === null || kept.has(printed) ? [] : [printed]));
  return {
    value: blocks.map(block =>
      block.printed === null || kept.has(block.printed) ? block : { ...block, printed: null },
    ),
    messages: wrong.map(({ page, line }) =>
      unsure(`Sidnumret ${page} passar inte in bland de andra sidnumren och används inte.`, line),
    ),
  };
}

/** The longest strictly rising subsequence, by patience sorting: O(n log n). */
function longestRising<Item extends { readonly page: number }>(items: readonly Item[]): readonly Item[] {
  const tails: number[] = [];
  const before: number[] = [];
  items.forEach((item, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = items[tails[middle] ?? 0];
      if (tail !== undefined && tail.page < item.page) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const rising: Item[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const item = items[index];
    if (item !== undefined) rising.push(item);
  }
  return rising.reverse();
}
