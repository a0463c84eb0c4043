import type { MadeBlock, MadeReport } from './text-report.ts';

/**
 * How text has come out of a page layout: with form feeds and every page's head and number; with the heads and numbers alone; or as an
 * agenda's attachment, where most pages have left nothing but a space, and empty pages not even that.
 */
export type Extraction = 'formFeeds' | 'heads' | 'spaces';

/** A report laid out and extracted again, with the page on which each section's heading was put. */
export interface LaidOut {
  readonly text: string;
  readonly pages: ReadonlyMap<string, number>;
}

interface Page {
  readonly number: number;
  readonly body: string[];
  readonly notes: string[];
}

const width = 62;
const height = 34;

/** Lays out a report on pages: chapters on right-hand pages, lines broken with hyphens, boxes, footnotes at the foot. */
export function layOut(report: MadeReport, extraction: Extraction): LaidOut {
  const setter = new Setter(report.firstPage);
  const pages = new Map<string, number>();
  for (const section of report.sections) {
    pages.set(section.number, setter.setHeading(section.number, section.title));
    for (const block of section.blocks) setter.setBlock(block);
  }
  return { text: setter.pages.map(page => extractPage(page, extraction)).join(''), pages };
}

/** Sets text on one page after the other. */
class Setter {
  readonly pages: Page[] = [];
  #mark = 0;

  constructor(firstPage: number) {
    this.pages.push({ number: firstPage % 2 === 0 ? firstPage + 1 : firstPage, body: [], notes: [] });
  }

  setHeading(number: string, title: string): number {
    const lines = wrap(`${number} ${title}`, width - 10, false);
    const opensChapter = !number.includes('.');
    if (opensChapter ? this.#page.body.length > 0 : this.#room < lines.length + 6) this.#turn(opensChapter);
    if (this.#page.body.length > 0) this.#page.body.push('');
    this.#page.body.push(...lines, '');
    return this.#page.number;
  }

  setBlock(block: MadeBlock): void {
    if (block.footnote !== null) this.#mark++;
    const notes = block.footnote === null ? [] : wrap(`${this.#mark} ${block.footnote}`, width, false);
    const lines = linesOf(block, this.#mark);
    if (this.#room < roomFor(block, lines) + notes.length) this.#turn(false);
    for (const line of lines) {
      if (this.#room <= notes.length) this.#turn(false);
      if (line !== '' || this.#page.body.length > 0) this.#page.body.push(line);
    }
    this.#page.notes.push(...notes);
  }

  get #page(): Page {
    return this.pages.at(-1) ?? { number: 0, body: [], notes: [] };
  }

  get #room(): number {
    return height - this.#page.body.length - this.#page.notes.length - 2;
  }

  /** A right-hand page has an odd number; an empty one goes before it where it must. */
  #turn(rightHand: boolean): void {
    const next = this.#page.number + 1;
    this.pages.push({ number: next, body: [], notes: [] });
    if (rightHand && next % 2 === 0) this.pages.push({ number: next + 1, body: [], notes: [] });
  }
}

/** A heading keeps text with it, and a box its end, because nothing in text shows a border at the end of a page. */
function roomFor(block: MadeBlock, lines: readonly string[]): number {
  if (block.type === 'heading') return 12;
  return block.type === 'finding' ? lines.length + 14 : Math.min(lines.length, 3) + 1;
}

/** A block's lines with what stands after it; a box leaves the trace of its lower border. */
function linesOf(block: MadeBlock, mark: number): readonly string[] {
  if (block.type === 'listItem') return [...wrap(`• ${block.text}`, width - 4, true), ''];
  if (block.type === 'heading') return [block.text, ''];
  if (block.type === 'finding') return [...wrap(block.text, width - 4, true), ' '];
  return [...wrap(block.footnote === null ? block.text : `${block.text}${mark}`, width, true), ''];
}

/** Breaks a text into lines; where `hyphenate` is set, long words are broken after a vowel. */
function wrap(text: string, measure: number, hyphenate: boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= measure) {
      line = longer;
      continue;
    }
    const room = measure - line.length - 2;
    const part = hyphenate && /^[a-zåäö]{5,}[.,]?$/.test(word) && room >= 2 ? Math.min(room, word.length - 3) : 0;
    lines.push(part >= 2 ? `${line} ${word.slice(0, part)}-` : line);
    line = part >= 2 ? word.slice(part) : word;
  }
  return [...lines, line];
}

function extractPage(page: Page, extraction: Extraction): string {
  const notes = page.notes.length === 0 ? [] : ['', '', '', ' ', ...page.notes];
  const text = [...withoutLastSpace(page.body), ...notes].join('\n');
  const title = page.number % 2 === 0 ? 'Båtar och annat SOU 2031:4' : 'SOU 2031:4 Båtar och annat';
  if (extraction === 'formFeeds') return `\f${title}\n\n${text}\n\n${page.number}\n`;
  if (extraction === 'heads') return `\n\n${title}\n\n${page.number}\n\n${text}\n`;
  if (page.body.length === 0) return '';
  return page.number % 7 === 0 ? `\n\n\n${title}\n\n${page.number}\n\n${text}\n` : ` ${text}\n`;
}

function withoutLastSpace(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1);
}
