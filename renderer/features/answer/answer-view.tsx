import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { CaseId } from '../../../shared/ids.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import type { AnswerTarget } from '../../app/navigation.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { AnsweringDesk, type BesideAnswer } from './answering-desk.tsx';
import { draftsOf } from './saving/drafts.ts';

interface AnswerViewProps {
  readonly caseId: CaseId;
  readonly target: AnswerTarget | null;
  readonly onNavigate: (target: AnswerTarget) => void;
  /** What shows the reports' text beside the answer. */
  readonly reader: (beside: BesideAnswer) => ReactNode;
}

/** The view where a case is answered: the sections, the answer, and what stands beside it. */
export function AnswerView({ caseId, target, onNavigate, reader }: AnswerViewProps) {
  const host = useHost();
  const drafts = draftsOf(host, caseId);
  const version = useSyncExternalStore(drafts.subscribe, drafts.version);
  const { value: stored, failure } = useQuery('case.read', { caseId });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` grows when the drafts change.
  const view = useMemo(() => stored && drafts.withDrafts(stored), [stored, drafts, version]);
  if (view !== undefined && stored !== undefined) {
    return (
      <AnsweringDesk
        stored={stored}
        view={view}
        drafts={drafts}
        target={target}
        onNavigate={onNavigate}
        reader={reader}
      />
    );
  }
  return (
    <main className="page" aria-label={strings.answer.panes.centre}>
      {failure !== null && (
        <MessageLine
          kind="error"
          actions={
            <Button onPress={() => host.invalidate(name => name === 'case.read')}>{strings.common.retry}</Button>
          }
        >
          {failure.message}
        </MessageLine>
      )}
    </main>
  );
}
