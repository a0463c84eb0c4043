import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { hasBlockId } from '../../../shared/document/block-ids.ts';
import type { NewId } from '../../../shared/ids.ts';
import { bringsNodes } from './step-kinds.ts';

/**
 * Gives every new block an id of its own as it comes about. When a block is split, the half that has text keeps
 * the id (the first one when both have), so that versions stay aligned when an empty line is put before a paragraph.
 */
export function blockIds(newId: NewId): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some(bringsNodes)) return null;
      const places = placesWithoutOwnId(state.doc);
      if (places.length === 0) return null;
      return places.reduce((tr, pos) => tr.setNodeAttribute(pos, 'id', newId<'block'>()), state.tr);
    },
  });
}

function placesWithoutOwnId(doc: Node): readonly number[] {
  const holders = new Map<string, { pos: number; hasText: boolean }>();
  const without: number[] = [];
  doc.descendants((node, pos) => {
    if (!hasBlockId(node)) return;
    const id = node.attrs.id as string | null;
    const hasText = node.content.size > 0 && (node.isLeaf || node.textContent !== '');
    const holder = id === null ? undefined : holders.get(id);
    if (id === null) without.push(pos);
    else if (holder === undefined) holders.set(id, { pos, hasText });
    else if (hasText && !holder.hasText) {
      without.push(holder.pos);
      holders.set(id, { pos, hasText });
    } else without.push(pos);
  });
  return without;
}
