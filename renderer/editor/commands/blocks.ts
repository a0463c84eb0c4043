import { lift, wrapIn } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { documentSchema } from '../../../shared/document/schema.ts';

const { bulletList, orderedList, listItem, quote } = documentSchema.nodes;

/** The innermost list around the selection, with its place; null outside lists. */
function listAround(state: EditorState) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === bulletList || node.type === orderedList) return { node, pos: $from.before(depth) };
  }
  return null;
}

/** Makes a list of the selected blocks, changes the kind of the list they are in, or takes them out of it. */
function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const list = listAround(state);
    if (list === null) return wrapInList(type)(state, dispatch);
    if (list.node.type === type) return liftListItem(listItem)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.pos, type));
    return true;
  };
}

export const toggleBulletList: Command = toggleList(bulletList);
export const toggleOrderedList: Command = toggleList(orderedList);
export const splitItem: Command = splitListItem(listItem);
export const sinkItem: Command = sinkListItem(listItem);
export const liftItem: Command = liftListItem(listItem);

/** Makes a quotation of the selected paragraphs, or ordinary text of a quotation. */
export const toggleQuote: Command = (state, dispatch) =>
  isInside(state, quote) ? lift(state, dispatch) : wrapIn(quote)(state, dispatch);

/** Whether the selection starts within a node of this type. */
export function isInside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

/** Which kind of list the selection is in. */
export function listKind(state: EditorState): 'bulletList' | 'orderedList' | null {
  const list = listAround(state);
  if (list === null) return null;
  return list.node.type === bulletList ? 'bulletList' : 'orderedList';
}
