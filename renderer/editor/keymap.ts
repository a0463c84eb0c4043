import { baseKeymap, chainCommands, createParagraphNear, liftEmptyBlock, splitBlock } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { documentSchema } from '../../shared/document/schema.ts';
import { liftItem, sinkItem, splitItem, toggleBulletList, toggleOrderedList, toggleQuote } from './commands/blocks.ts';
import { toggleBold, toggleItalic } from './commands/marks.ts';
import { leaveExcerpt } from './commands/position-excerpt.ts';
import { editorKeys } from './keys.ts';

const insertHardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(documentSchema.nodes.hardBreak.create()).scrollIntoView());
  return true;
};

/** The editor's keys; `more` holds those that need the view around it, such as link and footnote. */
export function editorKeymap(more: { readonly [key: string]: Command }): readonly Plugin[] {
  return [
    keymap({
      ...more,
      [editorKeys.bold]: toggleBold,
      [editorKeys.italic]: toggleItalic,
      [editorKeys.bulletList]: toggleBulletList,
      [editorKeys.orderedList]: toggleOrderedList,
      [editorKeys.quote]: toggleQuote,
      [editorKeys.undo]: undo,
      [editorKeys.redo]: redo,
      'Mod-Shift-z': redo,
      Enter: chainCommands(splitItem, createParagraphNear, liftEmptyBlock, splitBlock),
      'Shift-Enter': insertHardBreak,
      ArrowDown: leaveExcerpt,
      Tab: sinkItem,
      'Shift-Tab': liftItem,
      Backspace: undoInputRule,
    }),
    keymap(baseKeymap),
  ];
}
