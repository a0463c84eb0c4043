import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { StatementModel } from '../../../../shared/assembly/model.ts';
import { twipsOfMillimetres } from './units.ts';

/** Where the right column of the letterhead begins, as a share of the text's width. */
const letterheadColumn = 0.68;

/** Width of the text in twips. */
function textWidth({ layout: { page } }: StatementModel): number {
  return twipsOfMillimetres(page.width - page.left - page.right);
}

/** Who writes what, when and under which number: in the text and not in the header, because screen readers skip headers. */
export function letterheadParagraphs(model: StatementModel): readonly Paragraph[] {
  const { organisation, committee, documentName, date } = model.letterhead;
  const left = [organisation, committee].filter(text => text !== '');
  const right = [documentName, date ?? '', model.lines.recordNumber].filter(text => text !== '');
  const tabStops = [{ type: 'left' as const, position: Math.round(textWidth(model) * letterheadColumn) }];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const bold = index === 0;
    const beside = right[index] === undefined ? [] : [new TextRun({ bold, children: [new Tab(), right[index]] })];
    const own = left[index] === undefined ? [] : [new TextRun({ bold, text: left[index] })];
    return new Paragraph({ style: 'Letterhead', tabStops, children: [...own, ...beside] });
  });
}

/** Addressee, the sender's record numbers and the title. */
export function openingParagraphs({ addressee, lines, title }: StatementModel): readonly Paragraph[] {
  const line = (style: string, text: string) => (text === '' ? [] : [new Paragraph({ style, text })]);
  return [...line('Addressee', addressee), ...line('Reference', lines.reference), ...line('Title', title)];
}

/** Names and roles of those who sign, kept on one page. */
export function signatureParagraphs({ signatures }: StatementModel): readonly Paragraph[] {
  const lines = signatures.flatMap(({ name, role }) => [
    { style: 'Signature', text: name },
    { style: 'SignatureRole', text: role },
  ]);
  const printed = lines.filter(({ text }) => text !== '');
  return printed.map(
    (line, index) => new Paragraph({ ...line, ...(index < printed.length - 1 ? { keepNext: true } : {}) }),
  );
}

/** Head of the second and following pages: what the page belongs to when it lies alone. */
export function runningHeader(model: StatementModel): Header {
  const { runningLeft, runningRight } = model.lines;
  return new Header({ children: [spread(model, 'Header', [runningLeft], [runningRight])] });
}

/** Foot of every page; the first one adds how to reach the organisation. */
export function pageFooter(model: StatementModel, isFirst: boolean): Footer {
  const { contact } = model.letterhead;
  const own = spread(model, 'Footer', [model.lines.footer], pageNumbers(model.lines.page));
  const reach = new Paragraph({ style: 'FooterContact', text: contact.join(' · ') });
  return new Footer({ children: isFirst && contact.length > 0 ? [own, reach] : [own] });
}

type RunChild = string | Tab | (typeof PageNumber)[keyof typeof PageNumber];

function spread(
  model: StatementModel,
  style: string,
  left: readonly RunChild[],
  right: readonly RunChild[],
): Paragraph {
  const tabStops = [{ type: 'right' as const, position: textWidth(model) }];
  return new Paragraph({ style, tabStops, children: [new TextRun({ children: [...left, new Tab(), ...right] })] });
}

function pageNumbers(pattern: string): readonly RunChild[] {
  const pieces = pattern.split(/(\{pages?\})/);
  return pieces
    .filter(piece => piece !== '')
    .map(piece => (piece === '{page}' ? PageNumber.CURRENT : piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece));
}
