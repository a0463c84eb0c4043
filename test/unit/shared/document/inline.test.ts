import { describe, expect, test } from 'vitest';
import { parseInline, writeInline } from '../../../../shared/document/inline.ts';
import { documentSchema } from '../../../../shared/document/schema.ts';

const paragraph = (text: string) => documentSchema.nodes.paragraph.create(null, [...parseInline(text)]);
const rewritten = (text: string) => writeInline(paragraph(text));

/** "text" of each run with the initials of its marks. */
const runs = (text: string) =>
  parseInline(text).map(node => `${node.marks.map(mark => mark.type.name[0]).join('')}:${node.text ?? node.type.name}`);

describe('reading inline syntax', () => {
  test.each([
    ['vanlig **fet** och *kursiv*', [':vanlig ', 'b:fet', ': och ', 'i:kursiv']],
    ['**fet***kursiv*', ['b:fet', 'i:kursiv']],
    ['***båda***', ['bi:båda']],
    ['**fet med *kursiv* i**', ['b:fet med ', 'bi:kursiv', 'b: i']],
    ['5 * 3 är 15', [':5 ', ':*', ': 3 är 15']],
    ['lön* utan slut', [':lön', ':*', ': utan slut']],
    ['rad\nrad', [':rad', ':hardBreak', ':rad']],
    ['\\*ej kursiv\\*', [':*', ':ej kursiv', ':*']],
    ['C:\\temp', [':C:\\temp']],
  ])('Reads %j', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  test('Reads links with marks inside and parentheses in the address', () => {
    const nodes = parseInline('[en **fet** länk](https://exempel.se/a_(b))');
    expect(nodes.map(node => node.text)).toEqual(['en ', 'fet', ' länk']);
    expect(nodes.every(node => node.marks.some(mark => mark.attrs.href === 'https://exempel.se/a_(b)'))).toBe(true);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](file:///etc)',
    '[x](https://a b)',
    '[x]',
    '[](https://a.se)',
    '[x](https://a',
  ])('Leaves %j as text because it is no safe link', text => {
    expect(paragraph(text).textContent).toBe(text);
    expect(parseInline(text).every(node => node.marks.length === 0)).toBe(true);
  });

  test('Reads a footnote with its own marks and a link', () => {
    const [, footnote] = parseInline('Se[^*Lag* (2018:1937), [texten](https://exempel.se).]');
    expect(footnote?.type.name).toBe('footnote');
    expect(footnote?.textContent).toBe('Lag (2018:1937), texten.');
  });

  test('A footnote inside a footnote is text', () => {
    expect(parseInline('[^a [^b] c]').map(node => node.textContent)).toEqual(['a [^b] c']);
  });

  test('Reads ten thousand open brackets in no time', () => {
    expect(paragraph('['.repeat(10_000)).textContent).toHaveLength(10_000);
  });
});

test.each(['vanlig **fet** *kursiv*', 'a\nb', '**fet***kursiv*', '[^not]', '[text](https://exempel.se)', '\\[ej\\]'])(
  'Writes %j as it was read',
  text => {
    expect(rewritten(text)).toBe(text);
  },
);
