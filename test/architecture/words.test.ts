import { describe, expect, test } from 'vitest';
import { readSources } from './sources.ts';
import { wordFaults } from './words.ts';

const faultsOf = (text: string) => wordFaults([{ path: 'renderer/ui/x.tsx', text }]);

/** Files whose Swedish nobody sees. */
const unseen = /^renderer\/features\/answer\/positions\/(?:suggestions|stop-words)\.ts$/;

describe('The words of the interface', () => {
  test('stand in strings.sv.ts and nowhere else in the window', () => {
    const sources = readSources(['renderer'], ['.ts', '.tsx']);
    const window = sources.filter(
      source => !/^renderer\/(?:build\.ts|vite\.config\.ts|strings\.sv\.ts|strings\/[\w-]+\.sv\.ts)$/.test(source.path),
    );
    expect(wordFaults(window.filter(source => !unseen.test(source.path)))).toEqual([]);
  });
});

describe('The check of words', () => {
  test.each([
    ['text between tags', 'const a = <p>Spara</p>;'],
    ['a name that is read out', 'const a = <Button aria-label="Stang" />;'],
    ['a Swedish letter in a string', "const a = 'Ångra';"],
    ['a Swedish letter in a template', 'const a = `ärenden`;'],
    ['a Swedish letter in a name', 'const ärende = 1;'],
  ])('finds %s', (_what, text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });

  test('passes over comments, patterns, class names and words from strings.sv.ts', () => {
    const text =
      '// Ångra\nconst a = <p className="row" aria-label={strings.save}>{strings.undo} ·<b>Ctrl Enter &gt;</b></p>; const b = /[åäö]/;';
    expect(faultsOf(text)).toEqual([]);
  });
});
