import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restBeforeSave } from '../../../../../../renderer/features/answer/saving/save-machine.ts';
import { TextSaver } from '../../../../../../renderer/features/answer/saving/text-saver.ts';
import { YttraError } from '../../../../../../shared/errors.ts';

interface Change {
  readonly text?: string;
  readonly stance?: string;
}

interface Waiting {
  readonly baseRevision: number;
  readonly change: Change;
  readonly accept: () => void;
  readonly refuse: (error: YttraError) => void;
}

/** A clock that stands still until told, and a host whose answers are given by the test. */
function rig(revision = 0) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const asked: Waiting[] = [];
  const stored = { revision, text: '', stance: '' };
  const saver = new TextSaver<Change, { revision: number }>(
    revision,
    {
      now: () => now,
      later: (milliseconds, run) => {
        const timer = { at: now + milliseconds, run };
        timers.push(timer);
        return () => {
          timers = timers.filter(other => other !== timer);
        };
      },
      save: (baseRevision, change) =>
        new Promise((resolve, reject) =>
          asked.push({
            baseRevision,
            change,
            accept: () => {
              Object.assign(stored, change, { revision: baseRevision + 1 });
              resolve({ revision: baseRevision + 1 });
            },
            refuse: reject,
          }),
        ),
      failureOf: error => error as YttraError,
    },
    () => {},
  );
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers = timers.filter(other => other !== timer);
      timer.run();
    }
    await settle();
  };
  return { saver, asked, stored, pass, timers: () => timers.length };
}

const settle = () => new Promise(resolve => setImmediate(resolve));
const full = () => new YttraError('diskFull', 'Disken är full.');
const conflict = () => new YttraError('conflict', 'Texten har ändrats.');

test('A change is sent once the keyboard has rested, with the revision it stands on', async () => {
  const { saver, asked, pass } = rig(4);
  saver.change({ text: 'a' });
  await pass(restBeforeSave - 1);
  saver.change({ text: 'ab' });
  await pass(restBeforeSave - 1);
  expect(asked).toHaveLength(0);
  await pass(1);
  expect(asked.map(({ baseRevision, change }) => [baseRevision, change])).toEqual([[4, { text: 'ab' }]]);
});

test('Typing without a pause is saved all the same after five seconds', async () => {
  const { saver, asked, pass } = rig();
  for (let tenths = 0; tenths <= 50; tenths += 1) {
    saver.change({ text: String(tenths) });
    await pass(100);
  }
  expect(asked).toHaveLength(1);
});

test('What is typed while a save is under way is saved after it, upon the new revision', async () => {
  const { saver, asked, pass } = rig();
  saver.change({ text: 'a' });
  await pass(restBeforeSave);
  saver.change({ stance: 'supports' });
  asked[0]?.accept();
  await settle();
  expect(saver.isUnsaved).toBe(true);
  await pass(restBeforeSave);
  expect(asked[1]).toMatchObject({ baseRevision: 1, change: { stance: 'supports' } });
});

test('A refused save keeps the text, says why, and is tried again by itself and when asked', async () => {
  const { saver, asked, stored, pass } = rig();
  saver.change({ text: 'a' });
  await pass(restBeforeSave);
  asked[0]?.refuse(full());
  await settle();
  expect(saver.current).toMatchObject({ phase: 'failed', failure: { code: 'diskFull' } });
  expect(saver.unsaved).toEqual({ text: 'a' });
  await pass(2_000);
  asked[1]?.refuse(full());
  await settle();
  saver.saveNow();
  asked[2]?.accept();
  await settle();
  expect(saver.current).toMatchObject({ phase: 'saved', failure: null });
  expect(stored.text).toBe('a');
});

test('What is typed after a failure joins what was refused', async () => {
  const { saver, asked, pass } = rig();
  saver.change({ text: 'a', stance: 'supports' });
  await pass(restBeforeSave);
  saver.change({ text: 'ab' });
  asked[0]?.refuse(full());
  await settle();
  expect(saver.unsaved).toEqual({ text: 'ab', stance: 'supports' });
  expect(saver.current.phase).toBe('failed');
});

test('A conflict sends nothing until the user has chosen, and keeping mine saves upon the other revision', async () => {
  const { saver, asked, pass, stored, timers } = rig();
  saver.change({ text: 'mine' });
  await pass(restBeforeSave);
  asked[0]?.refuse(conflict());
  await settle();
  saver.change({ text: 'mine and more' });
  await pass(600_000);
  expect(asked).toHaveLength(1);
  expect(timers()).toBe(0);
  saver.keepMine(7);
  expect(asked[1]).toMatchObject({ baseRevision: 7, change: { text: 'mine and more' } });
  asked[1]?.accept();
  await settle();
  expect(stored).toMatchObject({ text: 'mine and more', revision: 8 });
});

test('Taking the other text gives up the own and goes on from its revision', async () => {
  const { saver, asked, pass } = rig();
  saver.change({ text: 'mine' });
  await pass(restBeforeSave);
  asked[0]?.refuse(conflict());
  await settle();
  saver.takeTheirs(3);
  expect(saver.isUnsaved).toBe(false);
  saver.change({ text: 'upon theirs' });
  await pass(restBeforeSave);
  expect(asked[1]?.baseRevision).toBe(3);
});

test('Leaving saves at once and waits for the answer, including what was typed during a save', async () => {
  const { saver, asked, stored } = rig();
  saver.change({ text: 'a' });
  const left = saver.flush();
  saver.change({ text: 'ab' });
  asked[0]?.accept();
  await settle();
  asked[1]?.accept();
  await left;
  expect(stored).toMatchObject({ text: 'ab', revision: 2 });
});

test('Leaving is refused with the reason when the host refuses', async () => {
  const { saver, asked } = rig();
  saver.change({ text: 'a' });
  const left = saver.flush();
  asked[0]?.refuse(full());
  await expect(left).rejects.toMatchObject({ code: 'diskFull' });
  expect(saver.unsaved).toEqual({ text: 'a' });
});

test('Whatever the host answers and when, nothing typed is lost and one save at a time is under way', async () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constantFrom('accept' as const, 'fail' as const, 'conflict' as const, 'leave' as const) }),
    fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 3_000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), async actions => {
      const { saver, asked, stored, pass } = rig();
      let answered = 0;
      let typed = '';
      const answer = async (how: 'accept' | 'fail' | 'conflict') => {
        const request = asked[answered];
        if (request === undefined) return;
        answered += 1;
        if (how === 'accept') request.accept();
        else request.refuse(how === 'fail' ? full() : conflict());
        await settle();
        if (saver.current.phase === 'conflict') saver.keepMine(stored.revision);
      };
      for (const step of actions) {
        if (step.kind === 'type') {
          typed = step.text;
          saver.change({ text: typed });
        } else if (step.kind === 'wait') await pass(step.milliseconds);
        else if (step.kind === 'leave') saver.flush().catch(() => {});
        else await answer(step.kind);
        expect(asked.length - answered).toBeLessThanOrEqual(1);
        expect(saver.unsaved.text ?? stored.text).toBe(typed);
      }
      for (let round = 0; saver.isUnsaved && round < 10; round += 1) {
        saver.saveNow();
        await pass(restBeforeSave);
        await answer('accept');
      }
      expect(stored.text).toBe(typed);
    }),
    { numRuns: 100 },
  );
});
