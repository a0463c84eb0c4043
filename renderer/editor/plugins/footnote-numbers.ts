import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { bringsNodes } from './step-kinds.ts';

const key = new PluginKey<DecorationSet>('footnoteNumbers');

/** A footnote with its place and the number that follows from its order in the text, from 1. */
export interface PlacedFootnote {
  readonly number: number;
  readonly pos: number;
  readonly node: Node;
}

/** Keeps the numbers of the footnotes beside the text, as decorations that their marks read: numbers are never stored. */
export function footnoteNumbers(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => numbered(state.doc),
      apply(tr, numbers) {
        if (!tr.docChanged) return numbers;
        if (bringsNodes(tr)) return numbered(tr.doc);
        const mapped = numbers.map(tr.mapping, tr.doc);
        return mapped.find().length === numbers.find().length ? mapped : numbered(tr.doc);
      },
    },
    props: { decorations: state => key.getState(state) },
  });
}

/** The footnotes of a text in order; works on any document, with or without the plugin. */
export function footnotesIn(doc: Node): readonly PlacedFootnote[] {
  const found: PlacedFootnote[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') found.push({ number: found.length + 1, pos, node });
    return node.type.name !== 'footnote';
  });
  return found;
}

/** The footnotes of an editor, without a walk over the text when there are none. */
export function footnotesOf(state: EditorState): readonly PlacedFootnote[] {
  const marks = key.getState(state)?.find() ?? [];
  return marks
    .toSorted((a, b) => a.from - b.from)
    .flatMap((mark, index) => {
      const node = state.doc.nodeAt(mark.from);
      return node === null ? [] : [{ number: index + 1, pos: mark.from, node }];
    });
}

/** Whether the numbering is the same object, and so nothing about footnotes has changed. */
export function sameFootnotes(a: EditorState, b: EditorState): boolean {
  return key.getState(a) === key.getState(b);
}

function numbered(doc: Node): DecorationSet {
  const marks = footnotesIn(doc).map(({ number, pos, node }) =>
    Decoration.node(pos, pos + node.nodeSize, {}, { number }),
  );
  return marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks);
}
