import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { pairs } from './markup-reports.ts';
import { noteMark, type ReportPlan } from './report-plan.ts';
import { writeReport } from './report-writer.ts';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

/** The plan as a Word document; headings carry their numbers as typed, or from an automatic list. */
export async function docxReport(plan: ReportPlan, numbering: 'typed' | 'automatic'): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  let next = 1;
  let lists = 0;
  const cell = (...texts: string[]) => new TableCell({ children: texts.map(text => new Paragraph(text)) });
  writeReport(plan, {
    heading: (level, text) => {
      const [, number, title] = /^(\d+(?:\.\d+)*) (.*)$/.exec(text) ?? [];
      const style = levels[level - 1] ?? HeadingLevel.HEADING_5;
      const automatic = numbering === 'automatic' && number !== undefined;
      children.push(
        automatic
          ? new Paragraph({ text: title ?? '', heading: style, numbering: { reference: 'sections', level: level - 1 } })
          : new Paragraph({ text, heading: style }),
      );
    },
    paragraph: (text, notes) => {
      const pieces = text.split(noteMark);
      const runs = pieces.flatMap((piece, index) => {
        const note = notes[index];
        if (note === undefined || index === pieces.length - 1) return [new TextRun(piece)];
        footnotes[next] = { children: [new Paragraph(note)] };
        return [new TextRun(piece), new FootnoteReferenceRun(next++)];
      });
      children.push(new Paragraph({ children: runs }));
    },
    list: (items, ordered) => {
      lists++;
      for (const text of items) {
        const reference = ordered ? 'items' : 'bullets';
        children.push(new Paragraph({ text, numbering: { reference, level: 0, instance: lists } }));
      }
    },
    box: paragraphs => children.push(new Table({ rows: [new TableRow({ children: [cell(...paragraphs)] })] })),
    table: rows =>
      children.push(new Table({ rows: rows.map(row => new TableRow({ children: row.map(text => cell(text)) })) })),
    statute: (left, right) => {
      const rows = [['Nuvarande lydelse', 'Föreslagen lydelse'] as const, ...pairs(left, right)];
      children.push(new Table({ rows: rows.map(row => new TableRow({ children: row.map(text => cell(text)) })) }));
    },
    endSection: () => {},
  });
  const decimal = (level: number) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
  });
  const document = new Document({
    footnotes,
    numbering: {
      config: [
        { reference: 'sections', levels: [0, 1, 2, 3].map(decimal) },
        { reference: 'items', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] },
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
