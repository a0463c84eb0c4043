import fc from 'fast-check';
import { deleteSelection, joinBackward, selectAll, splitBlock } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { Fragment, type Node, type Slice } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import {
  liftItem,
  sinkItem,
  splitItem,
  toggleBulletList,
  toggleOrderedList,
  toggleQuote,
} from '../../renderer/editor/commands/blocks.ts';
import { insertFootnote, removeFootnote } from '../../renderer/editor/commands/footnote.ts';
import { setLink, toggleBold, toggleItalic } from '../../renderer/editor/commands/marks.ts';
import { excerptsIn, insertPosition, unlinkPosition } from '../../renderer/editor/commands/position-excerpt.ts';
import { createEditorState } from '../../renderer/editor/editor-state.ts';
import { footnotesIn, footnotesOf } from '../../renderer/editor/plugins/footnote-numbers.ts';
import { cleanSlice, textToSlice } from '../../renderer/editor/plugins/paste.ts';
import { hasBlockId } from '../../shared/document/block-ids.ts';
import { emptyDocument, parseDocument, serializeDocument } from '../../shared/document/json.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import type { Id, NewId, PositionId } from '../../shared/ids.ts';

const { paragraph, doc } = documentSchema.nodes;

function countingIds(): NewId {
  let count = 0;
  return <Name extends string>() => `id-${++count}` as Id<Name>;
}

const start = (newId: NewId) => createEditorState(parseDocument(emptyDocument()), { newId, placeholder: '' });

/** An edit at places given as fractions of the text, so that shrinking keeps it meaningful. */
interface Edit {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const names = [
  'type',
  'type',
  'type',
  'split',
  'splitItem',
  'delete',
  'join',
  'bold',
  'italic',
  'bullets',
  'numbers',
  'sink',
  'lift',
  'quote',
  'link',
  'footnote',
  'unfootnote',
  'position',
  'unlink',
  'copy',
  'paste',
  'all',
  'undo',
  'redo',
] as const;

const edit: fc.Arbitrary<Edit> = fc.record({
  name: fc.constantFrom(...names),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom('Nämnden', ' ', 'å', '§', '10 000', '- a\n- b\n\nc', '\u200bx\u00ad', 'e\u0301'),
});

const command = (state: EditorState, apply: Command): EditorState => {
  let next = state;
  apply(state, tr => {
    next = state.apply(tr);
  });
  return next;
};

const insertSlice =
  (slice: Slice): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelection(cleanSlice(slice)));
    return true;
  };

function commandOf({ name, text }: Edit, state: EditorState, newId: NewId): Command {
  const blocks = Fragment.from(paragraph.create({ id: 'foreign' }, documentSchema.text('Ur en ståndpunkt.')));
  const commands: { readonly [key: string]: Command } = {
    type: (at, dispatch) => {
      dispatch?.(at.tr.insertText(text.replace(/[\n\u200b\u00ad]/g, '')));
      return true;
    },
    split: splitBlock,
    splitItem,
    delete: deleteSelection,
    join: joinBackward,
    bold: toggleBold,
    italic: toggleItalic,
    bullets: toggleBulletList,
    numbers: toggleOrderedList,
    sink: sinkItem,
    lift: liftItem,
    quote: toggleQuote,
    link: setLink('https://example.se/'),
    footnote: insertFootnote(newId<'block'>()),
    unfootnote: removeFootnote(footnotesIn(state.doc)[0]?.pos ?? 0),
    position: insertPosition({ positionId: 'p1' as PositionId, version: 2, blocks }),
    unlink: unlinkPosition(excerptsIn(state.doc)[0]?.pos ?? 0),
    copy: insertSlice(state.doc.slice(0, state.doc.content.size)),
    paste: insertSlice(textToSlice(text)),
    all: selectAll,
    undo,
    redo,
  };
  return commands[name] ?? (() => false);
}

function apply(state: EditorState, step: Edit, newId: NewId): EditorState {
  const size = state.doc.content.size;
  const place = (part: number) => state.doc.resolve(Math.round(part * size));
  const selection = TextSelection.between(place(step.from), place(step.to));
  const selected = state.apply(state.tr.setSelection(selection));
  return command(selected, commandOf(step, selected, newId));
}

function idsOf(root: Node): (string | null)[] {
  const ids: (string | null)[] = [];
  root.descendants(node => {
    if (hasBlockId(node)) ids.push(node.attrs.id as string | null);
  });
  return ids;
}

test('whatever is done to a text it stays valid, every block has an id of its own, and no helper character gets in', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), edits => {
      const newId = countingIds();
      let state = start(newId);
      for (const step of edits) {
        state = apply(state, step, newId);
        state.doc.check();
        const ids = idsOf(state.doc);
        expect(ids).not.toContain(null);
        expect(new Set(ids).size).toBe(ids.length);
        expect(state.doc.textContent).not.toMatch(/[\u200b\u2060\ufeff\u00ad]/);
        expect(footnotesOf(state).map(({ pos }) => pos)).toEqual(footnotesIn(state.doc).map(({ pos }) => pos));
      }
      const stored = serializeDocument(state.doc);
      expect(serializeDocument(parseDocument(stored))).toEqual(stored);
    }),
    { numRuns: 400 },
  );
});

test('typing and formatting keep the ids of all blocks', () => {
  const harmless = edit.filter(({ name }) => ['type', 'bold', 'italic', 'link'].includes(name));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 15 }), fc.array(harmless, { maxLength: 15 }), (before, after) => {
      const newId = countingIds();
      const state = before.reduce((at, step) => apply(at, step, newId), start(newId));
      const caret = (step: Edit) => ({ ...step, to: step.from });
      const later = after.reduce((at, step) => apply(at, caret(step), newId), state);
      expect(idsOf(later.doc)).toEqual(idsOf(state.doc));
    }),
    { numRuns: 150 },
  );
});

test('undoing everything gives back the text as it was, ids and all', () => {
  const written = edit.filter(({ name }) => name !== 'undo' && name !== 'redo');
  fc.assert(
    fc.property(fc.array(written, { maxLength: 25 }), edits => {
      const newId = countingIds();
      const first = start(newId);
      let state = edits.reduce((at, step) => apply(at, step, newId), first);
      for (let depth = 0; depth <= edits.length * 2; depth += 1) state = command(state, undo);
      expect(state.doc.toJSON()).toEqual(first.doc.toJSON());
    }),
    { numRuns: 150 },
  );
});

test('a block keeps its id when an empty line is put before it', () => {
  const newId = countingIds();
  const text = doc.create(null, [paragraph.create({ id: 'kept' }, documentSchema.text('Nämnden tillstyrker.'))]);
  const state = createEditorState(text, { newId, placeholder: '' });
  const atStart = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)));
  const split = command(atStart, splitBlock);
  expect(split.doc.child(1).attrs.id).toBe('kept');
  expect(split.doc.child(0).attrs.id).not.toBe('kept');
});
