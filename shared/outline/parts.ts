import type { FurnitureBlock } from './running-heads.ts';
import { type ContentLine, hasLayout, isMarkedHeading } from './source-line.ts';

/** Where an unnumbered part opens: index of its first line among the content lines, and how many lines its title has. */
export interface PartOpening {
  readonly at: number;
  readonly length: number;
  /** The year's list of reports, which belongs to the series and not to the report. */
  readonly isSeriesList: boolean;
}

const longestTitle = 5;
/** Where type shows how far a title goes, it may be longer. */
const longestMarkedTitle = 8;
/** A page filled less than this share of the usual one was left because something new begins. */
const leastFilled = 0.5;
const frontTitles =
  /^(?:Till (?:statsrådet|minister|ministern|regeringen|chefen|justitie|statsministern)\b|Missiv|Förord|Innehåll|Sammanfattning|Summary|Lättläst|Förkortning|Begrepp|Ordlista|Ordförklaring|Läsanvisning|Vissa förkortningar|Författningsförslag$|Verksamheter$)/iu;
const backTitles =
  /^(?:Bilag(?:a|or)\b|Kommittédirektiv|Tilläggsdirektiv|Särskil[dt]a? yttrande|Reservation|Referens|Källförteckning|Källor|Litteratur|Käll- och|Enkät|Förteckning över|Ordlista|Sakregister|Regeringskansliet|Statens offentliga utredningar|Departementsserien)/iu;
const seriesList = /^(?:Statens offentliga utredningar|Departementsserien) \d{4}$/u;

/**
 * Finds where unnumbered parts open, among the lines from `from` up to `to`: at the top of a page, with a title that such parts have,
 * or with any title on a page that carries a number but no running head; the first behind the sections also on a page after one
 * left half empty.
 */
export function partOpenings(
  lines: readonly ContentLine[],
  furniture: readonly FurnitureBlock[],
  from: number,
  to: number,
  place: 'front' | 'back',
): readonly PartOpening[] {
  if (hasLayout(lines)) return markedOpenings(lines, from, to, place);
  const tops = numberedTops(lines, furniture);
  const sizes = sheetSizes(lines);
  const usual = median([...sizes.values()]);
  const openings: PartOpening[] = [];
  const seen = new Set<string>();
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line === undefined || !(line.opensSheet || at === from)) continue;
    const length = titleLength(lines, at);
    if (length === null || seen.has(line.text)) continue;
    const known = (place === 'front' ? frontTitles : backTitles).test(line.text);
    const halfEmpty =
      place === 'back' &&
      openings.length === 0 &&
      line.before === 'sheet' &&
      tops.get(line.number) !== 'headed' &&
      (sizes.get(lines[at - 1]?.sheet ?? 0) ?? usual) < usual * leastFilled;
    if (!known && tops.get(line.number) !== 'headless' && !halfEmpty) continue;
    seen.add(line.text);
    openings.push({ at, length, isSeriesList: seriesList.test(line.text) });
  }
  return openings;
}

/** With the layout known: titles in a title's type at the top of a page, or anywhere where there are no pages. */
function markedOpenings(
  lines: readonly ContentLine[],
  from: number,
  to: number,
  place: 'front' | 'back',
): readonly PartOpening[] {
  const paged = lines.some(line => line.sheet > 1);
  const openings: PartOpening[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line === undefined || !(line.opensSheet || at === from || !paged)) continue;
    const label = /^Bilaga(?: \d{1,2})?$/u.test(line.text);
    const known = (place === 'front' ? frontTitles : backTitles).test(line.text);
    const opens = isMarkedHeading(line) && line.hint?.opens !== false;
    if (!label && !(opens && (known || line.hint?.role === 'title'))) continue;
    let length = 1;
    const belongs = (next: ContentLine | undefined) =>
      isMarkedHeading(next) && (next?.hint?.opens === false || (label && length === 1));
    while (length < longestMarkedTitle && at + length < to && belongs(lines[at + length])) length++;
    openings.push({ at, length, isSeriesList: seriesList.test(line.text) });
  }
  return openings;
}

/** Lines of the source at the top of numbered pages, by whether the page has a running head; a part's first page has none. */
function numberedTops(
  lines: readonly ContentLine[],
  furniture: readonly FurnitureBlock[],
): ReadonlyMap<number, 'headed' | 'headless'> {
  const tops = new Map<number, 'headed' | 'headless'>();
  let at = 0;
  for (const block of furniture) {
    while (at < lines.length && (lines[at]?.number ?? 0) <= block.last) at++;
    const line = lines[at];
    const samePage = block.sheet === null || block.sheet === line?.sheet;
    if (line === undefined || !samePage || block.printed?.place === 'foot') continue;
    if (block.head !== null) tops.set(line.number, 'headed');
    else if (block.printed !== null) tops.set(line.number, 'headless');
  }
  return tops;
}

/** How far each page is filled: from its first line to its last, blank ones between paragraphs and above notes included. */
function sheetSizes(lines: readonly ContentLine[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const { sheet, number } of lines) {
    if (!firsts.has(sheet)) firsts.set(sheet, number);
    sizes.set(sheet, number - (firsts.get(sheet) ?? number) + 1);
  }
  return sizes;
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** How many lines a title has that begins here; null where none does. A footnote mark ends it. */
function titleLength(lines: readonly ContentLine[], at: number): number | null {
  if (!/^\p{Lu}/u.test(lines[at]?.text ?? '')) return null;
  for (let length = 1; length <= longestTitle; length++) {
    const last = lines[at + length - 1]?.text ?? '';
    const next = lines[at + length];
    const marked = /[⁰¹²³⁴-⁹]$/u.test(last);
    if (!marked && next?.before === 'tight' && !/^\d+$/.test(next.text)) continue;
    return /[.,:;][⁰¹²³⁴-⁹]*$/u.test(last.slice(-8)) ? null : length;
  }
  return null;
}
