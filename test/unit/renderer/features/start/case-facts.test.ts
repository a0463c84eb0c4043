import { describe, expect, it } from 'vitest';
import {
  designationsOf,
  filterCases,
  remainingIn,
  sortCases,
  stepsOf,
} from '../../../../../renderer/features/start/case-facts.ts';
import { strings } from '../../../../../renderer/strings.sv.ts';
import type { CaseProgress, CaseSummary } from '../../../../../shared/domain/case.ts';
import type { CaseId, PersonId, ReportId } from '../../../../../shared/ids.ts';

const today = '2024-04-18';
const me = 'me' as PersonId;
const none: CaseProgress = {
  proposals: 0,
  answeredProposals: 0,
  byStance: {},
  omittedProposals: 0,
  awaitingReview: 0,
  drafts: 0,
};

function summary(title: string, more: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: title as CaseId,
    title,
    shortTitle: '',
    committee: '',
    recordNumber: '',
    sender: '',
    senderRecordNumbers: [],
    responseDueDate: null,
    meetingDate: null,
    milestones: [],
    signatories: [],
    officerIds: [],
    reportIds: ['r' as ReportId],
    state: 'ongoing',
    updatedAt: '2024-04-18T08:00:00.000Z',
    designations: [],
    progress: none,
    ...more,
  };
}

describe('the list of cases', () => {
  it('has the nearest due date first and those without one last, whichever way it is sorted', () => {
    const cases = [
      summary('c'),
      summary('b', { responseDueDate: '2024-06-10' }),
      summary('a', { responseDueDate: '2024-05-27' }),
    ];
    expect(sortCases(cases, 'due', false).map(one => one.title)).toEqual(['a', 'b', 'c']);
    expect(sortCases(cases, 'due', true).map(one => one.title)).toEqual(['b', 'a', 'c']);
  });

  it('shows as mine the ongoing cases where I am an officer', () => {
    const cases = [
      summary('a', { officerIds: [me] }),
      summary('b', { officerIds: [me], state: 'closed' }),
      summary('c'),
    ];
    expect(filterCases(cases, 'mine', me).map(one => one.title)).toEqual(['a']);
    expect(filterCases(cases, 'mine', null)).toEqual([]);
    expect(filterCases(cases, 'closed', me).map(one => one.title)).toEqual(['b']);
  });

  it('says the series of several reports once', () => {
    expect(designationsOf(['SOU 2023:97', 'SOU 2023:98'])).toBe('SOU 2023:97 och 2023:98');
    expect(designationsOf(['SOU 2023:97', 'Ds 2024:6'])).toBe('SOU 2023:97 och Ds 2024:6');
    expect(designationsOf([])).toBe('');
  });
});

describe('what is left in a case', () => {
  const words = strings.start;

  it('is first how many proposals have no answer', () => {
    const progress = { ...none, proposals: 43, answeredProposals: 31, drafts: 5, awaitingReview: 2 };
    expect(remainingIn(summary('a', { progress }), [], today)).toEqual([
      words.unanswered(12),
      `${words.awaitingReview(2)}, ${words.drafts(5)}`,
    ]);
  });

  it('is nothing but the meeting when all is answered and approved', () => {
    const progress = { ...none, proposals: 12, answeredProposals: 12 };
    const held = summary('a', { progress, meetingDate: '2024-04-17' });
    expect(remainingIn(held, [], today)).toEqual([words.readyForCommittee, words.meetingHeld]);
  });
});

describe('the steps of a case', () => {
  it('are its milestones, the meeting, done when it has been, and the due date', () => {
    const steps = stepsOf(
      summary('a', {
        milestones: [{ label: 'FSG', date: '2024-04-17', done: true }],
        meetingDate: '2024-04-17',
        responseDueDate: '2024-05-27',
      }),
      today,
    );
    expect(steps.map(step => [step.kind, step.done])).toEqual([
      ['milestone', true],
      ['meeting', true],
      ['due', false],
    ]);
  });
});
