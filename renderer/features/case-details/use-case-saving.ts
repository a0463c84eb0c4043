import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Case, CaseFields } from '../../../shared/domain/case.ts';
import { failureOf, type HostStore } from '../../app/host-store.ts';
import { pendingSaves } from '../../app/pending-saves.ts';
import type { SaveState } from '../../ui/status-bar.tsx';
import { cleaned, draftOf, errorsIn } from './case-draft.ts';

/** Quiet time after the last key before the form saves by itself. */
const saveAfterMs = 900;
/** "Sparar" is only said of what takes longer than this. */
const saySavingAfterMs = 400;
const undoDepth = 100;

interface CaseSaving {
  readonly draft: CaseFields;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  change(draft: CaseFields): void;
  save(): void;
  undo(): void;
}

/** Keeps the details of a case saved while they are edited; what does not pass the checks waits and says so at its field. */
export function useCaseSaving(host: HostStore, stored: Case): CaseSaving {
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'idle' });
  const [past, setPast] = useState<readonly CaseFields[]>([]);
  const latest = useRef(draft);
  const saved = useRef(JSON.stringify(draft));
  const running = useRef<Promise<void> | null>(null);

  const isDirty = useCallback(() => JSON.stringify(latest.current) !== saved.current, []);

  const saveOnce = useCallback(async () => {
    const sent = latest.current;
    const sentText = JSON.stringify(sent);
    if (sentText === saved.current || Object.keys(errorsIn(sent)).length > 0) return;
    const before = JSON.parse(saved.current) as CaseFields;
    const slow = setTimeout(() => setSaveState({ kind: 'saving' }), saySavingAfterMs);
    try {
      const { updatedAt } = await host.call('case.save', { caseId: stored.id, fields: cleaned(sent) });
      saved.current = sentText;
      setPast(steps => [...steps.slice(-undoDepth), before]);
      setSaveState({ kind: 'saved', at: updatedAt });
    } catch (error) {
      setSaveState({ kind: 'failed', message: failureOf(error).message });
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }, [host, stored.id]);

  /** One save at a time; what was typed meanwhile is saved after it. */
  const flush = useCallback(async () => {
    while (running.current !== null) await running.current.catch(() => {});
    running.current = saveOnce();
    try {
      await running.current;
    } finally {
      running.current = null;
    }
  }, [saveOnce]);

  const save = useCallback(() => void flush().catch(() => {}), [flush]);
  const change = useCallback((next: CaseFields) => {
    latest.current = next;
    setDraft(next);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft starts the wait anew.
  useEffect(() => {
    if (!isDirty()) return;
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
  }, [draft, save, isDirty]);

  useEffect(
    () =>
      pendingSaves.register({ isDirty: () => isDirty() && Object.keys(errorsIn(latest.current)).length === 0, flush }),
    [flush, isDirty],
  );

  return useMemo(
    () => ({
      draft,
      saveState,
      canUndo: past.length > 0,
      change,
      save,
      undo: () => {
        const step = past.at(-1);
        if (step === undefined) return;
        change(step);
        const rest = past.slice(0, -1);
        void flush().then(
          () => setPast(rest),
          () => {},
        );
      },
    }),
    [draft, saveState, past, change, save, flush],
  );
}
