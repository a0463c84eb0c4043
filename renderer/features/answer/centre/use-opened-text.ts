import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/errors.ts';
import { failureOf } from '../../../app/host-store.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';
import { keyOfTarget } from '../outline/targets.ts';
import type { Drafts, OpenedText } from '../saving/drafts.ts';

interface Shown {
  readonly key: string;
  readonly text: OpenedText;
  /** Grows when another body takes the place of the one being edited. */
  readonly generation: number;
}

export interface TextOnScreen {
  readonly shown: Shown | null;
  readonly failure: Failure | null;
  /** The text was changed in another window and has been read again. */
  readonly wasReloaded: boolean;
  reload(): void;
  /** Shows another body in the editor's place. */
  replace(text: OpenedText): void;
}

/**
 * Opens the text of `target`, saves it when it is left, and reads it again when another window has saved it
 * (`storedRevision`) while nothing is unsaved here.
 */
export function useOpenedText(drafts: Drafts, target: AnswerTarget, storedRevision: number): TextOnScreen {
  const key = keyOfTarget(target);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [wasReloaded, setReloaded] = useState(false);

  const replace = useCallback(
    (text: OpenedText) => setShown(now => ({ key, text, generation: (now?.generation ?? 0) + 1 })),
    [key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `target`, which is a new object at each render; `attempt` asks again.
  useEffect(() => {
    let live = true;
    setFailure(null);
    setReloaded(false);
    drafts.open(target).then(
      text => live && replace(text),
      error => live && setFailure(failureOf(error)),
    );
    return () => {
      live = false;
      drafts.saveNow(target);
    };
  }, [drafts, key, replace, attempt]);

  const openedRevision = shown?.key === key ? shown.text.revision : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    const known = Math.max(openedRevision ?? Number.POSITIVE_INFINITY, drafts.knownRevision(target) ?? 0);
    if (storedRevision <= known || drafts.isUnsaved(target)) return;
    let live = true;
    drafts.open(target).then(
      text => {
        if (!live || drafts.isUnsaved(target)) return;
        replace(text);
        setReloaded(true);
      },
      () => {},
    );
    return () => {
      live = false;
    };
  }, [storedRevision, openedRevision, drafts, key, replace]);

  return {
    shown: shown?.key === key ? shown : null,
    failure,
    wasReloaded,
    reload: () => setAttempt(now => now + 1),
    replace,
  };
}
