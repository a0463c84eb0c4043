import { baseKeymap } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, EditorState, Selection, type Transaction } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { documentSchema } from '../../../shared/document/schema.ts';
import { removeFootnote } from '../commands/footnote.ts';
import { toggleBold, toggleItalic } from '../commands/marks.ts';
import { editorKeys } from '../keys.ts';
import { cleanSlice } from '../plugins/paste.ts';
import { typography } from '../plugins/typography.ts';

const fromOutside = 'fromOutside';

/** The editor of one footnote's text. It owns no text: every step goes to the outer editor, whose history undoes both. */
export class FootnoteEditor {
  readonly view: EditorView;
  private readonly outer: EditorView;
  private readonly pos: () => number;

  constructor(
    place: HTMLElement,
    outer: EditorView,
    node: Node,
    pos: () => number,
    label: string,
    onFocus: () => void,
  ) {
    this.outer = outer;
    this.pos = pos;
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: node, plugins: [typography(), keymap(this.keys()), keymap(baseKeymap)] }),
      attributes: { role: 'textbox', 'aria-multiline': 'false', 'aria-label': label, lang: 'sv', spellcheck: 'true' },
      editable: () => outer.editable,
      dispatchTransaction: tr => this.dispatch(tr),
      transformPasted: slice => asOneLine(cleanSlice(slice)),
      handleDOMEvents: {
        focus: () => {
          onFocus();
          return false;
        },
      },
    });
  }

  /** Takes over what was changed from outside: undo, restored versions, the same text in another place. */
  update(node: Node): void {
    const { state } = this.view;
    const start = node.content.findDiffStart(state.doc.content);
    if (start === null) return;
    const end = node.content.findDiffEnd(state.doc.content);
    if (end === null) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const slice = node.slice(start, end.a + overlap);
    this.view.dispatch(state.tr.replace(start, end.b + overlap, slice).setMeta(fromOutside, true));
  }

  focus(): void {
    this.view.dispatch(this.view.state.tr.setSelection(Selection.atEnd(this.view.state.doc)));
    this.view.focus();
  }

  destroy(): void {
    this.view.destroy();
  }

  private dispatch(tr: Transaction): void {
    const { state, transactions } = this.view.state.applyTransaction(tr);
    this.view.updateState(state);
    if (tr.getMeta(fromOutside)) return;
    const outerTr = this.outer.state.tr;
    const offset = StepMap.offset(this.pos() + 1);
    for (const step of transactions.flatMap(part => part.steps)) {
      const moved = step.map(offset);
      if (moved !== null) outerTr.step(moved);
    }
    if (outerTr.docChanged) this.outer.dispatch(outerTr);
  }

  private keys(): { [key: string]: Command } {
    const outside =
      (command: Command): Command =>
      () =>
        command(this.outer.state, this.outer.dispatch, this.outer);
    const leave: Command = () => {
      const end = this.pos() + (this.outer.state.doc.nodeAt(this.pos())?.nodeSize ?? 0);
      this.outer.dispatch(this.outer.state.tr.setSelection(Selection.near(this.outer.state.doc.resolve(end))));
      this.outer.focus();
      return true;
    };
    const removeIfEmpty: Command = state => {
      if (state.doc.content.size > 0) return false;
      const pos = this.pos();
      leave(state);
      return removeFootnote(pos)(this.outer.state, this.outer.dispatch);
    };
    return {
      [editorKeys.bold]: toggleBold,
      [editorKeys.italic]: toggleItalic,
      [editorKeys.undo]: outside(undo),
      [editorKeys.redo]: outside(redo),
      'Mod-Shift-z': outside(redo),
      Enter: leave,
      Escape: leave,
      Backspace: (state, dispatch, view) => undoInputRule(state, dispatch, view) || removeIfEmpty(state),
      Delete: removeIfEmpty,
    };
  }
}

/** A footnote is one line: the lines of what is pasted are joined by spaces. */
function asOneLine(slice: Slice): Slice {
  const parts: Node[] = [];
  slice.content.descendants(node => {
    if (node.isTextblock && parts.length > 0) parts.push(documentSchema.text(' '));
    if (node.isText) parts.push(node);
    return node.type.name !== 'footnote';
  });
  return new Slice(Fragment.from(parts), 0, 0);
}
