import type { Node } from 'prosemirror-model';

/** The text as a reader hears it: one line a block, footnotes left out; for search, counts and excerpts. */
export function plainText(node: Node): string {
  const lines: string[] = [];
  node.descendants(child => {
    if (!child.isTextblock) return child.type.name !== 'footnote';
    lines.push(lineOf(child));
    return false;
  });
  return lines.join('\n');
}

/** Words as Word counts them: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}

function lineOf(textblock: Node): string {
  return textblock.children
    .map(child => (child.isText ? child.text : child.type.name === 'hardBreak' ? ' ' : ''))
    .join('');
}
