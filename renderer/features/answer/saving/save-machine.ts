import type { Failure } from '../../../../shared/errors.ts';

/** How long the keyboard must rest before a save, in milliseconds. */
export const restBeforeSave = 800;
/** How long unbroken typing may put a save off. */
const longestWait = 5_000;
/** The first pause after a failure; it doubles up to `longestPause`. */
const firstPause = 2_000;
const longestPause = 60_000;

/** What is known of one text's way to the host. `Change` holds only the fields that changed. */
export interface SaveState<Change> {
  /** The revision that the host last told of; the next save stands on it. */
  readonly revision: number;
  /** Changed and not yet handed to the host. */
  readonly unsent: Change | null;
  /** Handed over, not yet answered. */
  readonly sent: Change | null;
  readonly phase: 'saved' | 'waiting' | 'sending' | 'failed' | 'conflict';
  readonly failure: Failure | null;
  readonly failures: number;
  /** When the oldest unsent change was made, in milliseconds. */
  readonly unsentSince: number;
}

export type SaveEvent<Change> =
  | { readonly type: 'changed'; readonly change: Change; readonly now: number }
  /** The timer has run out, or somebody leaves the text, or presses "Försök igen". */
  | { readonly type: 'saveNow' }
  | { readonly type: 'accepted'; readonly revision: number }
  | { readonly type: 'refused'; readonly failure: Failure }
  /** The user keeps the own text: it is saved upon the revision that another window made. */
  | { readonly type: 'keepMine'; readonly revision: number }
  /** The user takes the other window's text: the own change is given up. */
  | { readonly type: 'takeTheirs'; readonly revision: number };

export type SaveEffect<Change> =
  | { readonly type: 'wait'; readonly milliseconds: number }
  | { readonly type: 'send'; readonly baseRevision: number; readonly change: Change };

export interface SaveStep<Change> {
  readonly state: SaveState<Change>;
  readonly effect: SaveEffect<Change> | null;
}

/** The state of a text as it was read from the host. */
export function freshSave<Change>(revision: number): SaveState<Change> {
  return { revision, unsent: null, sent: null, phase: 'saved', failure: null, failures: 0, unsentSince: 0 };
}

/** Whether anything is not yet acknowledged by the host. */
export function isUnsaved<Change>(state: SaveState<Change>): boolean {
  return state.unsent !== null || state.sent !== null;
}

/**
 * The whole logic of saving as one pure function: what happens to a text's save state, and what has to be done about
 * it. One save is under way at a time; what changes meanwhile waits for its answer, and what the host refuses is kept.
 */
export function advanceSave<Change extends object>(
  state: SaveState<Change>,
  event: SaveEvent<Change>,
): SaveStep<Change> {
  switch (event.type) {
    case 'changed':
      return changed(state, event.change, event.now);
    case 'saveNow':
      return state.phase === 'waiting' || state.phase === 'failed' ? send(state) : { state, effect: null };
    case 'accepted':
      return accepted(state, event.revision);
    case 'refused':
      return refused(state, event.failure);
    case 'keepMine':
      return send({ ...state, revision: event.revision });
    case 'takeTheirs':
      return { state: freshSave(event.revision), effect: null };
  }
}

function changed<Change extends object>(state: SaveState<Change>, change: Change, now: number): SaveStep<Change> {
  const unsentSince = state.unsent === null ? now : state.unsentSince;
  const next = { ...state, unsent: { ...state.unsent, ...change }, unsentSince };
  if (state.phase === 'sending' || state.phase === 'conflict') return { state: next, effect: null };
  const milliseconds = Math.max(0, Math.min(restBeforeSave, unsentSince + longestWait - now));
  const phase = state.phase === 'failed' ? 'failed' : 'waiting';
  return { state: { ...next, phase }, effect: { type: 'wait', milliseconds } };
}

function send<Change extends object>(state: SaveState<Change>): SaveStep<Change> {
  if (state.unsent === null) return { state: { ...state, phase: 'saved', failure: null }, effect: null };
  return {
    state: { ...state, unsent: null, sent: state.unsent, phase: 'sending' },
    effect: { type: 'send', baseRevision: state.revision, change: state.unsent },
  };
}

function accepted<Change extends object>(state: SaveState<Change>, revision: number): SaveStep<Change> {
  const settled = { ...state, revision, sent: null, failure: null, failures: 0 };
  if (state.unsent === null) return { state: { ...settled, phase: 'saved' }, effect: null };
  return { state: { ...settled, phase: 'waiting' }, effect: { type: 'wait', milliseconds: restBeforeSave } };
}

function refused<Change extends object>(state: SaveState<Change>, failure: Failure): SaveStep<Change> {
  const unsent = { ...state.sent, ...state.unsent } as Change;
  const kept = { ...state, unsent, sent: null, failure, failures: state.failures + 1 };
  if (failure.code === 'conflict') return { state: { ...kept, phase: 'conflict' }, effect: null };
  const milliseconds = Math.min(firstPause * 2 ** state.failures, longestPause);
  return { state: { ...kept, phase: 'failed' }, effect: { type: 'wait', milliseconds } };
}
