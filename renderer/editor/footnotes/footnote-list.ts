import type { EditorState, PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { removeFootnote } from '../commands/footnote.ts';
import { footnotesOf, type PlacedFootnote, sameFootnotes } from '../plugins/footnote-numbers.ts';
import { FootnoteEditor } from './footnote-editor.ts';

/** The words that the list shows or says; the interface's language lives in one place only. */
export interface FootnoteWords {
  readonly footnotes: string;
  readonly footnote: (number: number) => string;
  readonly removeFootnote: (number: number) => string;
}

interface Row {
  readonly dom: HTMLElement;
  readonly number: HTMLElement;
  readonly remove: HTMLButtonElement;
  readonly editor: FootnoteEditor;
  placed: PlacedFootnote;
}

/** The footnotes' texts, listed under the text in its order and edited there. One row a footnote, kept by block id. */
export class FootnoteList implements PluginView {
  private readonly dom = document.createElement('ol');
  private readonly rows = new Map<string, Row>();
  private readonly view: EditorView;
  private readonly words: FootnoteWords;
  private readonly onFocus: (view: EditorView) => void;

  constructor(view: EditorView, words: FootnoteWords, onFocus: (view: EditorView) => void) {
    this.view = view;
    this.words = words;
    this.onFocus = onFocus;
    this.dom.className = 'footnote-list';
    this.dom.setAttribute('aria-label', words.footnotes);
    view.dom.after(this.dom);
    this.sync();
  }

  update(view: EditorView, before: EditorState): void {
    if (!sameFootnotes(view.state, before) || (view.state.doc !== before.doc && this.rows.size > 0)) this.sync();
  }

  /** Moves the cursor into the text of the footnote with this id. */
  focus(id: string): void {
    this.rows.get(id)?.editor.focus();
  }

  /** Takes over from the text whether it may be edited. */
  refreshEditable(): void {
    for (const row of this.rows.values()) {
      row.editor.view.setProps({});
      row.remove.hidden = !this.view.editable;
    }
  }

  destroy(): void {
    for (const row of this.rows.values()) row.editor.destroy();
    this.dom.remove();
  }

  private sync(): void {
    const placed = footnotesOf(this.view.state);
    const present = new Set(placed.map(idOf));
    for (const [id, row] of this.rows) if (!present.has(id)) this.drop(id, row);
    placed.forEach((footnote, index) => {
      const row = this.rows.get(idOf(footnote)) ?? this.add(footnote);
      row.placed = footnote;
      row.number.textContent = String(footnote.number);
      row.remove.setAttribute('aria-label', this.words.removeFootnote(footnote.number));
      row.editor.view.dom.setAttribute('aria-label', this.words.footnote(footnote.number));
      row.editor.update(footnote.node);
      if (this.dom.children[index] !== row.dom) this.dom.insertBefore(row.dom, this.dom.children[index] ?? null);
    });
    this.dom.hidden = placed.length === 0;
  }

  private add(placed: PlacedFootnote): Row {
    const dom = document.createElement('li');
    const number = document.createElement('span');
    number.className = 'number';
    number.setAttribute('aria-hidden', 'true');
    const place = document.createElement('div');
    place.className = 'footnote-text';
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    const pos = () => row.placed.pos;
    const label = this.words.footnote(placed.number);
    const editor = new FootnoteEditor(place, this.view, placed.node, pos, label, () => this.onFocus(editor.view));
    const row: Row = { dom, number, remove, editor, placed };
    remove.addEventListener('click', () => {
      removeFootnote(pos())(this.view.state, this.view.dispatch);
      this.view.focus();
    });
    dom.append(number, place, remove);
    remove.hidden = !this.view.editable;
    this.rows.set(idOf(placed), row);
    return row;
  }

  private drop(id: string, row: Row): void {
    const hadFocus = row.editor.view.hasFocus();
    row.editor.destroy();
    row.dom.remove();
    this.rows.delete(id);
    if (hadFocus) this.view.focus();
  }
}

function idOf({ node, pos }: PlacedFootnote): string {
  return (node.attrs.id as string | null) ?? `at-${pos}`;
}
