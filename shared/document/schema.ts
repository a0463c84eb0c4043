import { type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';

/** Every block carries a stable id, so that versions can be aligned and changes placed. */
const blockId = { id: { default: null } };

const idOf = (dom: HTMLElementLike) => dom.getAttribute('data-id');

/** The little of a DOM element that parse rules read; `shared` has no DOM types. */
interface HTMLElementLike {
  getAttribute(name: string): string | null;
}

function block(tag: string, content: string, more: Partial<NodeSpec> = {}): NodeSpec {
  return {
    group: 'block',
    content,
    attrs: blockId,
    parseDOM: [{ tag, getAttrs: dom => ({ id: idOf(dom as unknown as HTMLElementLike) }) }],
    toDOM: node => [tag, { 'data-id': node.attrs.id }, 0],
    ...more,
  };
}

const heading: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: { ...blockId, level: { default: 1 } },
  defining: true,
  parseDOM: [1, 2, 3].map(level => ({ tag: `h${level}`, attrs: { level } })),
  toDOM: node => [`h${node.attrs.level}`, { 'data-id': node.attrs.id }, 0],
};

/** A quotation from the report or elsewhere; `source` is shown and exported after the text. */
const quote: NodeSpec = {
  ...block('blockquote', 'paragraph+'),
  attrs: { ...blockId, source: { default: null } },
  defining: true,
  parseDOM: [
    {
      tag: 'blockquote',
      getAttrs: dom => {
        const element = dom as unknown as HTMLElementLike;
        return { id: idOf(element), source: element.getAttribute('data-source') };
      },
    },
  ],
  toDOM: node => ['blockquote', { 'data-id': node.attrs.id, 'data-source': node.attrs.source }, 0],
};

/** Text taken from a stored position: remembers which one and which version, so that a newer version can be told. */
const positionExcerpt: NodeSpec = {
  group: 'block',
  content: '(paragraph | bulletList | orderedList | quote | heading)+',
  attrs: { ...blockId, positionId: {}, version: {} },
  defining: true,
  parseDOM: [
    {
      tag: 'section[data-position]',
      getAttrs: dom => {
        const element = dom as unknown as HTMLElementLike;
        const version = Number(element.getAttribute('data-version'));
        return { id: idOf(element), positionId: element.getAttribute('data-position'), version };
      },
    },
  ],
  toDOM: (node): DOMOutputSpec => [
    'section',
    { 'data-id': node.attrs.id, 'data-position': node.attrs.positionId, 'data-version': node.attrs.version },
    0,
  ],
};

/** A footnote stands where its mark stands and holds its own text; numbers follow from order and are never stored. */
const footnote: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  attrs: blockId,
  parseDOM: [{ tag: 'span[data-footnote]' }],
  toDOM: node => ['span', { 'data-footnote': '', 'data-id': node.attrs.id }, 0],
};

const link: MarkSpec = {
  attrs: { href: {} },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: dom => {
        const href = (dom as unknown as HTMLElementLike).getAttribute('href') ?? '';
        return isSafeLink(href) ? { href } : false;
      },
    },
  ],
  toDOM: mark => ['a', { href: mark.attrs.href, rel: 'noreferrer' }, 0],
};

/** Whether a link may be stored: web and mail addresses only, so that pasted or imported text can never run. */
export function isSafeLink(href: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(href);
}

/** The one schema of every text a user writes: responses, free sections, positions. */
export const documentSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('p', 'inline*'),
    heading,
    bulletList: block('ul', 'listItem+'),
    orderedList: block('ol', 'listItem+'),
    listItem: block('li', 'paragraph (paragraph | bulletList | orderedList)*', { group: '', defining: true }),
    quote,
    positionExcerpt,
    footnote,
    hardBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    text: { group: 'inline' },
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    link,
  },
});

export type DocumentNode = Node;
