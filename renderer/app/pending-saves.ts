/** An editor with text that may not be saved yet. */
export interface PendingSave {
  isDirty(): boolean;
  /** Saves what is unsaved; throws when the host refuses. */
  flush(): Promise<void>;
}

/** The editors that are open, so that nobody leaves a view, a tab or the window before their texts are saved. */
export class PendingSaves {
  readonly #saves = new Set<PendingSave>();

  /** Adds an editor; the returned function takes it away again when it is unmounted. */
  register(save: PendingSave): () => void {
    this.#saves.add(save);
    return () => this.#saves.delete(save);
  }

  isDirty(): boolean {
    return [...this.#saves].some(save => save.isDirty());
  }

  /** Saves everything unsaved; throws the first refusal after all have been tried. */
  async flushAll(): Promise<void> {
    const dirty = [...this.#saves].filter(save => save.isDirty());
    const results = await Promise.allSettled(dirty.map(save => save.flush()));
    const refused = results.find(result => result.status === 'rejected');
    if (refused !== undefined) throw refused.reason;
  }
}

/** The window's own registry. */
export const pendingSaves = new PendingSaves();

/** Holds the window open until everything is saved, then closes it; ends when the returned function is called. */
export function guardWindowClose(saves: PendingSaves): () => void {
  const closing = (event: BeforeUnloadEvent) => {
    if (!saves.isDirty()) return;
    event.preventDefault();
    saves.flushAll().then(
      () => window.close(),
      () => {
        // The editor says "Inte sparat" itself, and the window stays.
      },
    );
  };
  window.addEventListener('beforeunload', closing);
  return () => window.removeEventListener('beforeunload', closing);
}
