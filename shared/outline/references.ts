import type { ReportBlock, ReportOutline } from '../domain/report.ts';
import type { SectionId } from '../ids.ts';
import { bareDesignation, citesAnother } from './citations.ts';
import { footnoteMark, superscripts } from './superscripts.ts';

/** What a reference leads to. */
export type ReferenceTarget =
  /** `throughId` is the last one of "avsnitt 10.3.1–10.3.4", else null. */
  | { readonly kind: 'section'; readonly sectionId: SectionId; readonly throughId: SectionId | null }
  /** The page, and the section that it is in as far as the outline tells. */
  | { readonly kind: 'page'; readonly page: number; readonly sectionId: SectionId }
  /** `ordinal` of the footnote's block among those of the section at hand. */
  | { readonly kind: 'footnote'; readonly mark: number; readonly ordinal: number };

/** A reference in a text: its stretch `[start, end)` in UTF-16 units, and where it leads. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly target: ReferenceTarget;
}

/** What references can lead to in one report, made once for all of its texts. */
export interface ReferenceIndex {
  readonly designation: string;
  readonly sections: ReadonlyMap<string, SectionId>;
  readonly pages: readonly { readonly page: number; readonly sectionId: SectionId }[];
  readonly lastPage: number;
}

type Outline = Pick<ReportOutline, 'designation' | 'pageCount' | 'sections'>;

export function referenceIndex({ designation, pageCount, sections }: Outline): ReferenceIndex {
  const pages = sections.flatMap(({ id, page }) => (page === null ? [] : [{ page, sectionId: id }]));
  return {
    designation: bareDesignation(designation),
    // Of two sections with one number the first is meant.
    sections: new Map(sections.toReversed().map(({ number, id }) => [number, id])),
    pages: pages.toSorted((one, other) => one.page - other.page),
    lastPage: pageCount ?? pages.at(-1)?.page ?? 0,
  };
}

/** The footnotes among a section's blocks: number → ordinal of its block. */
export function footnotesOf(blocks: readonly ReportBlock[]): ReadonlyMap<number, number> {
  const notes = blocks.flatMap((block, ordinal) => {
    const mark = block.type === 'footnote' ? footnoteMark(block.text) : null;
    return mark === null ? [] : [[mark, ordinal] as const];
  });
  return new Map(notes.toReversed());
}

/**
 * The references of a text within its own report, in order and apart from one another: sections, chapters, pages, footnotes. What
 * leads nowhere in the report, or to another print ("prop. 2001/02:3 s. 4"), is none.
 */
export function findReferences(
  text: string,
  index: ReferenceIndex,
  footnotes: ReadonlyMap<number, number> = new Map(),
): readonly Reference[] {
  const found = [
    ...sectionReferences(text, index),
    ...pageReferences(text, index),
    ...footnoteReferences(text, footnotes),
  ];
  return found.toSorted((one, other) => one.start - other.start);
}

const number = String.raw`\d{1,2}(?:\.\d{1,2}){0,3}`;
const joint = String.raw`(?:\s?[–-]\s?|,\s|,?\s(?:och|samt|eller|respektive|till)\s)`;
/** "5 kap. 11 §" is a law's chapter and is told by the number before it. */
const sectionList = new RegExp(
  String.raw`(?<![\p{L}\d])(avsnitt(?:en|et)?|kapit(?:el|let|len)|(?<!\d\s?(?:[a-z]\s?)?)kap\.)\s+(${number}(?:${joint}${number})*)(?![\d:]|\.\d)`,
  'giu',
);

function sectionReferences(text: string, index: ReferenceIndex): Reference[] {
  return [...text.matchAll(sectionList)].flatMap(match => {
    const [whole, word = '', list = ''] = match;
    const listAt = match.index + whole.length - list.length;
    if (citesAnother(text, match.index, match.index + whole.length, index.designation)) return [];
    return numbersOf(list, listAt, /^kap/iu.test(word), index);
  });
}

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  /** What stands between it and the number before it. */
  readonly joint: string;
}

function numbersOf(list: string, at: number, isChapter: boolean, index: ReferenceIndex): Reference[] {
  const references: Reference[] = [];
  let before: Numbered | null = null;
  for (const match of list.matchAll(new RegExp(number, 'gu'))) {
    const start: number = at + match.index;
    const joint: string = before === null ? '' : list.slice(before.end - at, match.index);
    const current: Numbered = { start, end: start + match[0].length, number: match[0], joint };
    // "avsnitt 7.2 och 3 procent": after a number with points a bare one is none of the list.
    const isBare = before?.number.includes('.') === true && !current.number.includes('.');
    if (isBare && !/[–-]/.test(joint)) break;
    if (!isChapter || !current.number.includes('.') || index.sections.has(current.number))
      addNumber(references, before, current, index);
    before = current;
  }
  return references;
}

function addNumber(references: Reference[], before: Numbered | null, current: Numbered, index: ReferenceIndex): void {
  const last = references.at(-1);
  const isRange = /[–-]/.test(current.joint);
  const sectionId = index.sections.get(isRange ? completed(current.number, before?.number ?? '') : current.number);
  if (sectionId === undefined) return;
  if (isRange && last?.target.kind === 'section' && last.end === before?.end)
    references[references.length - 1] = { ...last, end: current.end, target: { ...last.target, throughId: sectionId } };
  else if (!isRange || current.number.includes('.') === before?.number.includes('.'))
    references.push({ ...stretch(current), target: { kind: 'section', sectionId, throughId: null } });
}

function stretch({ start, end }: Numbered): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** The end of "10.3.1–4" is 10.3.4. */
function completed(number: string, from: string): string {
  return number.includes('.') || !from.includes('.') ? number : `${from.slice(0, from.lastIndexOf('.') + 1)}${number}`;
}

/** A page of this report is one that the text sends its reader to; a bare "s. 45" belongs to whatever was named before. */
const pageNumber =
  /(?:(?<=(?:^|[^\p{L}])(?:se|jfr|jämför|på|även|också|och|ovan|nedan)\s)|(?<=\())(s\.|sid\.|sidan|sidorna)\s?(\d{1,4})(?:\s?[–-]\s?\d{1,4}|\s?ff?\.)?(?![\d:/])/giu;

function pageReferences(text: string, index: ReferenceIndex): Reference[] {
  return [...text.matchAll(pageNumber)].flatMap(match => {
    const page = Number(match[2]);
    const start = match.index;
    const end = start + match[0].length;
    const sectionId = index.pages.findLast(known => known.page <= page)?.sectionId;
    if (sectionId === undefined || page > index.lastPage || citesAnother(text, start, end, index.designation))
      return [];
    return [{ start, end, target: { kind: 'page' as const, page, sectionId } }];
  });
}

/** "m²" and its like are measures. */
const noteMark = new RegExp(`(?<!(?:^|[^\\p{L}])[cdkm]?m)[${superscripts}]+`, 'gu');

function footnoteReferences(text: string, footnotes: ReadonlyMap<number, number>): Reference[] {
  return [...text.matchAll(noteMark)].flatMap(match => {
    const mark = footnoteMark(match[0]) ?? 0;
    const ordinal = footnotes.get(mark);
    if (ordinal === undefined) return [];
    const { index: start } = match;
    return [{ start, end: start + match[0].length, target: { kind: 'footnote' as const, mark, ordinal } }];
  });
}
