import { Archive, ArchiveRestore, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Case } from '../../../shared/domain/case.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { useCommands } from '../../app/commands.tsx';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { DoneLine, MessageLine } from '../../ui/message-line.tsx';
import { SaveStatus, StatusSlot } from '../../ui/status-bar.tsx';
import { errorsIn } from './case-draft.ts';
import { CaseForm } from './case-form.tsx';
import { focusField } from './focus-field.ts';
import { useCaseSaving } from './use-case-saving.ts';

const words = strings.caseForm;

interface CaseDetailsProps {
  readonly caseId: CaseId;
  /** The field to put the cursor in. */
  readonly field: string | null;
}

/** The details of a case, saved as they are changed, and the end of it: closing and opening again. */
export function CaseDetails({ caseId, field }: CaseDetailsProps) {
  const { value, failure } = useQuery('case.read', { caseId });
  return (
    <main className="page" aria-labelledby="case-details-heading">
      {failure && (
        <MessageLine kind="error" title={strings.shell.notRead}>
          {failure.message}
        </MessageLine>
      )}
      {value && <CaseDetailsForm stored={value.case} field={field} />}
    </main>
  );
}

function CaseDetailsForm({ stored, field }: { readonly stored: Case; readonly field: string | null }) {
  const host = useHost();
  const saving = useCaseSaving(host, stored);
  const closing = useClosing(stored);
  const { closed } = closing;
  useUndoCommand(saving.canUndo, saving.undo);
  useEffect(() => {
    if (field !== null) focusField(field);
  }, [field]);
  return (
    <>
      <div className="page-head">
        <h2 id="case-details-heading" className="page-title">
          {strings.shell.details}
        </h2>
        <div className="page-head-actions">
          {saving.canUndo && (
            <Button variant="quiet" icon={Undo2} onPress={saving.undo}>
              {words.undoChange}
            </Button>
          )}
          {!closed && (
            <Button icon={Archive} onPress={closing.turn}>
              {words.close}
            </Button>
          )}
        </div>
      </div>
      <StateLines closing={closing} />
      <div className="page-body">
        <CaseForm
          draft={saving.draft}
          errors={errorsIn(saving.draft)}
          onChange={saving.change}
          onLeave={saving.save}
          isReadOnly={closed}
        />
      </div>
      <StatusSlot side="left">
        <SaveStatus
          state={closed ? { kind: 'locked', reason: words.lockedClosed } : saving.saveState}
          onRetry={saving.save}
        />
      </StatusSlot>
    </>
  );
}

function useUndoCommand(canUndo: boolean, undo: () => void): void {
  const commands = useMemo(
    () => (canUndo ? [{ id: 'undo-details', text: words.undoChange, group: strings.commands.inCase, run: undo }] : []),
    [canUndo, undo],
  );
  useCommands(commands);
}

/** Closes a case or opens it again; both can be taken back at once. */
function useClosing(stored: Case) {
  const host = useHost();
  const [turned, setTurned] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const closed = stored.state === 'closed';
  const turn = async (canUndo: boolean) => {
    try {
      await host.call('case.setState', { caseId: stored.id, state: closed ? 'ongoing' : 'closed' });
      setFailure(null);
      setTurned(canUndo);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return { closed, turned, failure, turn: () => void turn(true), undo: () => void turn(false) };
}

/** Says that the case is closed, was just closed or opened, or could not be. */
function StateLines({ closing }: { readonly closing: ReturnType<typeof useClosing> }) {
  const { closed, turned, failure, turn, undo } = closing;
  return (
    <div className="page-messages">
      {failure && (
        <MessageLine kind="error" title={closed ? words.notReopened : words.notClosed}>
          {failure.message}
        </MessageLine>
      )}
      {turned && <DoneLine onUndo={undo}>{closed ? words.nowClosed : words.nowOpen}</DoneLine>}
      {closed && !turned && (
        <MessageLine
          kind="info"
          actions={
            <Button size="small" icon={ArchiveRestore} onPress={turn}>
              {words.reopen}
            </Button>
          }
        >
          {words.isClosed}
        </MessageLine>
      )}
    </div>
  );
}
