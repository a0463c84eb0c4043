import type { Mark, Node } from 'prosemirror-model';
import { documentSchema } from '../document/schema.ts';
import { cleanLine, cleanText, linkAddress } from './clean-text.ts';

const { marks, nodes } = documentSchema;

/** Word's headings that the template styles. */
const lowestHeading = 4;

/**
 * A stored text ready to print under a heading of level `under`: excerpts opened, blank blocks gone (space comes from
 * styles, and screen readers stumble over empty paragraphs), headings at their level in the document. Null when nothing is left.
 */
export function flowOf(document: Node, under: number): Node | null {
  const blocks = document.children.flatMap(block => (block.type === nodes.positionExcerpt ? block.children : [block]));
  return documentOf(withLevels(blocks.flatMap(printable), under));
}

/** A document of these blocks; null when there are none. */
export function documentOf(blocks: readonly Node[]): Node | null {
  return blocks.length === 0 ? null : nodes.doc.create(null, blocks);
}

/** Steps of headings under `under` that skip a level, as the author wrote them. */
export function skippedHeadings(document: Node): number {
  let previous = 0;
  let skipped = 0;
  document.descendants(node => {
    if (node.type !== nodes.heading) return node.type === nodes.positionExcerpt;
    const level = node.attrs.level as number;
    if (level > previous + 1) skipped += 1;
    previous = level;
    return false;
  });
  return skipped;
}

function withLevels(blocks: readonly Node[], under: number): readonly Node[] {
  let previous = under;
  return blocks.map(block => {
    if (block.type !== nodes.heading) return block;
    previous = Math.min(under + (block.attrs.level as number), previous + 1, lowestHeading);
    return block.type.create({ ...block.attrs, level: previous }, block.content);
  });
}

/** The node without what is blank in it: none, itself, or what a blank node held. */
function printable(node: Node): readonly Node[] {
  if (node.isText) return textNode(node);
  if (node.type === nodes.hardBreak) return [node.mark(printableMarks(node))];
  const children = node.children.flatMap(printable);
  if (node.type === nodes.listItem) return listItems(node, children);
  const content = node.isTextblock ? trimmed(children) : children;
  if (content.length === 0 || ((node.isTextblock || node.type === nodes.footnote) && isBlank(content))) return [];
  return [node.type.create(printableAttributes(node), content, printableMarks(node))];
}

function textNode(node: Node): readonly Node[] {
  const text = cleanText(node.text ?? '');
  return text === '' ? [] : [documentSchema.text(text, printableMarks(node))];
}

function printableMarks(node: Node): readonly Mark[] {
  return node.marks.flatMap(mark => {
    if (mark.type !== marks.link) return [mark];
    const href = linkAddress(mark.attrs.href as string);
    return href === null ? [] : [marks.link.create({ href })];
  });
}

/** A quotation's source is a line of its own and must be as clean as the text. */
function printableAttributes(node: Node): Node['attrs'] {
  return node.type === nodes.quote ? { ...node.attrs, source: cleanLine(node.attrs.source ?? '') || null } : node.attrs;
}

/** An item whose first paragraph is blank gives its inner items to the list around it. */
function listItems(item: Node, children: readonly Node[]): readonly Node[] {
  if (children.length === 0) return [];
  if (children[0]?.type === nodes.paragraph) return [item.type.create(item.attrs, children)];
  return children.flatMap(child => (child.type === nodes.paragraph ? [item.type.create(null, child)] : child.children));
}

function trimmed(inline: readonly Node[]): readonly Node[] {
  const isText = (node: Node) => node.type !== nodes.hardBreak;
  return inline.slice(inline.findIndex(isText), inline.findLastIndex(isText) + 1);
}

function isBlank(inline: readonly Node[]): boolean {
  return inline.every(node => node.type !== nodes.footnote && (node.text ?? '').trim() === '');
}
