/** Places are in points from the page's upper left corner, so that y grows downwards as reading goes. */

/** A run of text in one font on one baseline. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A drawn straight line, level or upright; a thin filled rectangle is one too. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What a page shows that is of use for reading it. */
export interface PdfPage {
  /** 1-based. */
  readonly sheet: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
}
