import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPositionFile } from '../../../../../electron/host/import/position-file.ts';
import { YttraError } from '../../../../../shared/errors.ts';

const read = (text: string) => readPositionFile(new TextEncoder().encode(text), '2024-02-01');

test('headings become titles, and what follows paragraphs, lists and quotations', () => {
  const { records, messages } = read(
    '# Pärm\n\n## Ett ##\nRad ett\nrad två.\n\n1. Först\n   mera\n2) Sedan\n\n> Citat\n> går vidare\n\n### Inte en ståndpunkt\n\n## Två\n– punkt\n',
  );
  expect(messages).toEqual([]);
  expect(records.map(({ fields, body }) => [fields.title, body])).toEqual([
    [
      'Ett',
      [
        { type: 'paragraph', text: 'Rad ett rad två.' },
        { type: 'orderedList', items: ['Först mera', 'Sedan'] },
        { type: 'quote', text: 'Citat går vidare' },
        { type: 'paragraph', text: '### Inte en ståndpunkt' },
      ],
    ],
    ['Två', [{ type: 'bulletList', items: ['punkt'] }]],
  ]);
});

test.each([
  ['no headings at all', 'Bara text.', 'invalidPositionFile'],
  ['an empty file', ' ', 'emptyFile'],
  ['JSON of another kind', '{"yttra":"case","version":1}', 'invalidPositionFile'],
  ['JSON that breaks off', '{"yttra":"positions",', 'invalidPositionFile'],
  ['bytes that are no text', '\u0000\u0001', 'unreadableFile'],
])('%s is refused', (_, text, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code }));
});

test('any bytes at all give records and messages, or a coded refusal', () => {
  const json = fc.json().map(inner => `{"yttra":"positions","version":1,"positions":[${inner}]}`);
  const text = fc.oneof(
    json,
    fc.string({ unit: fc.constantFrom('#', '# ', '\n', '-', '1.', '>', 'a', ' ', '[^', ']', '*') }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        text.map(value => new TextEncoder().encode(value)),
        fc.uint8Array(),
      ),
      bytes => {
        try {
          readPositionFile(bytes, '2024-02-01');
        } catch (error) {
          expect(error).toBeInstanceOf(YttraError);
        }
      },
    ),
    { numRuns: 500 },
  );
});
