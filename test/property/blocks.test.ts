import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { blocksToDocument, documentToBlocks, interchangeBlocks } from '../../shared/document/blocks.ts';
import { parseInline } from '../../shared/document/inline.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import type { PositionId } from '../../shared/ids.ts';
import { arbitraryDocument, countingIds } from '../builders/arbitrary-document.ts';

const positions = ['p-1', 'p-2'] as PositionId[];
const reading = {
  newId: countingIds(),
  positionByTitle: (title: string) => ({ id: title.slice('Titel '.length) as PositionId, version: 1 }),
};
const writing = { positionTitle: (id: PositionId) => `Titel ${id}` };

function withoutIds(node: Node): unknown {
  return JSON.parse(JSON.stringify(node.toJSON(), (key, value) => (key === 'id' ? undefined : value)));
}

test('A document written as blocks and read again is the same document but for its block ids', () => {
  fc.assert(
    fc.property(arbitraryDocument({ positions }), document => {
      const file = JSON.parse(JSON.stringify(documentToBlocks(document, writing)));
      const blocks = v.parse(interchangeBlocks, file);
      expect(withoutIds(blocksToDocument(blocks, reading))).toEqual(withoutIds(document));
    }),
    { numRuns: 500 },
  );
});

test('Any text at all is read into valid inline content without failing', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab *[]()^\\\n', 'https://x.se'), maxLength: 60 });
  fc.assert(
    fc.property(text, source => {
      documentSchema.nodes.paragraph.createChecked(null, [...parseInline(source)]).check();
    }),
    { numRuns: 1000 },
  );
});
