import type { Failure } from '../../../../shared/errors.ts';
import { advanceSave, freshSave, isUnsaved, type SaveEvent, type SaveState } from './save-machine.ts';

/** What a saver reaches the world through; tests hand in a clock and a host of their own. */
export interface SaverDoors<Change, Saved> {
  now(): number;
  /** Calls `run` once after a time; the returned function calls that off. */
  later(milliseconds: number, run: () => void): () => void;
  /** Saves at the host; throws when it refuses. */
  save(baseRevision: number, change: Change): Promise<Saved>;
  failureOf(error: unknown): Failure;
}

/** Saves one text: runs the save machine with a real timer and a real host. */
export class TextSaver<Change extends object, Saved extends { readonly revision: number }> {
  private state: SaveState<Change>;
  private readonly doors: SaverDoors<Change, Saved>;
  private readonly onMove: (saved: Saved | null) => void;
  private stopWaiting: () => void = () => {};
  private waiting: { resolve: () => void; reject: (failure: Error) => void }[] = [];

  /** `onMove` is called after every step, with the host's answer when there is one. */
  constructor(revision: number, doors: SaverDoors<Change, Saved>, onMove: (saved: Saved | null) => void) {
    this.state = freshSave(revision);
    this.doors = doors;
    this.onMove = onMove;
  }

  get current(): SaveState<Change> {
    return this.state;
  }

  get isUnsaved(): boolean {
    return isUnsaved(this.state);
  }

  /** Everything that the host has not acknowledged, newest value of each field. */
  get unsaved(): Partial<Change> {
    return { ...this.state.sent, ...this.state.unsent } as Partial<Change>;
  }

  change(change: Change): void {
    this.take({ type: 'changed', change, now: this.doors.now() });
  }

  saveNow(): void {
    this.take({ type: 'saveNow' });
  }

  keepMine(revision: number): void {
    this.take({ type: 'keepMine', revision });
  }

  takeTheirs(revision: number): void {
    this.take({ type: 'takeTheirs', revision });
  }

  /** Saves what is unsaved and answers when the host has it; throws what the host refuses with. */
  flush(): Promise<void> {
    if (!this.isUnsaved) return Promise.resolve();
    if (this.state.phase === 'conflict') return Promise.reject(failed(this.state.failure));
    const settled = new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
    this.saveNow();
    return settled;
  }

  private take(event: SaveEvent<Change>, saved: Saved | null = null): void {
    const { state, effect } = advanceSave(this.state, event);
    this.state = state;
    if (effect !== null || state.phase === 'saved') this.stopWaiting();
    if (effect?.type === 'wait') this.stopWaiting = this.doors.later(effect.milliseconds, () => this.saveNow());
    if (effect?.type === 'send') void this.send(effect.baseRevision, effect.change);
    this.settle();
    this.onMove(saved);
  }

  private async send(baseRevision: number, change: Change): Promise<void> {
    try {
      const saved = await this.doors.save(baseRevision, change);
      this.take({ type: 'accepted', revision: saved.revision }, saved);
    } catch (error) {
      this.take({ type: 'refused', failure: this.doors.failureOf(error) });
    }
  }

  /** Answers those who wait for a flush; while they do, what was typed during a save is sent at once. */
  private settle(): void {
    if (this.waiting.length === 0 || this.state.phase === 'sending') return;
    if (this.state.phase === 'waiting') {
      this.saveNow();
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const { resolve, reject } of waiting) {
      if (this.isUnsaved) reject(failed(this.state.failure));
      else resolve();
    }
  }
}

function failed(failure: Failure | null): Error {
  return Object.assign(new Error(failure?.message ?? ''), failure);
}
