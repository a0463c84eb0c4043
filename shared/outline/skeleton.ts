import type { HeadingCandidate } from './heading-lines.ts';
import { type PartOpening, partOpenings } from './parts.ts';
import type { FurnitureBlock } from './running-heads.ts';
import type { ContentLine } from './source-line.ts';

/** A stretch of the content lines: its title's lines `[at, text)` and its text's `[text, end)`. */
export interface Stretch {
  readonly at: number;
  readonly text: number;
  readonly end: number;
}

/** The report cut into its parts, in order; every content line before the series' own list is in exactly one. */
export interface Skeleton {
  readonly front: readonly Stretch[];
  readonly sections: readonly (Stretch & { readonly heading: HeadingCandidate })[];
  readonly attachments: readonly Stretch[];
  /** Line where the year's list of reports begins, which is left out; null without one. */
  readonly seriesListAt: number | null;
}

/** Cuts the report at its numbered headings, and what stands before and after them at the openings of unnumbered parts. */
export function cutReport(
  lines: readonly ContentLine[],
  furniture: readonly FurnitureBlock[],
  headings: readonly HeadingCandidate[],
): Skeleton {
  const first = headings[0]?.at ?? lines.length;
  const lastHeading = headings.at(-1);
  const tail = lastHeading === undefined ? lines.length : lastHeading.at + lastHeading.length;
  const back = partOpenings(lines, furniture, tail, lines.length, 'back');
  const list = back.find(({ isSeriesList }) => isSeriesList);
  const end = list?.at ?? lines.length;
  const attachments = back.filter(({ at }) => at < end);
  const sectionsEnd = attachments[0]?.at ?? end;
  return {
    front: stretches(withBeginning(partOpenings(lines, furniture, 0, first, 'front'), first), first),
    sections: headings.map((heading, index) => ({
      heading,
      at: heading.at,
      text: heading.at + heading.length,
      end: headings[index + 1]?.at ?? sectionsEnd,
    })),
    attachments: stretches(attachments, end),
    seriesListAt: list === undefined ? null : (lines[list.at]?.number ?? null),
  };
}

/** What stands before the first opening is a part too: a cover, a list of contents. */
function withBeginning(openings: readonly PartOpening[], end: number): readonly PartOpening[] {
  return end > 0 && openings[0]?.at !== 0 ? [{ at: 0, length: 0, isSeriesList: false }, ...openings] : openings;
}

function stretches(openings: readonly PartOpening[], end: number): readonly Stretch[] {
  return openings.map(({ at, length }, index) => ({ at, text: at + length, end: openings[index + 1]?.at ?? end }));
}
