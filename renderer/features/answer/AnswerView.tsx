import type { CaseId } from '../../../shared/ids.ts';
import type { AnswerTarget } from '../../app/navigation.ts';

interface AnswerViewProps {
  readonly caseId: CaseId;
  readonly target: AnswerTarget | null;
  readonly onNavigate: (target: AnswerTarget) => void;
}

/** Stands in until the answering view is merged. */
export function AnswerView(_props: AnswerViewProps) {
  return <main className="page" />;
}
