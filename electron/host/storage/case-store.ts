import type { Case, CaseFields, CaseState } from '../../../shared/domain/case.ts';
import type { CaseId, PersonId, ReportId, SectionId } from '../../../shared/ids.ts';
import { all, one, type ReadableDb, run, type SqlValue, type WritableDb } from './database.ts';

interface CaseRow {
  id: CaseId;
  state: CaseState;
  title: string;
  short_title: string;
  committee: string;
  record_number: string;
  sender: string;
  sender_record_numbers: string;
  response_due_date: string | null;
  meeting_date: string | null;
  milestones: string;
  signatories: string;
  updated_at: string;
  officers: string;
  reports: string;
}

const columns = `
  SELECT id, state, title, short_title, committee, record_number, sender, sender_record_numbers, response_due_date,
    meeting_date, milestones, signatories, updated_at,
    (SELECT json_group_array(person_id ORDER BY ordinal) FROM case_officer WHERE case_id = cases.id) AS officers,
    (SELECT json_group_array(report_id ORDER BY ordinal) FROM case_report WHERE case_id = cases.id) AS reports
  FROM cases`;

/** All cases: the earliest answer first, those without a date last, closed ones after all. */
export function listCases(db: ReadableDb): Case[] {
  const order = "ORDER BY state = 'closed', response_due_date IS NULL, response_due_date, title";
  return all<CaseRow>(db, `${columns} ${order}`).map(toCase);
}

export function findCase(db: ReadableDb, id: CaseId): Case | null {
  const row = one<CaseRow>(db, `${columns} WHERE id = ?`, id);
  return row ? toCase(row) : null;
}

export function createCase(db: WritableDb, id: CaseId, fields: CaseFields, now: string): void {
  run(
    db,
    `INSERT INTO cases (title, short_title, committee, record_number, sender, sender_record_numbers, response_due_date,
       meeting_date, milestones, signatories, updated_at, id, state, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ongoing', ?)`,
    ...values(fields),
    now,
    id,
    now,
  );
  writeLists(db, id, fields);
}

export function saveCase(db: WritableDb, id: CaseId, fields: CaseFields, now: string): void {
  run(
    db,
    `UPDATE cases SET title = ?, short_title = ?, committee = ?, record_number = ?, sender = ?, sender_record_numbers = ?,
       response_due_date = ?, meeting_date = ?, milestones = ?, signatories = ?, updated_at = ? WHERE id = ?`,
    ...values(fields),
    now,
    id,
  );
  writeLists(db, id, fields);
}

export function setCaseState(db: WritableDb, id: CaseId, state: CaseState, now: string): void {
  run(db, 'UPDATE cases SET state = ?, updated_at = ? WHERE id = ?', state, now, id);
}

/** Notes that something in the case was written. */
export function touchCase(db: WritableDb, id: CaseId, now: string): void {
  run(db, 'UPDATE cases SET updated_at = ? WHERE id = ?', now, id);
}

/** Whether the section stands in one of the case's reports. */
export function answersSection(db: ReadableDb, id: CaseId, section: SectionId): boolean {
  const sql = `SELECT 1 FROM section JOIN case_report USING (report_id) WHERE section.id = ? AND removed = 0 AND case_id = ?`;
  return one(db, sql, section, id) !== undefined;
}

function values(fields: CaseFields): SqlValue[] {
  return [
    fields.title,
    fields.shortTitle,
    fields.committee,
    fields.recordNumber,
    fields.sender,
    JSON.stringify(fields.senderRecordNumbers),
    fields.responseDueDate,
    fields.meetingDate,
    JSON.stringify(fields.milestones),
    JSON.stringify(fields.signatories),
  ];
}

function writeLists(db: WritableDb, id: CaseId, fields: CaseFields): void {
  run(db, 'DELETE FROM case_officer WHERE case_id = ?', id);
  run(db, 'DELETE FROM case_report WHERE case_id = ?', id);
  for (const [ordinal, person] of [...new Set(fields.officerIds)].entries())
    run(db, 'INSERT INTO case_officer (case_id, ordinal, person_id) VALUES (?, ?, ?)', id, ordinal, person);
  for (const [ordinal, report] of [...new Set(fields.reportIds)].entries())
    run(db, 'INSERT INTO case_report (case_id, ordinal, report_id) VALUES (?, ?, ?)', id, ordinal, report);
}

function toCase(row: CaseRow): Case {
  return {
    id: row.id,
    state: row.state,
    title: row.title,
    shortTitle: row.short_title,
    committee: row.committee,
    recordNumber: row.record_number,
    sender: row.sender,
    senderRecordNumbers: JSON.parse(row.sender_record_numbers) as string[],
    responseDueDate: row.response_due_date,
    meetingDate: row.meeting_date,
    milestones: JSON.parse(row.milestones) as CaseFields['milestones'],
    signatories: JSON.parse(row.signatories) as CaseFields['signatories'],
    officerIds: JSON.parse(row.officers) as PersonId[],
    reportIds: JSON.parse(row.reports) as ReportId[],
    updatedAt: row.updated_at,
  };
}
