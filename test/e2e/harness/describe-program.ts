import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startChromium } from './chromium-program.ts';
import { startElectron } from './electron-program.ts';
import { makePlace, type Place, type Program } from './program.ts';

/** The program of the suite under way; there from `beforeAll` to `afterAll`. */
export interface Suite {
  readonly program: Program;
  readonly place: Place;
}

/**
 * A suite on one running program with a workspace of its own, in the browser or in Electron as the project says. Without
 * either it is skipped, for the reason that the set-up has printed. It ends by finding that the page complained of nothing.
 */
export function describeProgram(name: string, body: (suite: () => Suite) => void): void {
  const door = inject('door');
  const found = inject('program');
  describe.skipIf(found.path === null)(`${name} (${door})`, () => {
    let suite: Suite | undefined;
    beforeAll(async () => {
      const place = makePlace();
      const program = await (door === 'electron' ? startElectron(found, place) : startChromium(found, place));
      suite = { program, place };
    });
    afterAll(async () => {
      await suite?.program.close();
      suite?.place.remove();
    });
    body(() => {
      if (suite === undefined) throw new Error('The program has not started.');
      return suite;
    });
    test('no screen that was looked at has a fault that axe-core finds', () => {
      expect(suite?.program.faults).toEqual([]);
    });
    test('nothing in the page was refused and no error was thrown', () => {
      expect(suite?.program.complaints).toEqual([]);
    });
  });
}
