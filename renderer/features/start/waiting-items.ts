import type { CaseView } from '../../../shared/domain/case.ts';
import type { ResponseState } from '../../../shared/domain/stance.ts';
import type { CaseId, PersonId } from '../../../shared/ids.ts';
import type { AnswerTarget } from '../../app/navigation.ts';

/** A text that waits for the reader: to be written on, or to be looked at. */
export interface WaitingItem {
  readonly kind: 'draft' | 'review';
  readonly key: string;
  readonly caseId: CaseId;
  readonly recordNumber: string;
  /** The section's number; empty for a free section. */
  readonly number: string;
  readonly title: string;
  readonly target: AnswerTarget;
}

/** The drafts of `personId` in a case, and what others have made ready for review; with nobody named, all that is ready. */
export function waitingIn(view: CaseView, personId: PersonId | null): readonly WaitingItem[] {
  const sections = new Map(view.reports.flatMap(report => report.sections.map(section => [section.id, section])));
  const common = { caseId: view.case.id, recordNumber: view.case.recordNumber };
  const responses = view.responses.flatMap(response => {
    const kind = kindOf(response.state, response.officerId, personId);
    const section = sections.get(response.sectionId);
    if (kind === null || section === undefined) return [];
    const target = { sectionId: section.id };
    return [{ ...common, kind, key: section.id, number: section.number, title: section.title, target }];
  });
  const free = view.freeSections.flatMap(section => {
    const kind = kindOf(section.state, section.officerId, personId);
    if (kind === null) return [];
    return [
      { ...common, kind, key: section.id, number: '', title: section.title, target: { freeSectionId: section.id } },
    ];
  });
  return [...free, ...responses];
}

function kindOf(
  state: ResponseState,
  officerId: PersonId | null,
  personId: PersonId | null,
): WaitingItem['kind'] | null {
  if (state === 'readyForReview') return personId === null || officerId !== personId ? 'review' : null;
  return state === 'draft' && personId !== null && officerId === personId ? 'draft' : null;
}
