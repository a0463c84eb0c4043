/** What a made-up report holds: the tree that an import has to give back. Texts carry soft hyphens at break points. */
export interface ReportPlan {
  readonly designation: string;
  readonly title: string;
  /** Unnumbered parts before chapter 1. */
  readonly front: readonly PlainPart[];
  readonly chapters: readonly PlannedSection[];
  readonly attachments: readonly PlainPart[];
  /** Lines of the year's list at the end; none, no list. */
  readonly yearList: readonly string[];
  readonly style: ReportStyle;
}

/** How the report is set: what varies between typesetters. */
export interface ReportStyle {
  readonly justified: boolean;
  /** Paragraphs after the first begin with an indent, or stand apart. */
  readonly indented: boolean;
  readonly footnotesRestart: boolean;
  readonly pageNumberAt: 'head' | 'foot';
  /** Chapters open on right-hand pages, with an empty page before them where needed. */
  readonly rightHand: boolean;
  readonly sansHeadings: boolean;
  /** Leaves before the page that is numbered 1. */
  readonly covers: number;
}

export interface PlainPart {
  readonly title: string;
  readonly blocks: readonly PlannedBlock[];
}

export interface PlannedSection {
  readonly title: string;
  readonly blocks: readonly PlannedBlock[];
  readonly sections: readonly PlannedSection[];
}

/** A paragraph's text, with `noteMark` where a footnote is referred to; its notes in that order. */
export interface PlannedText {
  readonly text: string;
  readonly notes: readonly string[];
}

export type PlannedBlock =
  | ({ readonly type: 'paragraph' } & PlannedText)
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'finding'; readonly label: string; readonly paragraphs: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }
  | {
      readonly type: 'statute';
      readonly left: readonly string[];
      readonly right: readonly string[];
    };

/** Stands in a text where its next footnote is referred to. */
export const noteMark = '\uFFFC';

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote's number as the import writes it. */
export function superscriptOf(mark: number): string {
  return [...String(mark)].map(digit => superscriptDigits[Number(digit)]).join('');
}

/** A text as a reader sees it, its references numbered from `first` on. */
export function asRead(text: string, first = 1): string {
  let next = first;
  return text.replaceAll('\u00ad', '').replaceAll(noteMark, () => superscriptOf(next++));
}

/** A section with its number, in the report's order. */
export interface NumberedSection {
  readonly number: string;
  readonly level: number;
  readonly section: PlannedSection;
}

/** Every numbered section of the plan. */
export function numbered(plan: ReportPlan): readonly NumberedSection[] {
  const walk = (sections: readonly PlannedSection[], prefix: string, level: number): NumberedSection[] =>
    sections.flatMap((section, index) => {
      const number = `${prefix}${index + 1}`;
      return [{ number, level, section }, ...walk(section.sections, `${number}.`, level + 1)];
    });
  return walk(plan.chapters, '', 1);
}
