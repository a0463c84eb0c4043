import { toggleMark } from 'prosemirror-commands';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { documentSchema, isSafeLink } from '../../../shared/document/schema.ts';

export const toggleBold: Command = toggleMark(documentSchema.marks.bold);
export const toggleItalic: Command = toggleMark(documentSchema.marks.italic);

/** Whether the mark covers the cursor or any of the selection: what a pressed button shows. */
export function isMarkActive(state: EditorState, type: MarkType): boolean {
  const { from, to, $from, empty } = state.selection;
  if (empty) return (state.storedMarks ?? $from.marks()).some(mark => mark.type === type);
  return state.doc.rangeHasMark(from, to, type);
}

/** A link in the text: where it stands and where it leads. */
export interface LinkRange {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The link at the cursor or at the start of the selection, widened to all of its text. */
export function linkAt(state: EditorState): LinkRange | null {
  const { $from, empty } = state.selection;
  const type = documentSchema.marks.link;
  const after = $from.nodeAfter?.marks.find(mark => mark.type === type);
  const mark = after ?? (empty ? $from.nodeBefore?.marks.find(found => found.type === type) : undefined);
  if (mark === undefined) return null;
  const children = $from.parent.children;
  const has = (index: number) => children[index] !== undefined && mark.isInSet(children[index].marks);
  let first = $from.index() - (after === undefined ? 1 : 0);
  let last = first;
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  const size = (to: number) => children.slice(0, to).reduce((sum, child) => sum + child.nodeSize, 0);
  return { from: $from.start() + size(first), to: $from.start() + size(last + 1), href: mark.attrs.href as string };
}

/** Completes what people type into a link field: "umea.se" becomes a web address, "a@b.se" a mail address; null when it is neither. */
export function completeLink(typed: string): string | null {
  const text = typed.trim();
  if (isSafeLink(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(text)) return `mailto:${text}`;
  if (/^[^\s/:@]+\.\p{L}{2,}(?:[/?#:]\S*)?$/u.test(text)) return `https://${text}`;
  return null;
}

/** Links the selection, the link at the cursor, or (with neither) the address itself; null takes the link away. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const type = documentSchema.marks.link;
    const present = linkAt(state);
    const { from, to, empty } = state.selection;
    const range = present ?? { from, to };
    if (href === null) {
      if (present === null) return false;
      dispatch?.(state.tr.removeMark(range.from, range.to, type));
      return true;
    }
    if (!isSafeLink(href)) return false;
    const tr = state.tr;
    if (empty && present === null) tr.insertText(href.replace(/^mailto:/i, ''), from);
    const end = empty && present === null ? tr.mapping.map(to) : range.to;
    tr.removeMark(range.from, end, type).addMark(range.from, end, type.create({ href })).removeStoredMark(type);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
