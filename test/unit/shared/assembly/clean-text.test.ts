import { expect, test } from 'vitest';
import { cleanLine, linkAddress, shortened } from '../../../../shared/assembly/clean-text.ts';

test('A line has no control characters, line ends or doubled spaces', () => {
  expect(cleanLine('  Remiss:\u0000\r\n Ett\t betänkande\u0008 ')).toBe('Remiss: Ett betänkande');
});

test('Text is composed, so that å is one character', () => {
  expect(cleanLine('A\u030a')).toBe('Å');
});

test.each([
  ['Kort', 'Kort'],
  ['Ett betänkande om stöd till den som behöver', 'Ett betänkande om …'],
])('Shortens %j between words', (text, expected) => {
  expect(shortened(text, 20)).toBe(expected);
});

test.each([
  ['https://exempel.se/a_(b)?c=1&d=å', 'https://exempel.se/a_(b)?c=1&d=å'],
  ['https://exempel.se/[1]\\e"', 'https://exempel.se/%5B1%5D%5Ce%22'],
  ['https://exempel.se/100%', 'https://exempel.se/100%25'],
  ['javascript:alert(1)', null],
  ['https://exempel.se/\u0001', null],
])('Writes the address %j as Word takes it', (href, expected) => {
  expect(linkAddress(href)).toBe(expected);
});
