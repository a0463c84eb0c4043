import type { Node } from 'prosemirror-model';
import type { Decoration, EditorView, NodeView } from 'prosemirror-view';

/** The raised number in the text. Its number comes from the decoration that `footnoteNumbers` puts on the node. */
export class FootnoteMark implements NodeView {
  readonly dom: HTMLElement;
  private readonly label: (number: number) => string;

  constructor(
    _node: Node,
    decorations: readonly Decoration[],
    label: (number: number) => string,
    openNote: () => void,
    view: EditorView,
  ) {
    this.label = label;
    this.dom = document.createElement('sup');
    this.dom.className = 'footnote-mark';
    this.dom.setAttribute('role', 'img');
    this.dom.addEventListener('click', () => {
      if (view.editable) openNote();
    });
    this.show(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'footnote') return false;
    this.show(decorations);
    return true;
  }

  private show(decorations: readonly Decoration[]): void {
    const number = decorations.map(({ spec }) => spec.number as number | undefined).find(value => value !== undefined);
    if (number === undefined || this.dom.textContent === String(number)) return;
    this.dom.textContent = String(number);
    this.dom.setAttribute('aria-label', this.label(number));
  }

  selectNode(): void {
    this.dom.classList.add('selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('selected');
  }

  ignoreMutation(): boolean {
    return true;
  }
}
