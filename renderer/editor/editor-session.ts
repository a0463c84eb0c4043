import type { Node } from 'prosemirror-model';
import { type Command, Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { NewId } from '../../shared/ids.ts';
import { insertFootnote } from './commands/footnote.ts';
import { linkAt } from './commands/marks.ts';
import { createEditorState } from './editor-state.ts';
import { type EditorStatus, sameStatus, statusOf } from './editor-status.ts';
import { FootnoteList, type FootnoteWords } from './footnotes/footnote-list.ts';
import { FootnoteMark } from './footnotes/footnote-mark.ts';
import { editorKeys } from './keys.ts';

/** What a session is opened with; the functions may be called until it is closed. */
export interface SessionOptions {
  readonly newId: NewId;
  readonly label: string;
  readonly placeholder: string;
  readonly words: FootnoteWords;
  readonly readOnly: () => boolean;
  readonly onChange: (doc: Node) => void;
  /** A link was asked for by key, or clicked. */
  readonly onLink: (asked: 'key' | 'click') => void;
  /** Keys of the surroundings, which a text would otherwise keep to itself. */
  readonly keys: { readonly [key: string]: () => boolean };
}

/**
 * One text being edited: the view on the page, the footnotes' views under it, and which of them has the cursor.
 * React hears of it through `subscribe` and `status`, which changes only when a button or a note has to.
 */
export class EditorSession {
  readonly view: EditorView;
  private active: EditorView;
  private footnotes: FootnoteList | null = null;
  private readonly options: SessionOptions;
  private readonly listeners = new Set<() => void>();
  private readonly layoutListeners = new Set<() => void>();
  private current: EditorStatus;

  constructor(place: HTMLElement, doc: Node, options: SessionOptions) {
    this.options = options;
    const state = createEditorState(doc, { newId: options.newId, placeholder: options.placeholder, keys: this.keys() });
    this.view = new EditorView(place, {
      state,
      plugins: [this.footnotePlugin()],
      attributes: () => this.attributes(),
      editable: () => !options.readOnly(),
      nodeViews: {
        footnote: (node, view, _pos, decorations) =>
          new FootnoteMark(node, decorations, options.words.footnote, () => this.footnotes?.focus(node.attrs.id), view),
      },
      dispatchTransaction: tr => this.dispatch(tr),
      handleClick: view => {
        if (view.editable && view.state.selection.empty && linkAt(view.state) !== null) options.onLink('click');
        return false;
      },
      handleDOMEvents: {
        focus: view => {
          this.activate(view);
          return false;
        },
      },
    });
    this.active = this.view;
    this.current = statusOf(this.view.state, this.view.state);
  }

  /** What toolbar and margin show; the same object until one of its facts changes. */
  readonly status = (): EditorStatus => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls `listener` after every change of the text, when things beside it may have to move. */
  readonly onLayout = (listener: () => void): (() => void) => {
    this.layoutListeners.add(listener);
    return () => this.layoutListeners.delete(listener);
  };

  /** Runs a command where the cursor is, in the text or in a footnote, and puts the focus back there. */
  run(command: Command): boolean {
    const view = this.active;
    const done = command(view.state, view.dispatch, view);
    view.focus();
    return done;
  }

  /** Runs a command on the text itself, wherever the cursor is. */
  runInText(command: Command): boolean {
    return command(this.view.state, this.view.dispatch, this.view);
  }

  /** Runs a command on the text and puts the focus there. */
  runAndFocus(command: Command): boolean {
    const done = this.runInText(command);
    this.view.focus();
    return done;
  }

  /** Opens the field for a link's address. */
  askForLink(): void {
    this.options.onLink('key');
  }

  /** Inserts a footnote and puts the cursor into its text. */
  addFootnote(): boolean {
    const id = this.options.newId<'block'>();
    if (!this.runInText(insertFootnote(id))) return false;
    this.footnotes?.focus(id);
    return true;
  }

  /** The view that has the cursor: the text's or a footnote's. */
  get activeView(): EditorView {
    return this.active;
  }

  /** Makes the view ask again whether it may be edited. */
  refreshEditable(): void {
    this.view.setProps({});
    this.footnotes?.refreshEditable();
  }

  destroy(): void {
    this.view.destroy();
    this.listeners.clear();
    this.layoutListeners.clear();
  }

  private dispatch(tr: Transaction): void {
    const before = this.view.state.doc;
    this.view.updateState(this.view.state.apply(tr));
    if (this.view.state.doc !== before) {
      this.options.onChange(this.view.state.doc);
      for (const listener of this.layoutListeners) listener();
    }
    this.refresh();
  }

  private activate(view: EditorView): void {
    this.active = view;
    this.refresh();
  }

  private refresh(): void {
    const next = statusOf(this.view.state, this.active.state);
    if (sameStatus(next, this.current)) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private attributes(): { [name: string]: string } {
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.options.label,
      'aria-readonly': String(this.options.readOnly()),
      lang: 'sv',
      spellcheck: 'true',
      class: 'writing prose',
    };
  }

  private keys(): { [key: string]: Command } {
    return {
      ...this.options.keys,
      [editorKeys.footnote]: () => this.addFootnote(),
      [editorKeys.link]: () => {
        this.askForLink();
        return true;
      },
    };
  }

  private footnotePlugin(): Plugin {
    return new Plugin({
      view: view => {
        this.footnotes = new FootnoteList(view, this.options.words, inner => this.activate(inner));
        return this.footnotes;
      },
    });
  }
}
