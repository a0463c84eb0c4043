import type { Command } from 'prosemirror-state';
import { documentSchema } from '../../../shared/document/schema.ts';
import type { BlockId } from '../../../shared/ids.ts';

/** Puts an empty footnote after the selection; its id is given here so that the caller can move the cursor into it. */
export function insertFootnote(id: BlockId): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const type = documentSchema.nodes.footnote;
    if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), type)) return false;
    dispatch?.(state.tr.insert($to.pos, type.create({ id })).scrollIntoView());
    return true;
  };
}

/** Removes the footnote at `pos`, mark and text at once. */
export function removeFootnote(pos: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type !== documentSchema.nodes.footnote) return false;
    dispatch?.(state.tr.delete(pos, pos + node.nodeSize));
    return true;
  };
}
