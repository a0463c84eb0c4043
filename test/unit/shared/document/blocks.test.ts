import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  blocksToDocument,
  documentToBlocks,
  interchangeBlocks,
} from '../../../../shared/document/blocks.ts';
import type { PositionId } from '../../../../shared/ids.ts';
import { countingIds } from '../../../builders/arbitrary-document.ts';

const known = { id: 'p-1' as PositionId, version: 3 };
const read = (blocks: readonly Block[]) =>
  blocksToDocument(blocks, {
    newId: countingIds(),
    positionByTitle: title => (title === 'Ersättning' ? known : null),
  });

describe('reading blocks', () => {
  test('Every block gets an id of its own', () => {
    const doc = read([
      { type: 'paragraph', text: 'Ett[^not]' },
      { type: 'bulletList', items: ['a', 'b'] },
    ]);
    const ids: unknown[] = [];
    doc.descendants(node => {
      if ('id' in node.attrs) ids.push(node.attrs.id);
    });
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
  });

  test('A position keeps its link and takes the present version when none is given', () => {
    const excerpt = read([{ type: 'position', position: 'Ersättning', paragraphs: ['Staten betalar.'] }]).child(0);
    expect(excerpt.attrs).toMatchObject({ positionId: 'p-1', version: 3 });
  });

  test('The text of a position that is not in the library becomes ordinary text', () => {
    const doc = read([{ type: 'position', position: 'Okänd', paragraphs: ['Staten betalar.', 'Fullt ut.'] }]);
    expect(doc.children.map(child => child.type.name)).toEqual(['paragraph', 'paragraph']);
  });

  test('An empty line in a quotation starts a new paragraph', () => {
    const quote = read([{ type: 'quote', text: 'Ett.\n\nTvå\nrader.', source: 'Riktlinjer' }]).child(0);
    expect(quote.childCount).toBe(2);
    expect(quote.attrs.source).toBe('Riktlinjer');
  });

  test('No blocks make a document with one empty paragraph', () => {
    expect(read([]).childCount).toBe(1);
  });
});

describe('checking blocks', () => {
  const check = (block: unknown) => v.safeParse(interchangeBlocks, [block]);

  test.each([
    ['an unknown field', { type: 'paragraph', text: 'a', bold: true }],
    ['an unknown kind', { type: 'table', rows: [] }],
    ['a heading without level', { type: 'heading', text: 'a' }],
    ['a heading of level 7', { type: 'heading', level: 7, text: 'a' }],
    ['a list without items', { type: 'bulletList', items: [] }],
    [
      'an item that starts with a list',
      { type: 'bulletList', items: [{ blocks: [{ type: 'bulletList', items: ['a'] }] }] },
    ],
    ['a position with both kinds of text', { type: 'position', position: 'A', blocks: [], paragraphs: ['a'] }],
    ['a position without text', { type: 'position', position: 'A' }],
    [
      'a position inside a position',
      { type: 'position', position: 'A', blocks: [{ type: 'position', position: 'B', paragraphs: ['b'] }] },
    ],
    ['no object', 'paragraph'],
  ])('Refuses %s', (_, block) => {
    expect(check(block).success).toBe(false);
  });

  test('Says at which place a block is wrong', () => {
    const found = check({ type: 'bulletList', items: [{ blocks: [{ type: 'paragraph', text: 1 }] }] });
    const path = found.issues?.[0];
    expect(v.getDotPath(path as NonNullable<typeof path>)).toContain('0.items');
  });

  test('Refuses lists nested without end instead of overflowing', () => {
    let block: unknown = { type: 'bulletList', items: ['a'] };
    for (let depth = 0; depth < 5000; depth += 1) {
      block = { type: 'bulletList', items: [{ blocks: [{ type: 'paragraph', text: 'a' }, block] }] };
    }
    expect(check(block).success).toBe(false);
  });
});

test('Blocks written by hand come back as they were written', () => {
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: 'Kostnader' },
    { type: 'paragraph', text: 'Nämnden ser **två** *behov*[^Se bilaga 1.] och [riktlinjer](https://exempel.se).' },
    {
      type: 'orderedList',
      items: [
        'Ett',
        {
          blocks: [
            { type: 'paragraph', text: 'Två' },
            { type: 'bulletList', items: ['a'] },
          ],
        },
      ],
    },
    { type: 'quote', text: 'Ett.\n\nTvå.', source: 'Riktlinjer' },
    { type: 'position', position: 'Ersättning', version: 2, blocks: [{ type: 'paragraph', text: 'Staten betalar.' }] },
  ];
  expect(v.parse(interchangeBlocks, blocks)).toEqual(blocks);
  expect(documentToBlocks(read(blocks), { positionTitle: () => 'Ersättning' })).toEqual(blocks);
});
