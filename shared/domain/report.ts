import type { FindingId, ReportId, SectionId } from '../ids.ts';

export type ReportSeries = 'sou' | 'ds' | 'memo';

/** What the answer is about: a boxed proposal or assessment. */
export type FindingKind = 'proposal' | 'assessment';

export interface Finding {
  readonly id: FindingId;
  readonly kind: FindingKind;
  /** One line in our own words; empty when nobody has written it yet. */
  readonly summary: string;
  /** The box's own text; null until the report's text is imported. */
  readonly text: string | null;
}

/** A node of the report's tree; sections come in the report's order and refer to their parent. */
export interface Section {
  readonly id: SectionId;
  readonly parentId: SectionId | null;
  /** As printed: "10.2.1". */
  readonly number: string;
  readonly title: string;
  /** 1 for a chapter, 2 for "10.2" … */
  readonly level: number;
  /** Printed page where the heading stands; null where the text does not let it be derived. */
  readonly page: number | null;
  readonly findings: readonly Finding[];
}

export interface ReportSummary {
  readonly id: ReportId;
  /** "SOU 2023:97". */
  readonly designation: string;
  readonly series: ReportSeries;
  readonly title: string;
  readonly sectionCount: number;
  readonly proposalCount: number;
  readonly assessmentCount: number;
  readonly pageCount: number | null;
  readonly textImported: boolean;
}

export interface ReportOutline extends ReportSummary {
  readonly sections: readonly Section[];
  /** Appendices, in order; nothing is answered there. */
  readonly attachments: readonly { readonly title: string }[];
}

export const reportBlockTypes = [
  'paragraph',
  'heading',
  'listItem',
  'finding',
  'footnote',
  'statute',
  'table',
  'quote',
] as const;

export type ReportBlockType = (typeof reportBlockTypes)[number];

/**
 * A piece of the report's text under a section, hyphenation undone, running heads gone. A footnote's text begins with its number in
 * superscript digits, the same that stand at its reference; a finding holds its whole box, paragraphs parted by an empty line;
 * a table keeps its lines, parted by line feeds.
 */
export interface ReportBlock {
  readonly type: ReportBlockType;
  readonly text: string;
  /** Printed page on which the block starts; null where it cannot be derived. */
  readonly page: number | null;
  /** Only on `finding`. */
  readonly kind?: FindingKind;
  /** Only on `statute`, where the text stands in one of its two columns: Nuvarande or Föreslagen lydelse. */
  readonly column?: 'current' | 'proposed';
}
