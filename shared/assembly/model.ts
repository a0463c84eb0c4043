import type { DocumentJson } from '../document/json.ts';
import type { FreeSectionId, SectionId } from '../ids.ts';

/** Where a part of the document comes from, so that preview, gaps and returned files find their way back. */
export interface PartSource {
  readonly sectionId: SectionId | null;
  readonly freeSectionId: FreeSectionId | null;
}

/** One piece of the document's flow, in order. */
export type StatementPart =
  | {
      readonly kind: 'heading';
      /** 1 to 4: becomes Word's Heading of that level. */
      readonly level: number;
      /** The report's own number, "10.2.1"; null for headings without one. */
      readonly number: string | null;
      readonly text: string;
      readonly source: PartSource | null;
    }
  | { readonly kind: 'text'; readonly body: DocumentJson; readonly source: PartSource | null };

/** A finished statement as data: preview and every export read this and nothing else. */
export interface StatementModel {
  readonly language: 'sv-SE';
  readonly title: string;
  readonly letterhead: {
    readonly organisation: string;
    readonly committee: string;
    /** "Yttrande". */
    readonly documentName: string;
    /** `YYYY-MM-DD`, or null when the case has no meeting date. */
    readonly date: string | null;
    readonly recordNumber: string;
    /** Address, telephone, e-mail: what the organisation has filled in. */
    readonly contact: readonly string[];
  };
  readonly addressee: string;
  readonly senderRecordNumbers: readonly string[];
  readonly parts: readonly StatementPart[];
  readonly signatures: readonly { readonly name: string; readonly role: string }[];
  /** Fixed words of the template: "Sida {page} av {pages}" … */
  readonly words: { readonly [key: string]: string };
}
