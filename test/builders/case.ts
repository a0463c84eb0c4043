import type { CaseFields } from '../../shared/domain/case.ts';
import type { PositionFields } from '../../shared/domain/position.ts';
import type { TestHost } from './host.ts';

/** A case's fields, all filled in with made-up values. */
export function caseFields(fields: Partial<CaseFields> = {}): CaseFields {
  return {
    title: 'Remiss: Vägen ut',
    shortTitle: 'Vägen ut',
    committee: 'Socialnämnden',
    recordNumber: 'SN 2024/99',
    sender: 'Kommunstyrelsen',
    senderRecordNumbers: ['X2024/1'],
    responseDueDate: '2024-05-27',
    meetingDate: '2024-05-15',
    milestones: [{ label: 'FSG', date: '2024-05-02', done: false }],
    signatories: [{ name: 'Wilma Ålgren', role: 'Ordförande' }],
    officerIds: [],
    reportIds: [],
    ...fields,
  };
}

export function positionFields(fields: Partial<PositionFields> = {}): PositionFields {
  return {
    title: 'Avgifter',
    stance: null,
    state: 'draft',
    subjects: [],
    statutes: [],
    owner: '',
    decision: null,
    reviewBy: null,
    ...fields,
  };
}

/** A case on the fixture report, with its sections by number. */
export async function openCase({ value }: Pick<TestHost, 'value'>) {
  const [report] = await value('report.list', {});
  if (!report) throw new Error('the fixture report is missing');
  const { sections } = await value('report.outline', { reportId: report.id });
  const { id: caseId } = await value('case.create', { fields: caseFields({ reportIds: [report.id] }) });
  const section = (number: string) => {
    const found = sections.find(candidate => candidate.number === number);
    if (!found) throw new Error(`no section ${number}`);
    return found.id;
  };
  return { caseId, reportId: report.id, section };
}
