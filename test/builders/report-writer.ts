import { asRead, noteMark, numbered, type PlainPart, type PlannedBlock, type ReportPlan } from './report-plan.ts';

/** What a format has to be able to write; texts carry `noteMark` where the notes that follow are referred to. */
export interface ReportWriter {
  heading(level: number, text: string): void;
  paragraph(text: string, notes: readonly string[]): void;
  list(items: readonly string[], ordered: boolean): void;
  box(paragraphs: readonly string[]): void;
  table(rows: readonly (readonly string[])[]): void;
  statute(left: readonly string[], right: readonly string[]): void;
  /** The footnotes referred to so far go here, in formats that do not keep them elsewhere. */
  endSection(): void;
}

/** Writes a plan through a writer: no pages, no running heads, hyphens gone. */
export function writeReport(plan: ReportPlan, writer: ReportWriter): void {
  const part = (title: string, { blocks }: PlainPart) => {
    writer.heading(1, title);
    for (const block of blocks) writeBlock(block, writer);
    writer.endSection();
  };
  for (const one of plan.front) part(one.title, one);
  for (const { number, level, section } of numbered(plan)) {
    writer.heading(level, `${number} ${plain(section.title)}`);
    for (const block of section.blocks) writeBlock(block, writer);
    writer.endSection();
  }
  for (const [index, one] of plan.attachments.entries()) part(`Bilaga ${index + 1} ${plain(one.title)}`, one);
}

/** Without soft hyphens, the marks of footnotes kept. */
function plain(text: string): string {
  return text
    .split(noteMark)
    .map(piece => asRead(piece))
    .join(noteMark);
}

function writeBlock(block: PlannedBlock, writer: ReportWriter): void {
  switch (block.type) {
    case 'paragraph':
      writer.paragraph(plain(block.text), block.notes.map(plain));
      break;
    case 'heading':
      writer.heading(5, plain(block.text));
      break;
    case 'list':
      writer.list(block.items.map(plain), block.ordered);
      break;
    case 'finding':
      writer.box(block.paragraphs.map((text, index) => plain(index === 0 ? `${block.label}: ${text}` : text)));
      break;
    case 'table':
      writer.table(block.rows.map(row => row.map(plain)));
      break;
    case 'statute':
      writer.statute(block.left.map(plain), block.right.map(plain));
      break;
  }
}
