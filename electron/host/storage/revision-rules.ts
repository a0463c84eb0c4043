import type { ResponseState } from '../../../shared/domain/stance.ts';
import { YttraError } from '../../../shared/errors.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { StoredText } from './stored-text.ts';

/**
 * One save of a text and what is said of it. Every save that changes something becomes a revision of its own and is
 * kept: an autosave may hold the last words of a sentence that the next one lost.
 */
export interface Save<Change> {
  readonly baseRevision: number;
  readonly change: Change;
  /** The new text, or null when only the rest changes. */
  readonly text: StoredText | null;
  readonly author: PersonId | null;
  readonly now: string;
}

/** Refuses a save that was made without having seen the newest revision. */
export function requireNewest(base: number, newest: number): void {
  if (base === newest) return;
  throw new YttraError(
    'conflict',
    'Texten har ändrats på ett annat håll sedan den öppnades. Din ändring är inte sparad och den andra är orörd. Läs in den senaste texten och gör ändringen igen.',
    { revision: newest },
  );
}

/** A text that somebody has begun is a draft, unless they say otherwise. */
export function stateAfter(
  before: ResponseState,
  save: Save<{ readonly state?: ResponseState | undefined }>,
  hasContent: boolean,
): ResponseState {
  if (save.change.state !== undefined) return save.change.state;
  return before === 'notStarted' && hasContent ? 'draft' : before;
}
