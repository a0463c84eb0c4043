import { redo, undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { documentSchema } from '../../shared/document/schema.ts';
import { isInside, listKind, toggleBulletList, toggleOrderedList, toggleQuote } from './commands/blocks.ts';
import { isMarkActive, linkAt } from './commands/marks.ts';
import { excerptsIn, type PlacedExcerpt } from './commands/position-excerpt.ts';

/** What the toolbar presses and allows, and what stands in the margin. */
export interface EditorStatus {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly list: 'bulletList' | 'orderedList' | null;
  readonly quote: boolean;
  readonly link: boolean;
  readonly canList: boolean;
  readonly canQuote: boolean;
  readonly canFootnote: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly excerpts: readonly Omit<PlacedExcerpt, 'pos'>[];
}

/** The status of a text (`whole`) whose cursor is in `active`: the same state, or that of a footnote. */
export function statusOf(whole: EditorState, active: EditorState): EditorStatus {
  const inText = whole === active;
  return {
    bold: isMarkActive(active, documentSchema.marks.bold),
    italic: isMarkActive(active, documentSchema.marks.italic),
    list: listKind(active),
    quote: isInside(active, documentSchema.nodes.quote),
    link: linkAt(active) !== null,
    canList: toggleBulletList(active) || toggleOrderedList(active),
    canQuote: toggleQuote(active),
    canFootnote: inText && active.selection.$to.parent.inlineContent,
    canUndo: undo(whole),
    canRedo: redo(whole),
    excerpts: excerptsIn(whole.doc).map(({ key, positionId, version }) => ({ key, positionId, version })),
  };
}

/** Whether two statuses say the same, so that nothing needs drawing again. */
export function sameStatus(a: EditorStatus, b: EditorStatus): boolean {
  const { excerpts: mine, ...flags } = a;
  const { excerpts: theirs, ...others } = b;
  return (
    Object.entries(flags).every(([name, value]) => others[name as keyof typeof others] === value) &&
    mine.length === theirs.length &&
    mine.every(({ key, version }, index) => theirs[index]?.key === key && theirs[index]?.version === version)
  );
}
