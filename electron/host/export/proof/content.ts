/** Text with one look, a note mark or a field: what a paragraph is made of. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
      readonly href: string | null;
    }
  | { readonly kind: 'footnote'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'field'; readonly code: string };

/** A paragraph as a reader meets it. */
export interface ReadParagraph {
  readonly style: string;
  readonly bookmarks: readonly string[];
  /** Place in a list: level from 0, and the number shown, null for a bullet. */
  readonly list: { readonly level: number; readonly number: number | null } | null;
  readonly pieces: readonly Piece[];
}

/** What a Word file says, apart from how it is put together. */
export interface DocxContent {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Languages named anywhere: in the properties, the defaults, styles and runs. */
  readonly languages: readonly string[];
  readonly paragraphs: readonly ReadParagraph[];
  readonly headers: { readonly [kind: string]: readonly ReadParagraph[] };
  readonly footers: { readonly [kind: string]: readonly ReadParagraph[] };
  /** Notes that no mark leads to. */
  readonly looseFootnotes: number;
  /** Styles in use that the file does not define. */
  readonly unknownStyles: readonly string[];
}

/** Joins neighbours that look alike, so that it does not matter how text was cut into runs. */
export function mergedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const joins =
      piece.kind === 'text' &&
      last?.kind === 'text' &&
      last.bold === piece.bold &&
      last.italic === piece.italic &&
      last.href === piece.href;
    if (joins) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged.filter(piece => piece.kind !== 'text' || piece.text !== '');
}

/** The words of a paragraph, notes left out. */
export function wordsOf(paragraph: Pick<ReadParagraph, 'pieces'>): string {
  return paragraph.pieces.map(piece => (piece.kind === 'text' ? piece.text : '')).join('');
}
