import type { ReportHit } from '../../../shared/domain/reading.ts';
import type { PartId, ReportId, SectionId } from '../../../shared/ids.ts';
import { all, one, type ReadableDb } from './database.ts';
import { excerptOf } from './excerpt.ts';
import { rankPassages } from './passage-search.ts';
import { readPartBlocks } from './report-part-store.ts';
import { isEmptyQuery, parseQuery, type SearchQuery } from './search-query.ts';
import { searchedTexts } from './section-search.ts';

/** Sections whose number was typed, with those under them. */
export const passagesByNumber = `
  SELECT p.row FROM section CROSS JOIN passage p ON p.section = section.row
  WHERE section.report_id = ? AND removed = 0 AND (number = ? OR number GLOB ? || '.*') ORDER BY ordinal LIMIT 200`;

interface Row {
  reportId: ReportId;
  designation: string;
  sectionId: SectionId | null;
  partId: PartId | null;
  part: number | null;
  number: string;
  title: string;
  page: number | null;
  findings: number;
}

/** A passage of a report as a hit shows it. */
export const hitOfPassage = `
  SELECT p.report_id AS reportId, t.designation, s.id AS sectionId, b.id AS partId, b.row AS part,
    coalesce(s.number, '') AS number, coalesce(s.title, b.title) AS title, coalesce(s.page, b.page) AS page,
    (SELECT count(*) FROM finding WHERE section_id = s.id) AS findings
  FROM passage p JOIN report t ON t.id = p.report_id
  LEFT JOIN section s ON s.row = p.section LEFT JOIN report_part b ON b.row = p.part
  WHERE p.row = ?`;

/** Sections and parts of one report, or with null of all, by how well they fit, best first. */
export function searchReports(db: ReadableDb, text: string, reportId: ReportId | null, limit: number): ReportHit[] {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/u.exec(text.trim())?.[1];
  // A section's number stands in other texts as it is written, not as loose digits.
  const query = parseQuery(number === undefined ? text : `"${number}"`);
  if (isEmptyQuery(query)) return [];
  const numbered = number === undefined ? [] : passagesOfNumber(db, number, reportId);
  return rankPassages(db, query, reportId === null ? 'allReports' : 'oneReport', reportId, numbered)
    .slice(0, limit)
    .flatMap(({ row, score }) => hitOf(db, row, score, query));
}

function passagesOfNumber(db: ReadableDb, number: string, reportId: ReportId | null): number[] {
  const reports =
    reportId === null ? all<{ id: ReportId }>(db, 'SELECT id FROM report').map(({ id }) => id) : [reportId];
  return reports.flatMap(id => all<{ row: number }>(db, passagesByNumber, id, number, number).map(({ row }) => row));
}

function hitOf(db: ReadableDb, row: number, score: number, query: SearchQuery): ReportHit[] {
  const found = one<Row>(db, hitOfPassage, row);
  if (found === undefined) return [];
  const { part, ...hit } = found;
  const { blocks, summaries } =
    hit.sectionId === null
      ? { blocks: readPartBlocks(db, part ?? 0).map(block => block.text), summaries: [] }
      : searchedTexts(db, hit.sectionId);
  const excerpt = excerptOf([...blocks, ...summaries], query);
  const ordinal = excerpt.ordinal !== null && excerpt.ordinal < blocks.length ? excerpt.ordinal : null;
  return [{ ...hit, score, excerpt: { ...excerpt, ordinal } }];
}
