import { describe, expect, test } from 'vitest';
import { lengthFaults, longest, staleExceptions, unfinishedFaults } from './files.ts';
import { readSources } from './sources.ts';

/** Files that may be longer, each with its reason. */
const excepted: Readonly<Record<string, string>> = {};

const sources = readSources(['shared', 'electron', 'renderer', 'test'], ['.ts', '.tsx', '.css']);
const planted = (lines: number) => [{ path: 'shared/x.ts', text: 'a;\n'.repeat(lines) }];

describe('The files of the project', () => {
  test('hold one concept each, in at most 300 lines unless there is a reason', () => {
    expect(lengthFaults(sources, excepted)).toEqual([]);
    expect(staleExceptions(sources, excepted)).toEqual([]);
  });

  test('leave nothing for later', () => {
    const own = /^test\/architecture\//;
    expect(unfinishedFaults(sources.filter(source => !own.test(source.path)))).toEqual([]);
  });
});

describe('The check of files', () => {
  test('finds one that is a line too long, and an exception that is not needed', () => {
    expect(lengthFaults(planted(longest), {})).toEqual([]);
    expect(lengthFaults(planted(longest + 1), {})).toEqual([`shared/x.ts: ${longest + 1} lines`]);
    expect(staleExceptions(planted(longest), { 'shared/x.ts': 'once' })).toEqual(['shared/x.ts']);
  });

  test.each(['// TODO: more', 'x(); // @ts-ignore', '// biome-ignore lint/a'])(
    'finds what is left for later: %s',
    text => {
      expect(unfinishedFaults([{ path: 'shared/x.ts', text }])).toHaveLength(1);
    },
  );
});
