import type { FreeSection, RevisionSummary, SectionResponse } from '../../../../shared/domain/case.ts';
import { useQuery } from '../../../app/host.tsx';
import type { QueryState } from '../../../app/host-store.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';
import { useAnswering } from '../answering.ts';

/** The kept states of a text, newest first, whichever kind of text it is. */
export function useHistory(target: AnswerTarget | null): QueryState<readonly RevisionSummary[]> {
  const { view } = useAnswering();
  const caseId = view.case.id;
  const isSection = target !== null && 'sectionId' in target;
  const isFree = target !== null && 'freeSectionId' in target;
  const ofResponse = useQuery('response.history', isSection ? { caseId, ...target } : null);
  const ofFree = useQuery('freeSection.history', isFree ? { caseId, ...target } : null);
  return isFree ? ofFree : ofResponse;
}

/** A text as it was at a revision. */
export function useRevision(target: AnswerTarget, revision: number): QueryState<SectionResponse | FreeSection> {
  const { view } = useAnswering();
  const caseId = view.case.id;
  const isSection = 'sectionId' in target;
  const ofResponse = useQuery('response.readRevision', isSection ? { caseId, ...target, revision } : null);
  const ofFree = useQuery('freeSection.readRevision', isSection ? null : { caseId, ...target, revision });
  return isSection ? ofResponse : ofFree;
}
