import PDFDocument from 'pdfkit';

/** Points; the page of a SOU is G5, close to B5. */
export const sheetSize = { width: 469, height: 680 };
export const column = { left: 72, width: 325, top: 86, bottom: 606 };

export interface Face {
  readonly font: string;
  readonly size: number;
  readonly leading: number;
}

interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly text: string;
  readonly wordSpacing: number;
}

interface RuleMark {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A page as it was set; `part` is the title in its running head, null where there is none. */
export interface SetPage {
  readonly texts: TextMark[];
  readonly rules: RuleMark[];
  readonly notes: { readonly number: number; readonly lines: readonly string[] }[];
  part: string | null;
  opensPart: boolean;
}

export interface Placing {
  readonly x?: number;
  readonly width?: number;
  readonly indent?: number;
  readonly justified?: boolean;
  /** Text of the footnotes that the text may refer to, by number. */
  readonly notes?: ReadonlyMap<number, string>;
}

const noteFace: Face = { font: 'Times-Roman', size: 8.5, leading: 10.5 };
const noteRuleGap = 14;
const raisedBase = 0xe000;

/** A number as raised digits, which the typesetter sets small and high. */
export function raised(number: number): string {
  return [...String(number)].map(digit => String.fromCharCode(raisedBase + Number(digit))).join('');
}

const raisedRun = /([\uE000-\uE009]+)/;
const lower = (text: string) => [...text].map(digit => digit.charCodeAt(0) - raisedBase).join('');

/** Sets lines on pages from the top down, with footnotes at the foot; draws nothing before `bytes`. */
export class Typesetter {
  readonly pages: SetPage[] = [];
  y = column.top;
  readonly #ruler = new PDFDocument({ autoFirstPage: false });
  readonly #widths = new Map<string, number>();

  get page(): SetPage {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('no page is open');
    return page;
  }

  newPage(part: string | null, opensPart = false): void {
    this.pages.push({ texts: [], rules: [], notes: [], part, opensPart });
    this.y = column.top;
  }

  /** Goes to a new page of the same part when less than `height` is left; says whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= column.bottom - this.#reserved()) return false;
    this.newPage(this.page.part);
    return true;
  }

  #reserved(): number {
    const lines = this.page.notes.reduce((sum, note) => sum + note.lines.length, 0);
    return lines === 0 ? 0 : noteRuleGap + lines * noteFace.leading;
  }

  width(text: string, face: Face): number {
    return text
      .split(raisedRun)
      .reduce(
        (sum, run) => sum + (raisedRun.test(run) ? this.#plain(lower(run), small(face)) : this.#plain(run, face)),
        0,
      );
  }

  #plain(text: string, face: Face): number {
    const key = `${face.font}/${face.size}/${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = text === '' ? 0 : this.#ruler.font(face.font).fontSize(face.size).widthOfString(text);
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Breaks a text greedily, at spaces, soft hyphens and the words' own hyphens. */
  breakLines(text: string, face: Face, width: number, indent = 0): string[] {
    const lines: string[] = [];
    let line = '';
    const room = () => width - (lines.length === 0 ? indent : 0);
    for (const word of text.split(' ')) {
      let rest = word;
      for (;;) {
        const whole = joined(line, rest.replaceAll('\u00ad', ''));
        if (this.width(whole, face) <= room()) {
          line = whole;
          break;
        }
        const cut = this.#cut(line, rest, face, room());
        if (cut === null && line === '') throw new Error(`too wide: ${rest}`);
        lines.push(cut === null ? line : cut.head);
        rest = cut === null ? rest : cut.tail;
        line = '';
      }
    }
    lines.push(line);
    return lines;
  }

  #cut(line: string, word: string, face: Face, room: number): { head: string; tail: string } | null {
    for (let at = word.length - 2; at > 1; at--) {
      const own = word[at] === '-' && /\p{L}/u.test(word[at + 1] ?? '');
      if (word[at] !== '\u00ad' && !own) continue;
      const head = joined(line, `${word.slice(0, at).replaceAll('\u00ad', '')}-`);
      if (this.width(head, face) <= room) return { head, tail: word.slice(at + 1) };
    }
    return null;
  }

  /** Sets a paragraph; `onTurn` is told when a page was turned before a line, and how far down the text of the page before went. */
  paragraph(text: string, face: Face, placing: Placing = {}, onTurn: (bottom: number) => void = () => {}): void {
    const { x = column.left, width = column.width, indent = 0, justified = false } = placing;
    const lines = this.breakLines(text, face, width, indent);
    lines.forEach((line, index) => {
      const notes = this.#notesOf(line, placing.notes);
      const needed = notes.reduce((sum, note) => sum + note.lines.length * noteFace.leading, 0);
      const ruled = needed > 0 && this.page.notes.length === 0 ? noteRuleGap : 0;
      const bottom = this.y;
      if (this.ensure(face.leading + needed + ruled)) onTurn(bottom);
      this.page.notes.push(...notes);
      const left = x + (index === 0 ? indent : 0);
      const room = width - (index === 0 ? indent : 0);
      this.line(line, face, left, justified && index < lines.length - 1 ? room : null);
      this.y += face.leading;
    });
  }

  #notesOf(line: string, notes: ReadonlyMap<number, string> | undefined): SetPage['notes'] {
    return [...line.matchAll(/[\uE000-\uE009]+/g)].flatMap(([run]) => {
      const number = Number(lower(run));
      const text = notes?.get(number);
      if (text === undefined) return [];
      return [{ number, lines: this.breakLines(`${raised(number)} ${text}`, noteFace, column.width) }];
    });
  }

  /** Sets one line on the current place, spread to `spread` points where given. */
  line(text: string, face: Face, x: number, spread: number | null = null, y = this.y): void {
    const gaps = text.split(' ').length - 1;
    const extra = spread === null || gaps === 0 ? 0 : Math.min((spread - this.width(text, face)) / gaps, 9);
    let at = x;
    for (const run of text.split(raisedRun)) at = this.#run(run, face, at, extra, y + face.size);
  }

  /** Sets a stretch of one line; gives where the next begins. pdfkit drops a space at the beginning of a spread text. */
  #run(run: string, face: Face, x: number, extra: number, baseline: number): number {
    const high = raisedRun.test(run);
    const set = high ? small(face) : face;
    const shown = high ? lower(run) : run.trim();
    const space = this.#plain(' ', set) + extra;
    const from = run.startsWith(' ') ? x + space : x;
    if (shown === '') return from;
    const spread = high ? 0 : extra;
    this.page.texts.push({
      x: from,
      y: baseline - (high ? face.size * 0.35 : 0),
      face: set,
      text: shown,
      wordSpacing: spread,
    });
    const end = from + this.#plain(shown, set) + spread * (shown.split(' ').length - 1);
    return run.endsWith(' ') ? end + space : end;
  }

  rule(x1: number, y1: number, x2: number, y2: number, page = this.page): void {
    page.rules.push({ from: [x1, y1], to: [x2, y2] });
  }

  /** Footnotes under their short rule; called once, when all pages are set. */
  setNotes(): void {
    for (const page of this.pages) {
      const lines = page.notes.flatMap(note => note.lines);
      if (lines.length === 0) continue;
      let y = column.bottom - lines.length * noteFace.leading;
      page.rules.push({ from: [column.left, y - 6], to: [column.left + 85, y - 6] });
      this.pages.push(page);
      for (const line of lines) {
        this.line(line, noteFace, column.left, null, y);
        y += noteFace.leading;
      }
      this.pages.pop();
    }
  }

  /** The finished file. */
  async bytes(): Promise<Uint8Array> {
    const doc = new PDFDocument({
      autoFirstPage: false,
      size: [sheetSize.width, sheetSize.height],
      margin: 0,
      info: { CreationDate: new Date(0) },
    });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>(resolve => doc.on('end', () => resolve()));
    for (const page of this.pages) {
      doc.addPage();
      for (const { x, y, face, text, wordSpacing } of page.texts) {
        doc.font(face.font).fontSize(face.size);
        doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', wordSpacing });
      }
      for (const { from, to } of page.rules)
        doc
          .lineWidth(0.6)
          .moveTo(...from)
          .lineTo(...to)
          .stroke();
    }
    doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }
}

function small(face: Face): Face {
  return { ...face, size: face.size * 0.6 };
}

function joined(line: string, word: string): string {
  return line === '' ? word : `${line} ${word}`;
}
