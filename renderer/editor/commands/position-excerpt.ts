import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { withoutBlockIds } from '../../../shared/document/block-ids.ts';
import { documentSchema } from '../../../shared/document/schema.ts';
import type { PositionId } from '../../../shared/ids.ts';

const { positionExcerpt, paragraph, quote } = documentSchema.nodes;

/** A position's text as it is put into another text, with the version it was taken from. */
export interface InsertablePosition {
  readonly positionId: PositionId;
  readonly version: number;
  readonly blocks: Fragment;
}

/** A position excerpt in a text. */
export interface PlacedExcerpt {
  readonly key: string;
  readonly pos: number;
  readonly positionId: PositionId;
  readonly version: number;
}

/** The position excerpts of a text; they stand on its top level only. */
export function excerptsIn(doc: Node): readonly PlacedExcerpt[] {
  const found: PlacedExcerpt[] = [];
  doc.forEach((node, pos) => {
    if (node.type !== positionExcerpt) return;
    const { id, positionId, version } = node.attrs as { id: string; positionId: PositionId; version: number };
    found.push({ key: id ?? String(pos), pos, positionId, version });
  });
  return found;
}

/** Puts a position into the text after the block with the cursor, or in its place when that block is empty. */
export function insertPosition({ positionId, version, blocks }: InsertablePosition): Command {
  return (state, dispatch) => {
    const content = excerptContent(blocks);
    if (content.size === 0) return false;
    const excerpt = positionExcerpt.createChecked({ positionId, version }, content);
    const { from, to } = topLevelGap(state);
    const tr = state.tr.replaceRange(from, to, new Slice(Fragment.from(excerpt), 0, 0));
    dispatch?.(cursorAfter(tr, from + excerpt.nodeSize));
    return true;
  };
}

/** Puts a quotation into the text after the block with the cursor, or in its place when that block is empty. */
export function insertQuote(text: string, source: string): Command {
  return (state, dispatch) => {
    const lines = text.split('\n').map(line => line.trim());
    const paragraphs = lines.flatMap(line => (line === '' ? [] : [paragraph.create(null, documentSchema.text(line))]));
    if (paragraphs.length === 0) return false;
    const block = quote.createChecked({ source }, paragraphs);
    const { from, to } = topLevelGap(state);
    const tr = state.tr.replaceRange(from, to, new Slice(Fragment.from(block), 0, 0));
    dispatch?.(cursorAfter(tr, from + block.nodeSize));
    return true;
  };
}

/** Makes a position excerpt of the whole blocks from `from` to `to`: the text was just saved as that position. */
export function markAsPosition(positionId: PositionId, version: number, from: number, to: number): Command {
  return (state, dispatch) => {
    const $from = state.doc.resolve(from);
    const range = $from.blockRange(state.doc.resolve(to), node => node === state.doc);
    if (range === null || range.depth !== 0) return false;
    const blocks = Fragment.from(state.doc.children.slice(range.startIndex, range.endIndex));
    if (!positionExcerpt.validContent(blocks)) return false;
    dispatch?.(state.tr.wrap(range, [{ type: positionExcerpt, attrs: { positionId, version } }]));
    return true;
  };
}

/** Cuts the link to the position at `pos`: the text stays as ordinary text. */
export function unlinkPosition(pos: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type !== positionExcerpt) return false;
    const start = state.doc.resolve(pos + 1);
    const end = state.doc.resolve(pos + node.nodeSize - 1);
    const range = start.blockRange(end, parent => parent === node);
    if (range === null) return false;
    dispatch?.(state.tr.lift(range, 0));
    return true;
  };
}

/** From the last line of an excerpt that ends the text: goes on in a new paragraph under it, which no arrow could reach. */
export const leaveExcerpt: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.depth === 0 || $head.node(1).type !== positionExcerpt) return false;
  const end = $head.after(1);
  if (end < state.doc.content.size || $head.end(1) - $head.pos > $head.depth - 1) return false;
  if (view !== undefined && !view.endOfTextblock('down')) return false;
  const tr = state.tr.insert(end, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** What an excerpt may hold: ids are dropped (the copy gets its own) and excerpts within lose their frame. */
function excerptContent(blocks: Fragment): Fragment {
  const flat: Node[] = [];
  blocks.forEach(block => {
    if (block.type === positionExcerpt) flat.push(...block.children);
    else flat.push(block);
  });
  return Fragment.from(flat.map(withoutBlockIds));
}

function topLevelGap(state: EditorState): { from: number; to: number } {
  const { $to } = state.selection;
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos };
  const block = $to.node(1);
  if (block.type === paragraph && block.content.size === 0) return { from: $to.before(1), to: $to.after(1) };
  return { from: $to.after(1), to: $to.after(1) };
}

/** Puts the cursor after the excerpt, in a new paragraph when none follows, so that writing goes on outside it. */
function cursorAfter(tr: Transaction, end: number): Transaction {
  const next = tr.doc.resolve(end).nodeAfter;
  if (next?.type !== paragraph) {
    tr.insert(end, paragraph.create());
    return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView();
}
