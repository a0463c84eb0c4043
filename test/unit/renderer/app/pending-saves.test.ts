import { describe, expect, it } from 'vitest';
import { PendingSaves } from '../../../../renderer/app/pending-saves.ts';

function editor(refuses = false) {
  const state = { dirty: true, flushes: 0 };
  return {
    state,
    isDirty: () => state.dirty,
    flush: async () => {
      state.flushes += 1;
      if (refuses) throw new Error('full');
      state.dirty = false;
    },
  };
}

describe('texts that are not saved yet', () => {
  it('are all saved before somebody leaves', async () => {
    const saves = new PendingSaves();
    const [one, other] = [editor(), editor()];
    saves.register(one);
    saves.register(other);
    expect(saves.isDirty()).toBe(true);
    await saves.flushAll();
    expect(saves.isDirty()).toBe(false);
  });

  it('are tried each, and the refusal is told afterwards', async () => {
    const saves = new PendingSaves();
    const [refusing, willing] = [editor(true), editor()];
    saves.register(refusing);
    saves.register(willing);
    await expect(saves.flushAll()).rejects.toThrow('full');
    expect(willing.state.dirty).toBe(false);
  });

  it('leave out editors that are closed', () => {
    const saves = new PendingSaves();
    const close = saves.register(editor());
    close();
    expect(saves.isDirty()).toBe(false);
  });

  it('are not saved again when nothing is unsaved', async () => {
    const saves = new PendingSaves();
    const one = editor();
    saves.register(one);
    await saves.flushAll();
    await saves.flushAll();
    expect(one.state.flushes).toBe(1);
  });
});
