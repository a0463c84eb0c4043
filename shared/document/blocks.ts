import { Fragment, type Node } from 'prosemirror-model';
import * as v from 'valibot';
import type { NewId, PositionId } from '../ids.ts';
import { ensureBlockIds } from './block-ids.ts';
import { parseInline, writeInline } from './inline.ts';
import { documentSchema } from './schema.ts';

/** A paragraph of an interchange file; `text` is in the inline syntax of `parseInline`. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: string;
}

/** A list; an item that is more than one paragraph is written with blocks, the first of them a paragraph. */
export interface ListBlock {
  readonly type: 'bulletList' | 'orderedList';
  readonly items: readonly (string | { readonly blocks: readonly (ParagraphBlock | ListBlock)[] })[];
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 to 3, under the section's own heading. */
  readonly level: number;
  readonly text: string;
}

/** A quotation: paragraphs separated by an empty line. */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly text: string;
  readonly source?: string;
}

export type PlainBlock = ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock;

/** Text taken from the position with that title; has either `blocks` or, for short, `paragraphs`. */
export interface PositionBlock {
  readonly type: 'position';
  readonly position: string;
  /** The version the text was taken from; left out: the present one. */
  readonly version?: number;
  readonly blocks?: readonly PlainBlock[];
  readonly paragraphs?: readonly string[];
}

/** One piece of a text as interchange files hold it: readable, and made for being written by hand. */
export type Block = PlainBlock | PositionBlock;

/** Lists inside lists; Word has no more levels either. */
const deepestList = 9;

const paragraph = v.strictObject({ type: v.literal('paragraph'), text: v.string() });

function list(depth: number): v.GenericSchema<ListBlock> {
  const inner = depth === deepestList ? paragraph : v.variant('type', [paragraph, list(depth + 1) as never]);
  const blocks = v.pipe(
    v.array(inner as v.GenericSchema<ParagraphBlock | ListBlock>),
    v.check(items => items[0]?.type === 'paragraph', 'En listpunkt ska börja med ett stycke.'),
  );
  return v.strictObject({
    type: v.picklist(['bulletList', 'orderedList']),
    items: v.pipe(v.array(v.union([v.string(), v.strictObject({ blocks })])), v.minLength(1, 'Listan saknar punkter.')),
  });
}

const heading = v.strictObject({
  type: v.literal('heading'),
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3, 'Rubriknivån ska vara 1, 2 eller 3.')),
  text: v.string(),
});
const quote = v.strictObject({ type: v.literal('quote'), text: v.string(), source: v.exactOptional(v.string()) });
const plainBlock = v.variant('type', [paragraph, heading, quote, list(1) as never]) as v.GenericSchema<PlainBlock>;
const position = v.pipe(
  v.strictObject({
    type: v.literal('position'),
    position: v.pipe(v.string(), v.minLength(1, 'Ståndpunktens rubrik saknas.')),
    version: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    blocks: v.exactOptional(v.pipe(v.array(plainBlock), v.minLength(1, 'Ståndpunkten saknar text.'))),
    paragraphs: v.exactOptional(v.pipe(v.array(v.string()), v.minLength(1, 'Ståndpunkten saknar text.'))),
  }),
  v.check(
    block => (block.blocks === undefined) !== (block.paragraphs === undefined),
    'En ståndpunkt ska ha antingen blocks eller paragraphs.',
  ),
);

/** Checks the blocks of an interchange file; unknown fields and kinds are refused with their place. */
export const interchangeBlocks: v.GenericSchema<Block[]> = v.array(
  v.lazy(input => (isPosition(input) ? position : plainBlock)) as v.GenericSchema<Block>,
);

function isPosition(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'type' in input && input.type === 'position';
}

/** What reading blocks needs from outside. */
export interface BlockReading {
  readonly newId: NewId;
  /** The stored position with that title; null makes its text ordinary text of the document. */
  readonly positionByTitle: (title: string) => { readonly id: PositionId; readonly version: number } | null;
}

const { nodes } = documentSchema;

/** Builds a document, every block with a fresh id; `blocks` must have passed `interchangeBlocks`. */
export function blocksToDocument(blocks: readonly Block[], reading: BlockReading): Node {
  const content = blocks.flatMap(block =>
    block.type === 'position' ? positionNodes(block, reading) : [plainNode(block)],
  );
  const doc = nodes.doc.create(null, content.length === 0 ? nodes.paragraph.create() : content);
  return ensureBlockIds(doc, reading.newId);
}

function positionNodes(block: PositionBlock, reading: BlockReading): readonly Node[] {
  const content = block.blocks?.map(plainNode) ?? (block.paragraphs ?? []).map(paragraphNode);
  const found = reading.positionByTitle(block.position);
  if (found === null) return content;
  return [nodes.positionExcerpt.create({ positionId: found.id, version: block.version ?? found.version }, content)];
}

function plainNode(block: PlainBlock): Node {
  switch (block.type) {
    case 'paragraph':
      return paragraphNode(block.text);
    case 'heading':
      return nodes.heading.create({ level: block.level }, parseInline(block.text));
    case 'quote':
      return nodes.quote.create({ source: block.source ?? null }, splitParagraphs(block.text).map(paragraphNode));
    default:
      return nodes[block.type].create(null, block.items.map(itemNode));
  }
}

function itemNode(item: ListBlock['items'][number]): Node {
  return nodes.listItem.create(null, typeof item === 'string' ? paragraphNode(item) : item.blocks.map(plainNode));
}

function paragraphNode(text: string): Node {
  return nodes.paragraph.create(null, Fragment.from(parseInline(text)));
}

/** Cuts at empty lines; a line end after a backslash belongs to the paragraph. */
function splitParagraphs(text: string): readonly string[] {
  const pieces = text.replaceAll(/\r\n?/g, '\n').match(/\\[\s\S]|\n\n|[\s\S]/g) ?? [];
  return pieces.reduce<string[]>(
    (paragraphs, piece) => {
      if (piece === '\n\n') paragraphs.push('');
      else paragraphs[paragraphs.length - 1] += piece;
      return paragraphs;
    },
    [''],
  );
}

/** What writing blocks needs from outside. */
export interface BlockWriting {
  readonly positionTitle: (id: PositionId) => string;
}

/** Writes a document as blocks that `blocksToDocument` reads into the same document but for block ids. */
export function documentToBlocks(node: Node, writing: BlockWriting): Block[] {
  return node.children.map(child =>
    child.type === nodes.positionExcerpt ? positionBlock(child, writing) : plainBlockOf(child),
  );
}

function positionBlock(node: Node, writing: BlockWriting): PositionBlock {
  const title = writing.positionTitle(node.attrs.positionId as PositionId);
  return { type: 'position', position: title, version: node.attrs.version, blocks: node.children.map(plainBlockOf) };
}

function plainBlockOf(node: Node): PlainBlock {
  switch (node.type) {
    case nodes.heading:
      return { type: 'heading', level: node.attrs.level, text: writeInline(node) };
    case nodes.bulletList:
      return { type: 'bulletList', items: node.children.map(itemOf) };
    case nodes.orderedList:
      return { type: 'orderedList', items: node.children.map(itemOf) };
    case nodes.quote:
      return quoteBlock(node);
    default:
      return { type: 'paragraph', text: writeInline(node) };
  }
}

function quoteBlock(node: Node): QuoteBlock {
  const block: QuoteBlock = { type: 'quote', text: node.children.map(writeInline).join('\n\n') };
  return node.attrs.source === null ? block : { ...block, source: node.attrs.source };
}

function itemOf(node: Node): ListBlock['items'][number] {
  if (node.childCount === 1) return writeInline(node.child(0));
  return { blocks: node.children.map(child => plainBlockOf(child) as ParagraphBlock | ListBlock) };
}
