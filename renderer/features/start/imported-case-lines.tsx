import type { Failure } from '../../../shared/errors.ts';
import { useImports } from '../../app/imports.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { MessageLine, ProgressLine } from '../../ui/message-line.tsx';
import { MessageList } from '../../ui/message-list.tsx';

/** What came of reading in a case, and whether the list itself could be read. */
export function ImportedCaseLines({ failure }: { readonly failure: Failure | null }) {
  const { go } = useNavigator();
  const { case: task, importCase } = useImports();
  const { state } = task;
  return (
    <div className="page-messages">
      {failure && (
        <MessageLine kind="error" title={strings.shell.notRead}>
          {failure.message}
        </MessageLine>
      )}
      {state.kind === 'running' && (
        <ProgressLine label={state.label} fraction={state.fraction} onCancel={task.cancel} />
      )}
      {state.kind === 'failed' && (
        <MessageLine
          kind="error"
          title={strings.start.caseNotImported}
          actions={
            <Button size="small" onPress={importCase}>
              {strings.start.chooseAnother}
            </Button>
          }
        >
          {state.failure.message}
        </MessageLine>
      )}
      {state.kind === 'done' && state.value !== null && state.value.messages.length > 0 && (
        <MessageList
          title={strings.start.caseImported(state.value.case.title)}
          messages={state.value.messages}
          onClose={task.reset}
          action={
            <Button
              variant="link"
              onPress={() => {
                const caseId = state.value?.case.id;
                if (caseId !== undefined) go({ kind: 'case', caseId, view: 'answers', target: null });
              }}
            >
              {strings.start.openCase}
            </Button>
          }
        />
      )}
    </div>
  );
}
