/** A line of the source as it was read; the only thing that a file format has to deliver. */
export interface SourceLine {
  /** 1-based place in the source, for messages. */
  readonly number: number;
  /** NFC, without line end; leading spaces are kept because they carry layout. */
  readonly text: string;
  /** 1-based physical page where the format knows it (form feeds, PDF); null in text that has lost its pages. */
  readonly sheet: number | null;
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
}

/** Whether a line shows nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
