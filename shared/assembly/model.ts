import type { DocumentJson } from '../document/json.ts';
import type { FreeSectionId, SectionId } from '../ids.ts';
import type { DocumentLayout } from './template.ts';

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
      /** The report's own number, "10.2.1", printed before the text with a space; null for headings without one. */
      readonly number: string | null;
      readonly text: string;
      /** Name by which links and returned files find the place; unique, at most 40 characters; null for none. */
      readonly bookmark: string | null;
      readonly source: PartSource | null;
    }
  | {
      readonly kind: 'text';
      /** Ready to print: no excerpts of positions, no blank blocks, headings at their level in the whole document. */
      readonly body: DocumentJson;
      readonly source: PartSource | null;
    };

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
    /** The organisation's own, as entered: "SN 2024/0147". */
    readonly recordNumber: string;
    /** Address, telephone, e-mail: what the organisation has filled in. */
    readonly contact: readonly string[];
  };
  readonly addressee: string;
  readonly senderRecordNumbers: readonly string[];
  /** Lines with the template's words filled in; empty ones are not printed. */
  readonly lines: {
    /** "Dnr SN 2024/0147": letterhead. */
    readonly recordNumber: string;
    /** "Er beteckning A2023/01688 och A2023/01703": under the addressee. */
    readonly reference: string;
    /** Head of the second and following pages, left and right. */
    readonly runningLeft: string;
    readonly runningRight: string;
    /** Foot of every page, left; the page numbers stand right. */
    readonly footer: string;
    /** "Sida {page} av {pages}": the only pattern left to fill, because only pages know. */
    readonly page: string;
    /** "Källa: ": stands before a quotation's source. */
    readonly quoteSource: string;
  };
  readonly parts: readonly StatementPart[];
  readonly signatures: readonly { readonly name: string; readonly role: string }[];
  readonly layout: DocumentLayout;
}

/** A heading as it is printed and read: number and text. */
export function headingText(heading: { readonly number: string | null; readonly text: string }): string {
  return heading.number === null ? heading.text : `${heading.number} ${heading.text}`;
}
