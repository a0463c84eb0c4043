import type { ResponseSummary } from '../../../../shared/domain/case.ts';
import type { ReportOutline, Section } from '../../../../shared/domain/report.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import type { SectionId } from '../../../../shared/ids.ts';
import { proposalsIn, type Responses } from './targets.ts';

/** What a cell of the map shows: a stance, an open slot, a slot with a dash, or a dot where nothing has to be said. */
export type CoverageMark = Stance | 'unanswered' | 'omitted' | 'dot';

export interface CoverageCell {
  readonly section: Section;
  readonly mark: CoverageMark;
}

/** A line of the map: the chapter's number stands at its first line only. */
export interface CoverageLine {
  readonly chapter: string | null;
  readonly cells: readonly CoverageCell[];
  /** Whether it holds nothing but dots, and so is lower. */
  readonly isThin: boolean;
}

/** One line a chapter, one cell a section; chapters with more sections than fit go on below. */
export function coverageLines(report: ReportOutline, responses: Responses, perLine: number): readonly CoverageLine[] {
  return chaptersOf(report.sections).flatMap(sections => {
    const cells = sections.map(section => ({ section, mark: markOf(section, responses.get(section.id)) }));
    return chunks(cells, Math.max(1, perLine)).map((part, index) => ({
      chapter: index === 0 ? (sections[0]?.number ?? null) : null,
      cells: part,
      isThin: part.every(({ mark }) => mark === 'dot'),
    }));
  });
}

function markOf(section: Section, response: ResponseSummary | undefined): CoverageMark {
  if (response?.omitted) return 'omitted';
  if (response?.stance) return response.stance;
  return proposalsIn(section) > 0 ? 'unanswered' : 'dot';
}

function chaptersOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const chapters: Section[][] = [];
  for (const section of sections) {
    if (section.level === 1 || chapters.length === 0) chapters.push([]);
    chapters.at(-1)?.push(section);
  }
  return chapters;
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The section that an arrow key leads to from `from`: along the report sideways, to the same column up and down. */
export function stepInMap(
  lines: readonly CoverageLine[],
  from: SectionId | null,
  direction: Direction,
): SectionId | null {
  const all = lines.flatMap(({ cells }) => cells.map(({ section }) => section.id));
  const index = from === null ? -1 : all.indexOf(from);
  if (direction === 'first' || index < 0) return all[0] ?? null;
  if (direction === 'last') return all.at(-1) ?? null;
  if (direction === 'left' || direction === 'right') return all[index + (direction === 'right' ? 1 : -1)] ?? from;
  const line = lines.findIndex(({ cells }) => cells.some(({ section }) => section.id === from));
  const column = lines[line]?.cells.findIndex(({ section }) => section.id === from) ?? 0;
  const target = lines[line + (direction === 'down' ? 1 : -1)]?.cells;
  return target?.[Math.min(column, target.length - 1)]?.section.id ?? from;
}
