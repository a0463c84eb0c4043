import { describe, expect, it } from 'vitest';
import { failureOf, type HostDoor, HostStore } from '../../../../renderer/app/host-store.ts';
import type { HostEventName, HostEvents } from '../../../../shared/contract.ts';
import type { CaseId } from '../../../../shared/ids.ts';

/** A door whose answers are numbered, so that a test sees which one it got, and which answers when told to. */
function numberedDoor() {
  const calls: string[] = [];
  const waiting: (() => void)[] = [];
  const listeners = new Map<string, ((event: never) => void)[]>();
  const door = {
    platform: 'test',
    call: (name: string) => {
      calls.push(name);
      const number = calls.length;
      return new Promise(resolve => waiting.push(() => resolve(number)));
    },
    subscribe: (name: string, listener: (event: never) => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      return () => {};
    },
  } as unknown as HostDoor;
  const answer = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await new Promise(resolve => setTimeout(resolve));
  };
  const emit = <Name extends HostEventName>(name: Name, event: HostEvents[Name]) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  };
  return { door, calls, answer, emit };
}

const caseId = 'c' as CaseId;

describe('the store of what the host has answered', () => {
  it('asks once for two who watch the same thing', async () => {
    const { door, calls, answer } = numberedDoor();
    const store = new HostStore(door);
    store.watch('case.read', { caseId }, () => {});
    store.watch('case.read', { caseId }, () => {});
    await answer();
    expect(calls).toEqual(['case.read']);
    expect(store.state('case.read', { caseId })).toEqual({ value: 1, failure: null, loading: false });
  });

  it('asks for nothing that nobody watches', () => {
    const { door, calls } = numberedDoor();
    expect(new HostStore(door).state('case.list', {}).loading).toBe(true);
    expect(calls).toEqual([]);
  });

  it('reads again what an event says has changed, and keeps the old value meanwhile', async () => {
    const { door, answer, emit } = numberedDoor();
    const store = new HostStore(door);
    store.watch('case.read', { caseId }, () => {});
    await answer();
    emit('case.changed', { caseId });
    expect(store.state('case.read', { caseId })).toEqual({ value: 1, failure: null, loading: true });
    await answer();
    expect(store.state('case.read', { caseId })).toEqual({ value: 2, failure: null, loading: false });
  });

  it('leaves other cases alone', async () => {
    const { door, calls, answer, emit } = numberedDoor();
    const store = new HostStore(door);
    store.watch('case.read', { caseId }, () => {});
    await answer();
    emit('case.changed', { caseId: 'another' as CaseId });
    expect(calls).toHaveLength(1);
  });

  it('reads once more when something changes while it reads', async () => {
    const { door, calls, answer, emit } = numberedDoor();
    const store = new HostStore(door);
    store.watch('case.read', { caseId }, () => {});
    emit('case.changed', { caseId });
    emit('case.changed', { caseId });
    await answer();
    await answer();
    expect(calls).toHaveLength(2);
    expect(store.state('case.read', { caseId }).value).toBe(2);
  });

  it('forgets what is no longer watched when it changes', async () => {
    const { door, calls, answer, emit } = numberedDoor();
    const store = new HostStore(door);
    const end = store.watch('case.read', { caseId }, () => {});
    await answer();
    end();
    emit('case.changed', { caseId });
    expect(calls).toHaveLength(1);
    expect(store.state('case.read', { caseId }).value).toBeUndefined();
  });

  it('reads settings again after they were saved, which no event tells of', async () => {
    const { door, calls, answer } = numberedDoor();
    const store = new HostStore(door);
    store.watch('settings.read', {}, () => {});
    await answer();
    const saved = store.call('settings.save', { settings: { theme: 'dark' } });
    await answer();
    await saved;
    expect(calls).toEqual(['settings.read', 'settings.save', 'settings.read']);
  });
});

describe('what was thrown', () => {
  it('keeps its code and message when the host threw it', () => {
    const thrown = Object.assign(new Error('Filen är tom.'), { code: 'emptyFile', details: { name: 'a.txt' } });
    expect(failureOf(thrown)).toEqual({ code: 'emptyFile', message: 'Filen är tom.', details: { name: 'a.txt' } });
  });
});
