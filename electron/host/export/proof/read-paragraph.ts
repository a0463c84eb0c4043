import { mergedPieces, type Piece, type ReadParagraph } from './content.ts';
import { elementsOf, firstElement, textOf, wordValue, type XmlElement } from './xml-tree.ts';

/** The parts that paragraphs of the text point into. */
export interface Surroundings {
  readonly links: ReadonlyMap<string, string>;
  /** "bullet", "decimal" … of a list at a level. */
  readonly listFormat: (list: string, level: number) => string;
  readonly footnotes: XmlElement;
  readonly footnoteLinks: ReadonlyMap<string, string>;
}

/** Nothing to say, or said elsewhere. */
const silent = new Set(['w:pPr', 'w:rPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:footnoteRef', 'w:fldChar']);

/** Reads the paragraphs of one part in order; one reader a part, because lists count on. */
export class PartReader {
  readonly #around: Surroundings | null;
  readonly #notes: Map<string, XmlElement>;
  readonly #counts = new Map<string, number>();

  constructor(around: Surroundings | null) {
    this.#around = around;
    const notes = elementsOf(around?.footnotes ?? null, 'w:footnote').filter(
      note => note.attributes['w:type'] === undefined,
    );
    this.#notes = new Map(notes.map(note => [note.attributes['w:id'] ?? '', note]));
  }

  /** Notes that no mark has led to so far. */
  get looseFootnotes(): number {
    return this.#notes.size;
  }

  /** Reads one `w:p`; throws at any other element, in it or in its place. */
  paragraph(element: XmlElement): ReadParagraph {
    if (element.name !== 'w:p') throw new Error(`${element.name} where a paragraph belongs`);
    const properties = firstElement(element, 'w:pPr');
    const links = this.#around?.links ?? new Map<string, string>();
    return {
      style: wordValue(properties, 'w:pStyle') ?? 'Normal',
      bookmarks: elementsOf(element, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''),
      list: this.#list(firstElement(properties, 'w:numPr')),
      pieces: mergedPieces(elementsOf(element).flatMap(child => this.#pieces(child, null, links))),
    };
  }

  #pieces(element: XmlElement, href: string | null, links: ReadonlyMap<string, string>): readonly Piece[] {
    if (silent.has(element.name)) return [];
    if (element.name === 'w:r') {
      const look = lookOf(firstElement(element, 'w:rPr'), href);
      return elementsOf(element).flatMap(child => this.#runPiece(child, look));
    }
    if (element.name !== 'w:hyperlink') throw new Error(`${element.name} in a paragraph`);
    const target = links.get(element.attributes['r:id'] ?? '');
    if (target === undefined) throw new Error('a link without target');
    return elementsOf(element).flatMap(child => this.#pieces(child, target, links));
  }

  #runPiece(element: XmlElement, look: Look): readonly Piece[] {
    const text = (content: string): readonly Piece[] => [{ kind: 'text', text: content, ...look }];
    if (silent.has(element.name)) return [];
    switch (element.name) {
      case 'w:t':
        return text(textOf(element));
      case 'w:tab':
        return text('\t');
      case 'w:br':
        return text('\n');
      case 'w:instrText':
        return [{ kind: 'field', code: textOf(element).trim() }];
      case 'w:footnoteReference':
        return [{ kind: 'footnote', pieces: this.#note(element.attributes['w:id'] ?? '') }];
      default:
        throw new Error(`${element.name} in a run`);
    }
  }

  /** A note's text without the space after its number; a note can be marked once only. */
  #note(id: string): readonly Piece[] {
    const note = this.#notes.get(id);
    const [paragraph, ...more] = elementsOf(note ?? null);
    if (paragraph === undefined || more.length > 0)
      throw new Error(`footnote ${id} is missing, marked twice or cut in two`);
    this.#notes.delete(id);
    const links = this.#around?.footnoteLinks ?? new Map<string, string>();
    const pieces = mergedPieces(elementsOf(paragraph).flatMap(child => this.#pieces(child, null, links)));
    const [first, ...rest] = pieces;
    if (first?.kind !== 'text' || !first.text.startsWith(' ')) throw new Error(`footnote ${id} runs into its number`);
    return mergedPieces([{ ...first, text: first.text.slice(1) }, ...rest]);
  }

  #list(numbering: XmlElement | null): ReadParagraph['list'] {
    if (numbering === null) return null;
    const number = wordValue(numbering, 'w:numId') ?? '';
    const level = Number(wordValue(numbering, 'w:ilvl'));
    if (this.#around?.listFormat(number, level) === 'bullet') return { level, number: null };
    const key = `${number}/${level}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    return { level, number: this.#counts.get(key) ?? 0 };
  }
}

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
}

function lookOf(properties: XmlElement | null, href: string | null): Look {
  const isOn = (name: string) => {
    const found = firstElement(properties, name);
    return found !== null && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1');
  };
  return { bold: isOn('w:b'), italic: isOn('w:i'), href };
}
