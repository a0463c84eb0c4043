import { Bookmark, type ILevelsOptions, type IParagraphOptions, Paragraph, TextRun } from 'docx';

import { headingText, type StatementModel, type StatementPart } from '../../../../shared/assembly/model.ts';
import { parseDocument } from '../../../../shared/document/json.ts';
import type { DocumentNode } from '../../../../shared/document/schema.ts';
import { type Footnotes, inlineChildren } from './inline.ts';
import { twipsOfMillimetres, twipsOfPoints } from './units.ts';

/** Word has nine levels of lists. */
const listLevels = 9;
const listStep = 7;

/** How the two kinds of list look at each level; ordered lists get an instance each, so that each starts from 1. */
export const listDefinitions = [
  { reference: 'bullets', levels: levels(level => ({ format: 'bullet', text: level % 2 === 0 ? '•' : '–' })) },
  {
    reference: 'numbers',
    levels: levels(level => ({
      format: (['decimal', 'lowerLetter', 'lowerRoman'] as const)[level % 3] ?? 'decimal',
      text: level % 3 === 1 ? `%${level + 1})` : `%${level + 1}.`,
    })),
  },
];

function levels(look: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] {
  return Array.from({ length: listLevels }, (_, level) => ({
    level,
    ...look(level),
    alignment: 'left',
    style: { paragraph: { indent: { left: indentAt(level), hanging: twipsOfMillimetres(listStep) } } },
  }));
}

function indentAt(level: number): number {
  return twipsOfMillimetres(listStep * (level + 1));
}

/** Writes the flow of a statement as paragraphs; one writer a document, because lists and footnotes are counted. */
export class FlowWriter {
  readonly #footnotes: Footnotes;
  readonly #model: StatementModel;
  #lists = 0;

  constructor(model: StatementModel, footnotes: Footnotes) {
    this.#model = model;
    this.#footnotes = footnotes;
  }

  /** Every part in order; the last paragraph stays with the signatures, so that these never stand on a page alone. */
  paragraphs(): readonly Paragraph[] {
    const drafts = this.#model.parts.flatMap(part => this.#part(part));
    const isSigned = this.#model.signatures.length > 0;
    return withLast(drafts, isSigned ? { keepNext: true } : {}).map(draft => new Paragraph(draft));
  }

  #part(part: StatementPart): readonly IParagraphOptions[] {
    if (part.kind === 'text') return this.#blocks(parseDocument(part.body).children);
    const text = new TextRun(headingText(part));
    const children = part.bookmark === null ? [text] : [new Bookmark({ id: part.bookmark, children: [text] })];
    return [{ style: `Heading${part.level}`, children }];
  }

  #blocks(blocks: readonly DocumentNode[]): readonly IParagraphOptions[] {
    return blocks.flatMap((block, index) => {
      const introducesList = block.isTextblock && isList(blocks[index + 1]);
      return withLast(this.#block(block), introducesList ? { keepNext: true } : {});
    });
  }

  #block(block: DocumentNode): readonly IParagraphOptions[] {
    switch (block.type.name) {
      case 'heading':
        return [this.#textblock(block, `Heading${block.attrs.level}`)];
      case 'bulletList':
      case 'orderedList':
        return withLast(this.#list(block, 0), {
          spacing: { after: twipsOfPoints(this.#model.layout.styles.text.after) },
        });
      case 'quote':
        return this.#quote(block);
      default:
        return [this.#textblock(block, 'BodyText')];
    }
  }

  #textblock(block: DocumentNode, style: string): IParagraphOptions {
    return { style, children: inlineChildren(block, this.#footnotes) };
  }

  #quote(block: DocumentNode): readonly IParagraphOptions[] {
    const source = (block.attrs.source as string | null) ?? '';
    const paragraphs = block.children.map(child => this.#textblock(child, 'Quote'));
    if (source === '') return paragraphs;
    const text = `${this.#model.lines.quoteSource}${source}`;
    return [...withLast(paragraphs, { keepNext: true }), { style: 'QuoteSource', children: [new TextRun(text)] }];
  }

  #list(list: DocumentNode, depth: number): readonly IParagraphOptions[] {
    const ordered = list.type.name === 'orderedList';
    if (ordered) this.#lists += 1;
    const level = Math.min(depth, listLevels - 1);
    const numbering = ordered
      ? { reference: 'numbers', level, instance: this.#lists }
      : { reference: 'bullets', level, instance: 0 };
    return list.children.flatMap(item =>
      item.children.flatMap((child, index) => {
        if (isList(child)) return this.#list(child, depth + 1);
        if (index > 0) return [{ ...this.#textblock(child, 'ListContinue'), indent: { left: indentAt(level) } }];
        return [{ ...this.#textblock(child, ordered ? 'ListNumber' : 'ListBullet'), numbering }];
      }),
    );
  }
}

function withLast(drafts: readonly IParagraphOptions[], more: IParagraphOptions): readonly IParagraphOptions[] {
  return drafts.map((draft, index) => (index === drafts.length - 1 ? { ...draft, ...more } : draft));
}

function isList(node: DocumentNode | undefined): boolean {
  return node?.type.name === 'bulletList' || node?.type.name === 'orderedList';
}
