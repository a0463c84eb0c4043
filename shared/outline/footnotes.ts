import { note, type Staged } from './result.ts';
import { type ContentLine, hasLayout } from './source-line.ts';

/** A footnote as it stands at the foot of its page. */
export interface Footnote {
  readonly mark: number;
  readonly sheet: number;
  readonly lines: readonly ContentLine[];
  /** Number of the line that refers to it; null when no reference was found. */
  readonly referredFrom: number | null;
}

export interface Noted {
  /** The text without its footnotes; references in it have become superscript digits. */
  readonly lines: readonly ContentLine[];
  readonly footnotes: readonly Footnote[];
}

/** A gap in the numbers wider than this, and the line is no footnote. */
const widestGap = 3;
const opening = /^(\d{1,3}) (?=\S)/;

/** Takes the footnotes from the foot of each page and ties each to the reference that carries its number. */
export function takeFootnotes(lines: readonly ContentLine[]): Staged<Noted> {
  if (hasLayout(lines)) return takeMarkedFootnotes(lines);
  const text: ContentLine[] = [];
  const footnotes: Footnote[] = [];
  let last = 0;
  for (const page of pagesOf(lines)) {
    const start = footStart(page, last);
    const notes = notesOf(page.slice(start), last);
    last = notes.at(-1)?.mark ?? last;
    const marked = markReferences(page.slice(0, start), notes);
    text.push(...marked.lines);
    footnotes.push(...marked.footnotes);
  }
  return { value: { lines: text, footnotes }, messages: untied(footnotes) };
}

/** Footnotes as the format has marked them; their references are superscript digits already. */
function takeMarkedFootnotes(lines: readonly ContentLine[]): Staged<Noted> {
  const text = lines.filter(line => line.hint?.role !== 'footnote');
  const notes: { mark: number; sheet: number; lines: ContentLine[] }[] = [];
  for (const line of lines) {
    if (line.hint?.role !== 'footnote') continue;
    const mark = opening.exec(line.text)?.[1];
    if (mark !== undefined && line.hint.opens !== false) {
      notes.push({ mark: Number(mark), sheet: line.sheet, lines: [{ ...line, text: line.text.replace(opening, '') }] });
    } else {
      notes.at(-1)?.lines.push(line);
    }
  }
  const references = text.flatMap(line =>
    [...line.text.matchAll(/[⁰¹²³⁴-⁹]+/gu)].map(([digits]) => ({ digits, line: line.number })),
  );
  let next = 0;
  const footnotes = notes.map(note => {
    const digits = superscript(note.mark);
    let at = next;
    while (at < references.length && references[at]?.digits !== digits) at++;
    const from = references[at]?.line ?? Number.POSITIVE_INFINITY;
    if (from > (note.lines[0]?.number ?? 0)) return { ...note, referredFrom: null };
    next = at + 1;
    return { ...note, referredFrom: from };
  });
  return { value: { lines: text, footnotes }, messages: untied(footnotes) };
}

function pagesOf(lines: readonly ContentLine[]): readonly (readonly ContentLine[])[] {
  const pages: ContentLine[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page === undefined || line.before === 'sheet') pages.push([line]);
    else page.push(line);
  }
  return pages;
}

/** Index of the first footnote: after a rule or space, its number the next or 1, and nothing but lines close together after it. */
function footStart(page: readonly ContentLine[], last: number): number {
  for (let index = page.length - 1; index > 0; index--) {
    const line = page[index];
    if (line === undefined || line.before === 'tight') continue;
    const mark = Number(opening.exec(line.text)?.[1] ?? 0);
    const next = mark > last && mark <= last + widestGap;
    const afresh = mark === 1;
    if (line.before === 'rule' ? next || afresh : next && mark === last + 1) return index;
    return page.length;
  }
  return page.length;
}

function notesOf(foot: readonly ContentLine[], last: number): readonly Footnote[] {
  const notes: { mark: number; sheet: number; lines: ContentLine[]; referredFrom: null }[] = [];
  let previous = last;
  for (const line of foot) {
    const mark = Number(opening.exec(line.text)?.[1] ?? 0);
    const opens = notes.length === 0 || (mark > previous && mark <= previous + widestGap);
    if (opens) {
      previous = mark;
      notes.push({
        mark,
        sheet: line.sheet,
        lines: [{ ...line, text: line.text.replace(opening, '') }],
        referredFrom: null,
      });
    } else {
      notes.at(-1)?.lines.push(line);
    }
  }
  return notes;
}

/** Looks for the references in the order of the notes, each after the one before, and makes their digits superscript. */
function markReferences(
  page: readonly ContentLine[],
  notes: readonly Footnote[],
): { readonly lines: readonly ContentLine[]; readonly footnotes: readonly Footnote[] } {
  const lines = [...page];
  let at = 0;
  let from = 0;
  const footnotes = notes.map(note => {
    for (let index = at; index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined) break;
      const found = findReference(line.text, note.mark, index === at ? from : 0);
      if (found === null) continue;
      const mark = superscript(note.mark);
      const length = String(note.mark).length;
      lines[index] = { ...line, text: line.text.slice(0, found) + mark + line.text.slice(found + length) };
      at = index;
      from = found + mark.length;
      return { ...note, referredFrom: line.number };
    }
    return note;
  });
  return { lines, footnotes };
}

/** Where the number hangs on a word or a punctuation mark, with nothing but space or punctuation after it. */
function findReference(text: string, mark: number, from: number): number | null {
  const digits = String(mark);
  for (let at = text.indexOf(digits, from); at >= 0; at = text.indexOf(digits, at + 1)) {
    if (/^[\p{L}\p{Nd}]/u.test(text.slice(at + digits.length, at + digits.length + 2))) continue;
    const before = text.slice(Math.max(0, at - 6), at);
    if (/[\p{L}”"’»)\]!?%]$/u.test(before)) return at;
    if (
      /[\p{L}”"’»)\]!?%\d][.,:;]$/u.test(before) &&
      !/^\d/.test(text.slice(at + digits.length)) &&
      endsSentenceOrYear(before)
    )
      return at;
    if (/(?:^|\D)(?:1[6-9]|20)\d\d$/.test(before)) return at;
  }
  return null;
}

/** After "3." or "3," a digit is a decimal or a number in a list; after "2023." or "word." it is a reference. */
function endsSentenceOrYear(before: string): boolean {
  return !/\d[.,:;]$/.test(before) || /\d{4}[.,:;]$/.test(before);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote's number as it stands in the report's text and before the footnote: "¹²". */
export function superscript(mark: number): string {
  return [...String(mark)].map(digit => superscripts[Number(digit)]).join('');
}

function untied(footnotes: readonly Footnote[]): Staged<never>['messages'] {
  const lost = footnotes.filter(({ referredFrom }) => referredFrom === null);
  const first = lost[0]?.lines[0]?.number ?? null;
  if (lost.length === 0) return [];
  return [note(`${lost.length} av ${footnotes.length} fotnoter saknar synlig hänvisning i texten.`, first)];
}
