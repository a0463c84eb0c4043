import type { BackgroundId, CaseId, FindingId, MarkId, PartId, PersonId, ReportId, SectionId } from '../ids.ts';
import type { Instant } from './dates.ts';
import type { ReportBlock, Section } from './report.ts';

/** A block with its place in its section, part or document: 0, 1, 2 … without gaps. */
export interface PlacedBlock extends ReportBlock {
  readonly ordinal: number;
  /** On a `finding` block: the finding whose box it is; absent where the tree knows of none. */
  readonly findingId?: FindingId;
}

/** A section with its own text, without that of its subsections. */
export interface SectionText extends Section {
  readonly blocks: readonly PlacedBlock[];
}

/** A whole chapter in the report's order, and its neighbours for reading on. */
export interface ReportChapter {
  readonly reportId: ReportId;
  /** The chapter's own section. */
  readonly sectionId: SectionId;
  readonly previousId: SectionId | null;
  readonly nextId: SectionId | null;
  readonly sections: readonly SectionText[];
}

/** A part without a number: letter, summary, directive, questionnaire. */
export interface ReportPartSummary {
  readonly id: PartId;
  /** Before the first section, or after the last one. */
  readonly place: 'front' | 'back';
  readonly title: string;
  readonly page: number | null;
  readonly blockCount: number;
}

export interface ReportPart extends ReportPartSummary {
  readonly blocks: readonly PlacedBlock[];
}

/** What a reader can stand in: a numbered section or a part without a number, of one report. */
export type ReadingPlace = { readonly sectionId: SectionId } | { readonly partId: PartId };

/** Half-open stretch of a string, in UTF-16 units: `[start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text around what was searched for, and where in `text` the matches stand. */
export interface Excerpt {
  readonly text: string;
  readonly matches: readonly TextRange[];
  /** The block that it was taken from; null when it comes from the title or a finding's summary. */
  readonly ordinal: number | null;
}

/** A section or part that fits a query; `score` falls with rank. */
export interface ReportHit {
  readonly reportId: ReportId;
  readonly designation: string;
  /** One of the two is null. */
  readonly sectionId: SectionId | null;
  readonly partId: PartId | null;
  /** Empty for a part. */
  readonly number: string;
  readonly title: string;
  readonly page: number | null;
  readonly findings: number;
  readonly score: number;
  readonly excerpt: Excerpt;
}

/** A place in a text: the block's ordinal, and UTF-16 units into its text. */
export interface TextPoint {
  readonly ordinal: number;
  readonly offset: number;
}

/** Where a mark stands and the words that it stands on; by these it is found again when the text is imported anew. */
export interface MarkAnchor {
  readonly from: TextPoint;
  /** After the last character that is marked. */
  readonly to: TextPoint;
  /** The marked text, blocks parted by a line feed. */
  readonly quote: string;
}

/** A mark of one reader's own, with or without a note. */
export interface Mark extends MarkAnchor {
  readonly id: MarkId;
  readonly reportId: ReportId;
  /** One of the two is null. */
  readonly sectionId: SectionId | null;
  readonly partId: PartId | null;
  /** The text is no longer in the report: the mark stands where it last was, `from` and `to` say nothing. */
  readonly lost: boolean;
  /** Empty for a mark only. */
  readonly note: string;
  readonly authorId: PersonId | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Whether a section on the reading list has been read. */
export type ReadingState = 'toRead' | 'read';

export interface ReadingListItem {
  readonly sectionId: SectionId;
  readonly state: ReadingState;
}

/** A text that came with a case and is no report: a decision, another committee's memo, a directive. */
export interface BackgroundDocument {
  readonly id: BackgroundId;
  readonly caseId: CaseId;
  readonly title: string;
  /** The file's own name. */
  readonly sourceName: string;
  readonly importedAt: Instant;
  /** Highest printed page; null where none could be read. */
  readonly pageCount: number | null;
  readonly blockCount: number;
  readonly wordCount: number;
}

export interface BackgroundText extends BackgroundDocument {
  readonly blocks: readonly PlacedBlock[];
}

/** A passage of a background document that fits a query, under the heading that it stands under. */
export interface BackgroundHit {
  readonly documentId: BackgroundId;
  readonly title: string;
  /** Empty where the document has no headings. */
  readonly heading: string;
  readonly page: number | null;
  readonly score: number;
  readonly excerpt: Excerpt;
}
