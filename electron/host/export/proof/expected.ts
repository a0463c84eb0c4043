import { headingText, type StatementModel, type StatementPart } from '../../../../shared/assembly/model.ts';
import { parseDocument } from '../../../../shared/document/json.ts';
import type { DocumentNode } from '../../../../shared/document/schema.ts';
import { mergedPieces, type Piece, type ReadParagraph } from './content.ts';

/** The paragraphs that a file of this statement must have, worked out from the model and nothing else. */
export function expectedParagraphs(model: StatementModel): readonly ReadParagraph[] {
  return [
    ...letterhead(model),
    ...lines('Addressee', model.addressee),
    ...lines('Reference', model.lines.reference),
    ...lines('Title', model.title),
    ...model.parts.flatMap(part => partParagraphs(part, model)),
    ...model.signatures.flatMap(({ name, role }) => [...lines('Signature', name), ...lines('SignatureRole', role)]),
  ];
}

/** Head and foot of the pages; `first` is the first page, `default` the others. */
export function expectedFrame({ lines: words, letterhead: { contact } }: StatementModel) {
  const pageLine = [plain(`${words.footer}\t`), ...pagePieces(words.page)];
  const footer = paragraph('Footer', pageLine);
  return {
    headers: { default: [paragraph('Header', [plain(`${words.runningLeft}\t${words.runningRight}`)])] },
    footers: { default: [footer], first: [footer, ...lines('FooterContact', contact.join(' · '))] },
  };
}

function pagePieces(pattern: string): readonly Piece[] {
  const codes: { readonly [name: string]: string } = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' };
  return pattern.split(/(\{pages?\})/).map((piece): Piece => {
    const code = codes[piece];
    return code === undefined ? plain(piece) : { kind: 'field', code };
  });
}

function plain(text: string, bold = false): Piece {
  return { kind: 'text', text, bold, italic: false, href: null };
}

function paragraph(style: string, pieces: readonly Piece[], more: Partial<ReadParagraph> = {}): ReadParagraph {
  return { style, bookmarks: [], list: null, pieces: mergedPieces(pieces), ...more };
}

function lines(style: string, text: string): readonly ReadParagraph[] {
  return text === '' ? [] : [paragraph(style, [plain(text)])];
}

function letterhead({ letterhead: { organisation, committee, documentName, date }, lines: words }: StatementModel) {
  const left = [organisation, committee].filter(Boolean);
  const right = [documentName, date, words.recordNumber].filter(Boolean);
  const rows: ReadParagraph[] = [];
  for (let row = 0; row < left.length || row < right.length; row += 1) {
    const beside = row < right.length ? `\t${right[row]}` : '';
    rows.push(paragraph('Letterhead', [plain(`${left[row] ?? ''}${beside}`, row === 0)]));
  }
  return rows;
}

function partParagraphs(part: StatementPart, model: StatementModel): readonly ReadParagraph[] {
  if (part.kind === 'text') return parseDocument(part.body).children.flatMap(block => blockParagraphs(block, model));
  const bookmarks = part.bookmark === null ? [] : [part.bookmark];
  return [paragraph(`Heading${part.level}`, [plain(headingText(part))], { bookmarks })];
}

function blockParagraphs(block: DocumentNode, model: StatementModel): readonly ReadParagraph[] {
  switch (block.type.name) {
    case 'paragraph':
      return [paragraph('BodyText', pieces(block))];
    case 'heading':
      return [paragraph(`Heading${block.attrs.level}`, pieces(block))];
    case 'quote': {
      const source = block.attrs.source ? `${model.lines.quoteSource}${block.attrs.source}` : '';
      return [...block.children.map(child => paragraph('Quote', pieces(child))), ...lines('QuoteSource', source)];
    }
    case 'bulletList':
    case 'orderedList':
      return listParagraphs(block, 0);
    default:
      throw new Error(`${block.type.name} in a statement`);
  }
}

function listParagraphs(list: DocumentNode, depth: number): readonly ReadParagraph[] {
  const isNumbered = list.type.name === 'orderedList';
  const level = Math.min(depth, 8);
  return list.children.flatMap((item, index) => {
    const place = { list: { level, number: isNumbered ? index + 1 : null } };
    const [first, ...rest] = item.children;
    return [
      ...(first === undefined ? [] : [paragraph(isNumbered ? 'ListNumber' : 'ListBullet', pieces(first), place)]),
      ...rest.flatMap(child =>
        child.isTextblock ? [paragraph('ListContinue', pieces(child))] : listParagraphs(child, depth + 1),
      ),
    ];
  });
}

function pieces(textblock: DocumentNode): readonly Piece[] {
  return mergedPieces(
    textblock.children.map((child): Piece => {
      if (child.type.name === 'footnote') return { kind: 'footnote', pieces: pieces(child) };
      const mark = (name: string) => child.marks.find(found => found.type.name === name);
      return {
        kind: 'text',
        text: child.isText ? (child.text ?? '') : '\n',
        bold: mark('bold') !== undefined,
        italic: mark('italic') !== undefined,
        href: (mark('link')?.attrs.href as string | undefined) ?? null,
      };
    }),
  );
}
