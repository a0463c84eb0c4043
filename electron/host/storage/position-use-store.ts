import type { PositionUse } from '../../../shared/domain/position.ts';
import type { CaseId, PositionId } from '../../../shared/ids.ts';
import { all, type ReadableDb, run, type WritableDb } from './database.ts';
import type { StoredText } from './stored-text.ts';

interface UseRow {
  response: number;
  positionId: PositionId;
  version: number;
}

type Excerpt = { readonly positionId: PositionId; readonly version: number };

/** Replaces what a text uses; positions that this workspace does not have are passed over. */
export function writeUses(
  db: WritableDb,
  owner: { readonly response: number } | { readonly freeSection: number },
  excerpts: StoredText['excerpts'],
): void {
  const response = 'response' in owner ? owner.response : null;
  const freeSection = 'freeSection' in owner ? owner.freeSection : null;
  if (response !== null) run(db, 'DELETE FROM position_use WHERE response = ?', response);
  else run(db, 'DELETE FROM position_use WHERE free_section = ?', freeSection);
  for (const { positionId, version } of excerpts)
    run(
      db,
      'INSERT INTO position_use (position, version, response, free_section) SELECT row, ?, ?, ? FROM position WHERE id = ?',
      version,
      response,
      freeSection,
      positionId,
    );
}

/** What responses use; narrowed down by what follows. */
export const ofResponses = `
  SELECT u.response, p.id AS positionId, u.version
  FROM section_response r JOIN position_use u ON u.response = r.row JOIN position p ON p.row = u.position`;

/** What each of a case's responses uses, by the response's row. */
export function usesInCase(db: ReadableDb, caseId: CaseId): Map<number, Excerpt[]> {
  const rows = all<UseRow>(db, `${ofResponses} WHERE r.case_id = ?`, caseId);
  const grouped = Map.groupBy(rows, row => row.response);
  return new Map([...grouped].map(([row, uses]) => [row, uses.map(excerpt)]));
}

/** What one response uses. */
export function usesOfResponse(db: ReadableDb, response: number): Excerpt[] {
  return all<UseRow>(db, `${ofResponses} WHERE r.row = ?`, response).map(excerpt);
}

/** Where a position stands today, in responses and in free sections. */
export function listUses(db: ReadableDb, id: PositionId): PositionUse[] {
  return all<PositionUse>(
    db,
    `SELECT c.id AS caseId, c.title AS caseTitle, s.id AS sectionId, NULL AS freeSectionId, t.designation,
       s.number, s.title, u.version, r.stance
     FROM position p JOIN position_use u ON u.position = p.row
     JOIN section_response r ON r.row = u.response JOIN cases c ON c.id = r.case_id
     JOIN section s ON s.id = r.section_id JOIN report t ON t.id = s.report_id
     WHERE p.id = ?
     UNION ALL
     SELECT c.id, c.title, NULL, f.id, '', '', f.title, u.version, NULL
     FROM position p JOIN position_use u ON u.position = p.row
     JOIN free_section f ON f.row = u.free_section AND f.removed = 0 JOIN cases c ON c.id = f.case_id
     WHERE p.id = ?
     ORDER BY 2, 5, 6`,
    id,
    id,
  );
}

function excerpt(row: UseRow): Excerpt {
  return { positionId: row.positionId, version: row.version };
}
