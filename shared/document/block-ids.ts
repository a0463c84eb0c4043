import { Fragment, type Node } from 'prosemirror-model';
import type { NewId } from '../ids.ts';

/** Whether nodes of this kind carry a block id. */
export function hasBlockId(node: Node): boolean {
  return 'id' in (node.type.spec.attrs ?? {});
}

/** The same text with an id on every block that lacks one or repeats an earlier block's; the node itself when all is well. */
export function ensureBlockIds(root: Node, newId: NewId): Node {
  return withIds(root, new Set(), newId);
}

function withIds(node: Node, seen: Set<string>, newId: NewId): Node {
  if (node.isText) return node;
  const attrs = hasBlockId(node) ? withFreshId(node.attrs, seen, newId) : node.attrs;
  const children = node.children.map(child => withIds(child, seen, newId));
  const unchanged = attrs === node.attrs && children.every((child, index) => child === node.child(index));
  return unchanged ? node : node.type.create(attrs, Fragment.from(children), node.marks);
}

function withFreshId(attrs: Node['attrs'], seen: Set<string>, newId: NewId): Node['attrs'] {
  const id = attrs.id as string | null;
  if (id !== null && !seen.has(id)) {
    seen.add(id);
    return attrs;
  }
  const fresh = newId<'block'>();
  seen.add(fresh);
  return { ...attrs, id: fresh };
}

/** The same text without block ids: for a copy that is put in beside the original and gets ids of its own there. */
export function withoutBlockIds(node: Node): Node {
  if (node.isText) return node;
  const attrs = hasBlockId(node) ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, Fragment.from(node.children.map(withoutBlockIds)), node.marks);
}
