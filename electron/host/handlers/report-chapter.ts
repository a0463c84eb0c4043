import type { PlacedBlock, ReportChapter } from '../../../shared/domain/reading.ts';
import type { ReportBlock, Section } from '../../../shared/domain/report.ts';
import type { ReportId, SectionId } from '../../../shared/ids.ts';
import { parentIndexes, tieFindings } from '../../../shared/outline/tree.ts';
import type { ReadableDb } from '../storage/database.ts';
import { readSections } from '../storage/report-store.ts';
import { readTexts } from '../storage/report-tree.ts';

/** The chapter around a section, with the text of everything in it. */
export function readChapter(db: ReadableDb, reportId: ReportId, sectionId: SectionId): ReportChapter {
  const sections = readSections(db, reportId);
  const parents = parentIndexes(sections);
  const chapters = sections.flatMap((_, at) => (parents[at] === -1 ? [at] : []));
  const at = sections.findIndex(({ id }) => id === sectionId);
  const index = chapters.findLastIndex(chapter => chapter <= at);
  const first = chapters[index] ?? 0;
  const next = chapters[index + 1];
  const texts = readTexts(db, reportId, first, (next ?? sections.length) - 1);
  return {
    reportId,
    sectionId: sections[first]?.id ?? sectionId,
    previousId: sections[chapters[index - 1] ?? -1]?.id ?? null,
    nextId: sections[next ?? -1]?.id ?? null,
    sections: sections
      .slice(first, next)
      .map(section => ({ ...section, blocks: placed(section, texts.get(section.id) ?? []) })),
  };
}

function placed(section: Section, blocks: readonly ReportBlock[]): readonly PlacedBlock[] {
  const tied = tieFindings(section.findings, blocks);
  return blocks.map((block, ordinal) => {
    const findingId = tied.get(ordinal)?.id;
    return { ...block, ordinal, ...(findingId === undefined ? {} : { findingId }) };
  });
}
