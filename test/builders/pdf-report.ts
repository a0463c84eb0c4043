import { setStatute, setTable } from './pdf-columns.ts';
import { asRead, noteMark, type PlannedBlock, type PlannedSection, type ReportPlan } from './report-plan.ts';
import { column, type Face, raised, type SetPage, sheetSize, Typesetter } from './typesetter.ts';

/** A made-up report as a file, with what an import has to find in it. */
export interface SetReport {
  readonly bytes: Uint8Array;
  readonly plan: ReportPlan;
  /** Printed page of each numbered section, by its number. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Every footnote's number and text, in the report's order. */
  readonly notes: readonly { readonly number: number; readonly text: string }[];
  readonly pageCount: number;
}

export const bodyFace: Face = { font: 'Times-Roman', size: 11, leading: 13.5 };
const smallFace: Face = { font: 'Times-Roman', size: 9, leading: 11 };
const headSizes = [20, 15, 13, 11.5];

/** Lays the plan out as a SOU is laid out: twice, because the table of contents needs the pages of the first time. */
export async function buildPdfReport(plan: ReportPlan): Promise<SetReport> {
  const first = new ReportSetter(plan, new Map());
  first.set();
  const second = new ReportSetter(plan, first.pageOf);
  second.set();
  return {
    bytes: await second.type.bytes(),
    plan,
    pageOf: second.pageOf,
    notes: second.notes,
    pageCount: second.type.pages.length,
  };
}

class ReportSetter {
  readonly type = new Typesetter();
  readonly pageOf = new Map<string, number>();
  readonly notes: { number: number; text: string }[] = [];
  readonly #plan: ReportPlan;
  readonly #known: ReadonlyMap<string, number>;
  #nextNote = 1;

  constructor(plan: ReportPlan, known: ReadonlyMap<string, number>) {
    this.#plan = plan;
    this.#known = known;
  }

  get #printed(): number {
    return this.type.pages.length - this.#plan.style.covers;
  }

  set(): void {
    this.#covers();
    this.#contents();
    for (const part of this.#plan.front) this.#part(part.title, () => this.#blocks(part.blocks));
    this.#plan.chapters.forEach((chapter, index) => {
      if (this.#plan.style.footnotesRestart) this.#nextNote = 1;
      this.#openPart(chapter.title);
      this.#section(chapter, `${index + 1}`, 1);
    });
    this.#plan.attachments.forEach((attachment, index) => {
      if (this.#plan.style.footnotesRestart) this.#nextNote = 1;
      this.#openPart(`Bilaga ${index + 1}`);
      this.type.paragraph(`Bilaga ${index + 1}`, smallFace);
      this.type.y += 20;
      this.#title(attachment.title, 1);
      this.#blocks(attachment.blocks);
    });
    this.#yearList();
    this.type.setNotes();
    this.#furniture();
  }

  #headFace(level: number): Face {
    const size = headSizes[level - 1] ?? 11;
    return { font: this.#plan.style.sansHeadings ? 'Helvetica-Bold' : 'Times-Bold', size, leading: size * 1.2 };
  }

  #covers(): void {
    for (let cover = 0; cover < this.#plan.style.covers; cover++) this.type.newPage(null);
    this.type.newPage(null, true);
    this.type.y = 200;
    this.type.paragraph(asRead(this.#plan.title), this.#headFace(1));
    this.type.y += 30;
    this.type.paragraph('Betänkande av Utredningen om påhittade texter', bodyFace);
    this.type.paragraph('Stockholm 2031', bodyFace);
    this.type.paragraph(this.#plan.designation, this.#headFace(2));
  }

  #openPart(title: string): void {
    if (this.#plan.style.rightHand && this.#printed % 2 === 1) this.type.newPage(null, true);
    this.type.newPage(asRead(title), true);
    this.type.y += 12;
  }

  #part(title: string, fill: () => void): void {
    this.#openPart(title);
    this.#title(title, 1);
    fill();
  }

  #title(title: string, level: number): void {
    this.type.paragraph(title.replaceAll('\u00ad', ''), this.#headFace(level));
    this.type.y += 14;
  }

  #contents(): void {
    this.#openPart('Innehåll');
    this.#title('Innehåll', 1);
    const walk = (sections: readonly PlannedSection[], prefix: string): void =>
      sections.forEach((section, index) => {
        const number = `${prefix}${index + 1}`;
        this.#contentsLine(number, section.title);
        walk(section.sections, `${number}.`);
      });
    for (const part of this.#plan.front) this.#contentsLine('', part.title);
    walk(this.#plan.chapters, '');
  }

  #contentsLine(number: string, title: string): void {
    const hanging = number === '' ? 0 : 40;
    const lines = this.type.breakLines(title.replaceAll('\u00ad', ''), bodyFace, column.width - hanging - 40);
    lines.forEach((line, index) => {
      this.type.ensure(bodyFace.leading);
      if (index === 0 && number !== '') this.type.line(number, bodyFace, column.left);
      const last = index === lines.length - 1;
      const right = column.left + column.width - 24;
      const start = column.left + hanging + this.type.width(line, bodyFace);
      const dots = '.'.repeat(Math.max(4, Math.floor((right - start) / this.type.width('.', bodyFace)) - 1));
      this.type.line(last ? `${line} ${dots}` : line, bodyFace, column.left + hanging);
      if (last) this.type.line(String(this.#known.get(number) ?? 7), bodyFace, right + 4);
      this.type.y += bodyFace.leading;
    });
    this.type.y += 2;
  }

  #section(section: PlannedSection, number: string, level: number): void {
    const face = this.#headFace(level);
    const indent = [34, 36, 44, 52][level - 1] ?? 52;
    const title = section.title.replaceAll('\u00ad', '');
    const height = this.type.breakLines(title, face, column.width - indent).length * face.leading;
    if (level > 1) this.type.y += 14;
    if (this.type.ensure(height + 10 + 3 * bodyFace.leading)) this.type.y = column.top;
    this.pageOf.set(number, this.#printed);
    this.type.line(number, face, column.left);
    this.type.paragraph(title, face, { x: column.left + indent, width: column.width - indent });
    this.type.y += level === 1 ? 20 : 8;
    this.#blocks(section.blocks);
    section.sections.forEach((child, index) => {
      this.#section(child, `${number}.${index + 1}`, level + 1);
    });
  }

  #blocks(blocks: readonly PlannedBlock[]): void {
    let follows = false;
    for (const block of blocks) {
      this.#block(block, follows);
      follows = block.type === 'paragraph';
    }
  }

  #block(block: PlannedBlock, follows: boolean): void {
    const { justified, indented } = this.#plan.style;
    if (block.type === 'paragraph') {
      const notes = new Map(block.notes.map((text, index) => [this.#nextNote + index, text]));
      const text = block.text.replaceAll(noteMark, () => this.#note(block.notes));
      if (follows && !indented) this.type.y += 6;
      this.type.paragraph(text, bodyFace, { indent: follows && indented ? 12 : 0, justified, notes });
    } else if (block.type === 'heading') {
      this.type.y += 10;
      this.type.ensure(4 * bodyFace.leading);
      this.type.paragraph(block.text.replaceAll('\u00ad', ''), { ...bodyFace, font: 'Times-BoldItalic' });
      this.type.y += 4;
    } else if (block.type === 'list') {
      this.#list(block.items, block.ordered);
    } else if (block.type === 'finding') {
      this.#box(block.label, block.paragraphs);
    } else if (block.type === 'table') {
      setTable(this.type, block.rows, smallFace);
    } else {
      setStatute(this.type, block, bodyFace);
    }
  }

  #taken = 0;

  #note(texts: readonly string[]): string {
    const number = this.#nextNote++;
    const text = texts[this.#taken++ % texts.length] ?? '';
    if (this.#taken >= texts.length) this.#taken = 0;
    this.notes.push({ number, text: asRead(text) });
    return raised(number);
  }

  #list(items: readonly string[], ordered: boolean): void {
    this.type.y += 6;
    items.forEach((item, index) => {
      this.type.ensure(bodyFace.leading);
      this.type.line(ordered ? `${index + 1}.` : '•', bodyFace, column.left);
      this.type.paragraph(item, bodyFace, { x: column.left + 16, width: column.width - 16 });
      this.type.y += 6;
    });
  }

  #box(label: string, paragraphs: readonly string[]): void {
    const { left, width } = column;
    this.type.ensure(4 * bodyFace.leading + 12);
    let top = this.type.y;
    let page = this.type.page;
    let opens = true;
    const sides = (bottom: number, closes: boolean) => {
      this.type.rule(left, top, left, bottom, page);
      this.type.rule(left + width, top, left + width, bottom, page);
      if (opens) this.type.rule(left, top, left + width, top, page);
      if (closes) this.type.rule(left, bottom, left + width, bottom, page);
    };
    const turned = (bottom: number) => {
      sides(bottom + 4, false);
      opens = false;
      page = this.type.page;
      top = this.type.y;
    };
    this.type.y += 6;
    paragraphs.forEach((text, index) => {
      const shown = index === 0 ? `${label}: ${text}` : text;
      const placing = {
        x: left + 8,
        width: width - 16,
        indent: index === 0 ? 0 : 10,
        justified: this.#plan.style.justified,
      };
      this.type.paragraph(shown, bodyFace, placing, turned);
    });
    this.type.y += 4;
    sides(this.type.y, true);
    this.type.y += 14;
  }

  #yearList(): void {
    if (this.#plan.yearList.length === 0) return;
    this.type.newPage(null, true);
    this.type.paragraph(
      `Statens offentliga utredningar ${/\d{4}/.exec(this.#plan.designation)?.[0]}`,
      this.#headFace(2),
    );
    this.type.paragraph('Kronologisk förteckning', this.#headFace(3));
    this.type.y += 10;
    const half = Math.ceil(this.#plan.yearList.length / 2);
    const top = this.type.y;
    this.#plan.yearList.forEach((entry, index) => {
      if (index === half) this.type.y = top;
      const x = column.left + (index < half ? 0 : column.width / 2 + 8);
      this.type.paragraph(`${index + 1}. ${entry}.`, smallFace, { x, width: column.width / 2 - 8 });
      this.type.y += 4;
    });
  }

  /** Running heads on the pages within a part, page numbers on all pages that show anything of a part. */
  #furniture(): void {
    const { covers, pageNumberAt } = this.#plan.style;
    this.type.pages.forEach((page, index) => {
      const number = index + 1 - covers;
      if (page.part === null || number < 2) return;
      const outer = number % 2 === 0 ? 'left' : 'right';
      if (!page.opensPart) this.#runningHead(page, page.part, outer);
      if (pageNumberAt === 'foot') this.#edge(page, String(number), outer, sheetSize.height - 40);
      else if (!page.opensPart) this.#edge(page, String(number), outer, 42);
    });
  }

  #runningHead(page: SetPage, part: string, outer: 'left' | 'right'): void {
    const title = this.type.breakLines(part, smallFace, column.width - 120)[0] ?? '';
    this.#edge(page, title, outer, 56);
    this.#edge(page, this.#plan.designation, outer === 'left' ? 'right' : 'left', 56);
  }

  #edge(page: SetPage, text: string, side: 'left' | 'right', y: number): void {
    const x = side === 'left' ? column.left : column.left + column.width - this.type.width(text, smallFace);
    page.texts.push({ x, y, face: smallFace, text, wordSpacing: 0 });
  }
}
