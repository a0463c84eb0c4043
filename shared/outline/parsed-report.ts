import type { FindingKind, ReportBlock, ReportSeries } from '../domain/report.ts';

/** A box as it stands in the text; `line` is where it begins in the source. */
export interface ParsedFinding {
  readonly kind: FindingKind;
  readonly text: string;
  readonly line: number;
}

/** A numbered section: heading, findings and text, without those of its subsections. */
export interface ParsedSection {
  /** As printed: "10.2.1". */
  readonly number: string;
  readonly title: string;
  /** 1 for a chapter. */
  readonly level: number;
  readonly page: number | null;
  /** Line of the source where the heading begins. */
  readonly line: number;
  readonly findings: readonly ParsedFinding[];
  readonly blocks: readonly ReportBlock[];
}

/** A part without a number: letter, summary, list of abbreviations, directive, questionnaire. */
export interface ParsedPart {
  readonly title: string;
  readonly page: number | null;
  readonly line: number;
  readonly blocks: readonly ReportBlock[];
}

/** A whole report as read from its text, in the report's order. */
export interface ParsedReport {
  /** "SOU 2023:97"; null where the text does not say which report it is. */
  readonly designation: string | null;
  readonly series: ReportSeries;
  readonly title: string | null;
  /** "Utredningen om …" where the letter names it. */
  readonly inquiry: string | null;
  /** "2023-12": the month in which the letter was signed. */
  readonly date: string | null;
  readonly frontMatter: readonly ParsedPart[];
  readonly sections: readonly ParsedSection[];
  readonly attachments: readonly ParsedPart[];
  /** The highest printed page number seen; null where none was. */
  readonly pageCount: number | null;
}
