import { describe, expect, it } from 'vitest';
import {
  cleaned,
  errorsIn,
  freshDraft,
  moved,
  remarksOn,
} from '../../../../../renderer/features/case-details/case-draft.ts';
import type { PersonId, ReportId } from '../../../../../shared/ids.ts';

const organisation = {
  name: 'Älvsunda kommun',
  postalAddress: '',
  phone: '',
  email: '',
  website: '',
  committees: [{ name: 'Socialnämnden', abbreviation: 'SN' }],
};

describe('a new case', () => {
  const draft = freshDraft(organisation, 'me' as PersonId);

  it('begins with the first committee and whoever writes on this machine', () => {
    expect(draft).toMatchObject({ committee: 'Socialnämnden', officerIds: ['me'] });
  });

  it('needs nothing but a title', () => {
    expect(Object.keys(errorsIn(draft))).toEqual(['title']);
    expect(errorsIn({ ...draft, title: 'Remiss' })).toEqual({});
  });

  it('says at its place what a step lacks, and drops steps that were never filled in', () => {
    const milestones = [
      { label: '', date: '', done: false },
      { label: 'FSG', date: '', done: false },
    ];
    const filled = { ...draft, title: 'Remiss', milestones };
    expect(Object.keys(errorsIn(filled))).toContain('milestones.1.date');
    expect(cleaned(filled).milestones).toEqual([milestones[1]]);
  });

  it('remarks on a meeting after the due date without standing in the way', () => {
    const late = { ...draft, title: 'Remiss', responseDueDate: '2024-05-27', meetingDate: '2024-06-01' };
    expect(errorsIn(late)).toEqual({});
    expect(remarksOn({ ...late, reportIds: ['r' as ReportId] })).toHaveProperty('meetingDate');
  });
});

describe('moving a report in the order of the statement', () => {
  it('goes one step and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
