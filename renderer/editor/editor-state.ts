import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { ensureBlockIds } from '../../shared/document/block-ids.ts';
import type { NewId } from '../../shared/ids.ts';
import { editorKeymap } from './keymap.ts';
import { blockIds } from './plugins/block-ids.ts';
import { footnoteNumbers } from './plugins/footnote-numbers.ts';
import { cleanPaste } from './plugins/paste.ts';
import { placeholder } from './plugins/placeholder.ts';
import { writingRules } from './plugins/typography.ts';

/** What an editor needs beside its text. */
export interface EditorOptions {
  readonly newId: NewId;
  readonly placeholder: string;
  /** Keys whose commands reach outside the text: link and footnote. */
  readonly keys?: { readonly [key: string]: Command };
}

/** The state of an editor on `doc`: everything that can be tested without a page. */
export function createEditorState(doc: Node, options: EditorOptions): EditorState {
  return EditorState.create({
    doc: ensureBlockIds(doc, options.newId),
    plugins: [
      writingRules(),
      ...editorKeymap(options.keys ?? {}),
      history(),
      blockIds(options.newId),
      footnoteNumbers(),
      cleanPaste(),
      placeholder(options.placeholder),
      dropCursor({ class: 'editor-drop-cursor', color: false, width: 2 }),
      gapCursor(),
    ],
  });
}
