import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { writeDocx } from '../../electron/host/export/docx/write-docx.ts';
import { proveDocx } from '../../electron/host/export/proof/prove-docx.ts';
import { assembleStatement } from '../../shared/assembly/statement.ts';
import { parseDocument } from '../../shared/document/json.ts';
import { arbitraryStatement } from '../builders/arbitrary-statement.ts';

test('Any case becomes a file that says what the case says, and the same file twice', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryStatement, async input => {
      const { model } = assembleStatement(input);
      const bytes = await writeDocx(model);
      expect(proveDocx(bytes, model).faults).toEqual([]);
      expect(Buffer.compare(await writeDocx(assembleStatement(input).model), bytes)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('Any stance chosen in any case is the stance that the receiver reads', () => {
  fc.assert(
    fc.property(arbitraryStatement, input => {
      for (const { stance, readAs } of assembleStatement(input).readings) {
        if (stance !== null && stance !== 'remarksOnly') expect(readAs).toBe(stance);
      }
    }),
    { numRuns: 300 },
  );
});

test('No assembled heading skips a level and no block is blank', () => {
  fc.assert(
    fc.property(arbitraryStatement, input => {
      const { model } = assembleStatement(input);
      const levels = model.parts.flatMap(part =>
        part.kind === 'heading' ? [part.level] : levelsIn(parseDocument(part.body)),
      );
      expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
      for (const part of model.parts) {
        if (part.kind === 'text')
          parseDocument(part.body).descendants(node => expect(isBlankTextblock(node)).toBe(false));
      }
    }),
    { numRuns: 200 },
  );
});

function isBlankTextblock(node: Node): boolean {
  return (
    node.isTextblock && node.textContent.trim() === '' && !node.children.some(child => child.type.name === 'footnote')
  );
}

function levelsIn(body: Node): readonly number[] {
  return body.children.filter(block => block.type.name === 'heading').map(block => block.attrs.level);
}
