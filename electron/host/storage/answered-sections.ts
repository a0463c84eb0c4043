import type { SectionId } from '../../../shared/ids.ts';
import { all, type ReadableDb } from './database.ts';

/** A section that a case has said something on, with the names of both for a message. */
export interface AnsweredSection {
  readonly sectionId: SectionId;
  readonly number: string;
  readonly title: string;
  readonly caseTitle: string;
}

/** Which of the sections have an answer that is not empty, in any case. */
export function answeredAmong(db: ReadableDb, sections: readonly SectionId[]): AnsweredSection[] {
  const sql = `SELECT section.id AS sectionId, section.number, section.title, cases.title AS caseTitle
    FROM section_response r JOIN section ON section.id = r.section_id JOIN cases ON cases.id = r.case_id
    WHERE r.section_id = ? AND (r.word_count > 0 OR r.stance IS NOT NULL OR r.omitted = 1)`;
  return sections.flatMap(id => all<AnsweredSection>(db, sql, id));
}
