import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { withoutBlockIds } from '../../../shared/document/block-ids.ts';
import { documentSchema, isSafeLink } from '../../../shared/document/schema.ts';
import { cleanPastedHtml } from './paste-html.ts';

const { paragraph, bulletList, orderedList, listItem } = documentSchema.nodes;

/** Soft hyphens, zero-width and control characters: invisible, and in the way of search and comparison. */
const invisible = /[\u00ad\u200b\u2060\ufeff]|(?![\t\n\r])\p{Cc}/gu;

/** Text as it may be stored: NFC and without invisible characters. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').normalize('NFC');
}

/** Cleans what is pasted or dropped; text moved by dragging within the editor keeps its block ids. */
export function cleanPaste(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanPastedHtml,
      transformPasted: (slice, view) => (view.dragging?.move ? slice : cleanSlice(slice)),
      clipboardTextParser: text => textToSlice(text),
    },
  });
}

/** A slice without foreign block ids, invisible characters and unsafe links. */
export function cleanSlice(slice: Slice): Slice {
  return new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd);
}

function cleanFragment(fragment: Fragment): Fragment {
  return Fragment.from(fragment.content.flatMap(cleanNode));
}

function cleanNode(node: Node): readonly Node[] {
  if (!node.isText) return [withoutBlockIds(node.copy(cleanFragment(node.content)))];
  const text = cleanText(node.text ?? '').replace(/[\t\n\r]+/g, ' ');
  if (text === '') return [];
  const marks = node.marks.filter(mark => mark.type.name !== 'link' || isSafeLink(String(mark.attrs.href)));
  return [documentSchema.text(text, marks)];
}

/** Plain text: one paragraph a line, lists where lines begin with a bullet or number. */
export function textToSlice(text: string): Slice {
  const blocks: Node[] = [];
  for (const line of cleanText(text).split(/\r\n?|\n/)) {
    if (line.trim() === '') continue;
    const item = /^\s*(?:([-–•*])|\d+[.)])\s+(.+)$/u.exec(line);
    if (item === null) blocks.push(paragraphOf(line.trim()));
    else appendItem(blocks, item[1] === undefined ? orderedList : bulletList, item[2] ?? '');
  }
  const open = blocks.length > 0 ? 1 : 0;
  const openStart = blocks[0]?.type === paragraph ? open : 0;
  const openEnd = blocks.at(-1)?.type === paragraph ? open : 0;
  return new Slice(Fragment.from(blocks), openStart, openEnd);
}

function paragraphOf(text: string): Node {
  return paragraph.create(null, documentSchema.text(text.replace(/\t/g, ' ')));
}

function appendItem(blocks: Node[], type: typeof bulletList, text: string): void {
  const item = listItem.create(null, paragraphOf(text));
  const last = blocks.at(-1);
  if (last?.type === type) blocks[blocks.length - 1] = last.copy(last.content.addToEnd(item));
  else blocks.push(type.create(null, item));
}
