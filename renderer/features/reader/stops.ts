import type { ReadingPlace, ReportPartSummary } from '../../../shared/domain/reading.ts';
import type { ReportOutline, Section } from '../../../shared/domain/report.ts';
import type { SectionId } from '../../../shared/ids.ts';
import { titleOfPart } from './reading-rows.ts';
import { keyOfPlace, type Spot } from './spots.ts';

/** A chapter or a part without a number: what is read in one go. */
export interface Stop {
  readonly spot: Spot;
  readonly title: string;
  readonly page: number | null;
}

/** Everything that a report holds, in its order: front matter, chapters, appendices. */
export function stopsOf(report: ReportOutline, parts: readonly ReportPartSummary[]): readonly Stop[] {
  const stop = (place: ReadingPlace, title: string, page: number | null): Stop => ({
    spot: { reportId: report.id, place, ordinal: null },
    title,
    page,
  });
  const ofPlace = (place: ReportPartSummary['place']) =>
    parts.filter(part => part.place === place).map(part => stop({ partId: part.id }, titleOfPart(part), part.page));
  const chapters = report.sections
    .filter(({ parentId }) => parentId === null)
    .map(({ id, number, title, page }) => stop({ sectionId: id }, `${number} ${title}`.trim(), page));
  return [...ofPlace('front'), ...chapters, ...ofPlace('back')];
}

/** The chapter that a section lies in. */
export function chapterOf(sections: readonly Section[], id: SectionId): SectionId {
  const byId = new Map(sections.map(section => [section.id, section]));
  let at = byId.get(id);
  while (at !== undefined && at.parentId !== null) at = byId.get(at.parentId);
  return at?.id ?? id;
}

/** The stop `step` further on from the one that holds a place; null at the ends. */
export function stopBeside(
  stops: readonly Stop[],
  report: ReportOutline,
  place: ReadingPlace,
  step: 1 | -1,
): Stop | null {
  const own = 'sectionId' in place ? { sectionId: chapterOf(report.sections, place.sectionId) } : place;
  const index = stops.findIndex(({ spot }) => keyOfPlace(spot.place) === keyOfPlace(own));
  return index < 0 ? null : (stops[index + step] ?? null);
}
