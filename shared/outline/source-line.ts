/**
 * What a format that shows its layout knows of a line. A reader that knows the layout gives every line one, be it empty; what a hint
 * does not say is left to the text to tell.
 */
export interface LineHint {
  /** What the line is, where type, place or markup say so; a title is a heading of the highest rank, such as a chapter's. */
  readonly role?: 'furniture' | 'title' | 'heading' | 'item' | 'footnote' | 'table';
  /** Whether a paragraph, a title or a footnote begins here. */
  readonly opens?: boolean;
  /** Ordinal of the drawn box that holds the line. */
  readonly box?: number;
  /** Side of a statute's two columns. */
  readonly column?: 'current' | 'proposed';
  /** Printed number of the page. */
  readonly page?: number;
}

/** A line of the source as it was read; the only thing that a file format has to deliver. */
export interface SourceLine {
  /** 1-based place in the source, for messages. */
  readonly number: number;
  /** NFC, without line end; leading spaces are kept because they carry layout. */
  readonly text: string;
  /** 1-based physical page where the format knows it (form feeds, PDF); null in text that has lost its pages. */
  readonly sheet: number | null;
  readonly hint?: LineHint;
}

/** What stands between a line and the one before it: nothing, blank lines, a drawn rule (left behind as a line of spaces), or a page break. */
export type Spacing = 'tight' | 'blank' | 'rule' | 'sheet';

/** A line of the report's own text: running heads, page numbers and blank lines are gone, spacing has become a property. */
export interface ContentLine {
  readonly number: number;
  /** Trimmed, never empty. */
  readonly text: string;
  readonly before: Spacing;
  /** Ordinal of the page it stands on; lines of one page share it. */
  readonly sheet: number;
  /** First line after something that may be a page break, though not surely one. */
  readonly opensSheet: boolean;
  /** Number of leading spaces. */
  readonly indent: number;
  readonly hint?: LineHint;
}

/** Whether a line shows nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Whether the lines come from a format that knows its layout; then their hints decide before their text does. */
export function hasLayout(lines: readonly { readonly hint?: LineHint }[]): boolean {
  return lines.some(line => line.hint !== undefined);
}

/** Whether a line is marked as a heading of any rank. */
export function isMarkedHeading(line: { readonly hint?: LineHint } | undefined): boolean {
  return line?.hint?.role === 'heading' || line?.hint?.role === 'title';
}
