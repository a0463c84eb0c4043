import type { CaseProgress } from '../../../shared/domain/case.ts';
import type { ResponseState, Stance } from '../../../shared/domain/stance.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { all, type ReadableDb } from './database.ts';

interface AnswerRow {
  case_id: CaseId;
  stance: Stance | null;
  omitted: number | null;
  proposals: number;
}

interface StateRow {
  case_id: CaseId;
  state: ResponseState;
  texts: number;
}

/** Counts proposals by their answer; a section with two proposals answers both. */
export const answersOfProposals = `
  SELECT case_report.case_id, r.stance, r.omitted, count(*) AS proposals
  FROM case_report
  CROSS JOIN finding ON finding.report_id = case_report.report_id AND finding.kind = 'proposal'
  LEFT JOIN section_response r ON r.case_id = case_report.case_id AND r.section_id = finding.section_id
  GROUP BY case_report.case_id, r.stance, r.omitted`;

/** Counts responses by state, those of reports that the case no longer answers left out. */
export const statesOfResponses = `
  SELECT r.case_id, r.state, count(*) AS texts
  FROM section_response r
  JOIN section ON section.id = r.section_id AND section.removed = 0
  JOIN case_report ON case_report.case_id = r.case_id AND case_report.report_id = section.report_id
  WHERE r.state IN ('draft', 'readyForReview')
  GROUP BY r.case_id, r.state`;

/** What is done and what remains, in every case at once. */
export function readProgress(db: ReadableDb): (id: CaseId) => CaseProgress {
  const answers = Map.groupBy(all<AnswerRow>(db, answersOfProposals), row => row.case_id);
  const states = Map.groupBy(all<StateRow>(db, statesOfResponses), row => row.case_id);
  return id => progress(answers.get(id) ?? [], states.get(id) ?? []);
}

function progress(answers: readonly AnswerRow[], states: readonly StateRow[]): CaseProgress {
  const sum = (test: (row: AnswerRow) => boolean) =>
    answers.filter(test).reduce((total, row) => total + row.proposals, 0);
  const texts = (state: ResponseState) => states.find(row => row.state === state)?.texts ?? 0;
  const byStance: { [S in Stance]?: number } = {};
  for (const row of answers)
    if (row.stance !== null && row.omitted !== 1) byStance[row.stance] = (byStance[row.stance] ?? 0) + row.proposals;
  return {
    proposals: sum(() => true),
    answeredProposals: sum(row => row.stance !== null || row.omitted === 1),
    byStance,
    omittedProposals: sum(row => row.omitted === 1),
    awaitingReview: texts('readyForReview'),
    drafts: texts('draft'),
  };
}
