import { expect, test } from 'vitest';
import { UsageError } from '../../../../electron/cli/command.ts';
import { commands, helpText, readCommandLine } from '../../../../electron/cli/command-line.ts';

const words = (text: string) => text.split(' ');

test.each([
  ['report import r.txt --designation X', ['report', 'import'], ['r.txt']],
  ['--data d --json report text X 10.2.1', ['report', 'text'], ['X', '10.2.1']],
  ['case export ID --document statement --out o --json', ['case', 'export'], ['ID']],
  ['position search våld', ['position', 'search'], ['våld']],
  ['check --data d', ['check'], []],
])('The command line "%s" is understood', (line, command, given) => {
  const invocation = readCommandLine(words(line));
  expect(invocation).toMatchObject({ kind: 'command', command: { words: command }, arguments: given });
});

test.each([
  ['', 'Kommandot saknas'],
  ['report', 'Okänt kommando'],
  ['report remove x', 'Okänt kommando'],
  ['report import', 'FIL saknas'],
  ['report import a b', 'För många argument'],
  ['case list --designation x', 'ingen flagga --designation'],
  ['case export ID --out o', '--document saknas'],
  ['case list --colour', 'Okänd flagga: --colour'],
  ['case list --data', 'Flaggan --data'],
])('The command line "%s" is refused: %s', (line, message) => {
  const read = () => readCommandLine(line === '' ? [] : words(line));
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});

test('The help names every command and flag', () => {
  for (const command of commands) {
    expect(helpText()).toContain(command.words.join(' '));
    for (const flag of Object.keys(command.flags)) expect(helpText()).toContain(`--${flag}`);
  }
});
