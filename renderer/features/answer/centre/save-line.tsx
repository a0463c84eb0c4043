import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { failureOf } from '../../../app/host-store.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { MessageLine } from '../../../ui/message-line.tsx';
import { type SaveState, SaveStatus, StatusSlot } from '../../../ui/status-bar.tsx';
import type { DraftStatus, Drafts, OpenedText } from '../saving/drafts.ts';

const words = strings.answer.save;

/** "Sparar" is shown only when a save takes longer than this, in milliseconds. */
const patience = 400;

interface SaveProps {
  readonly drafts: Drafts;
  readonly target: AnswerTarget;
}

function useDraftStatus({ drafts, target }: SaveProps): DraftStatus {
  return useSyncExternalStore(drafts.subscribe, () => drafts.status(target));
}

/** The save state in the status bar. `storedAt` is when the host last stored the text before this window touched it. */
export function SaveLine({ storedAt, ...props }: SaveProps & { readonly storedAt: Instant | null }) {
  const { phase, failure, savedAt } = useDraftStatus(props);
  const isSlow = useStaysTrue(phase === 'sending', patience);
  const at = savedAt ?? storedAt;
  const state: SaveState =
    phase === 'failed' || phase === 'conflict'
      ? { kind: 'failed', message: failure?.message ?? '' }
      : isSlow
        ? { kind: 'saving' }
        : at === null
          ? { kind: 'idle' }
          : { kind: 'saved', at };
  const retry = phase === 'failed' ? () => props.drafts.saveNow(props.target) : undefined;
  return (
    <StatusSlot side="left">
      <SaveStatus state={state} onRetry={retry} />
    </StatusSlot>
  );
}

/** Above the text: why it is not saved, and what can be done. */
export function SaveTrouble({ onReplace, ...props }: SaveProps & { readonly onReplace: (text: OpenedText) => void }) {
  const { drafts, target } = props;
  const { phase, failure } = useDraftStatus(props);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = (work: Promise<unknown>) => {
    setRefusal(null);
    work.catch(error => setRefusal(failureOf(error).message));
  };
  if (phase === 'failed') {
    return (
      <MessageLine
        kind="error"
        title={words.failed}
        actions={<Button onPress={() => drafts.saveNow(target)}>{strings.common.retry}</Button>}
      >
        {failure?.message} {words.failedSafe}
      </MessageLine>
    );
  }
  if (phase !== 'conflict') return null;
  return (
    <MessageLine
      kind="error"
      title={words.conflict}
      actions={
        <>
          <Button onPress={() => attempt(drafts.keepMine(target))}>{words.keepMine}</Button>
          <Button onPress={() => attempt(drafts.takeTheirs(target).then(onReplace))}>{words.takeTheirs}</Button>
        </>
      }
    >
      {words.conflictText} {refusal}
    </MessageLine>
  );
}

function useStaysTrue(value: boolean, milliseconds: number): boolean {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    if (!value) return setStays(false);
    const timer = setTimeout(() => setStays(true), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return stays;
}
