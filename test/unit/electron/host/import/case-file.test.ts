import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCaseFile } from '../../../../../electron/host/import/case-file.ts';
import { YttraError } from '../../../../../shared/errors.ts';
import { fixtureTemplates, shippedTemplates } from '../../../../builders/templates.ts';

const fixture = readFileSync(join(fixtureTemplates, 'cases/bro.json'));

test('the shipped example is a case file and names 35 answers', () => {
  const file = readCaseFile(readFileSync(join(shippedTemplates, 'cases/alvsunda.json')));
  expect(file.responses).toHaveLength(35);
  expect(file.reports).toEqual(['SOU 2023:97', 'SOU 2023:98']);
});

test('the fixture with any bytes changed is a case file or refused with a code', () => {
  const change = fc.tuple(fc.nat(fixture.length - 1), fc.constantFrom(...Buffer.from('{}[]",:0a\\\u0000')));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
      const bytes = Buffer.from(fixture);
      for (const [place, byte] of changes) bytes[place] = byte;
      try {
        readCaseFile(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(YttraError);
        expect((error as YttraError).code).toMatch(/^(invalidCaseFile|unreadableFile|emptyFile)$/);
      }
    }),
    { numRuns: 500 },
  );
});
