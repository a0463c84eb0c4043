import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { ensureBlockIds } from '../../shared/document/block-ids.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import type { Id, PositionId } from '../../shared/ids.ts';

const { marks, nodes } = documentSchema;

/** What random documents may hold. */
export interface DocumentShape {
  /** Positions that excerpts may come from; none by default. */
  readonly positions?: readonly PositionId[];
  /** Pieces that text is made of; the default mixes words with characters that are syntax somewhere. */
  readonly pieces?: readonly string[];
}

const words = ['Nämnden', 'tillstyrker', 'förslaget', 'om', 'stöd', '5 kap. 11 §', 'hälso- och', 'ändå', 'Åre', '2024'];
const awkward = [
  ' ',
  '  ',
  '\u00a0',
  '\t',
  '*',
  '**',
  '[',
  ']',
  '(',
  ')',
  '^',
  '\\',
  '<b>',
  '&',
  '"',
  '”',
  '–',
  '…',
  '😀',
];
const addresses = [
  'https://exempel.se',
  'https://exempel.se/a_(b)?c=[1]&d=\\e',
  'mailto:namnden@exempel.se',
  'http://x)y',
];

/** A counter in the shape of block ids: the same sequence on every run. */
export function countingIds(): <Name extends string>() => Id<Name> {
  let count = 0;
  return <Name extends string>() => {
    count += 1;
    return `id-${String(count).padStart(6, '0')}` as Id<Name>;
  };
}

/** Any document of the schema, with block ids; shrinks to few blocks of little text. */
export function arbitraryDocument(shape: DocumentShape = {}): fc.Arbitrary<Node> {
  const text = textOf(shape.pieces ?? [...words, ' ', ...awkward, ' ']);
  const inline = inlineOf(text);
  const paragraph = inline.map(content => nodes.paragraph.create(null, content));
  const quote = fc
    .tuple(fc.option(text, { nil: null }), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([source, content]) => nodes.quote.create({ source }, content));
  const heading = fc
    .tuple(fc.integer({ min: 1, max: 3 }), inline)
    .map(([level, content]) => nodes.heading.create({ level }, content));
  const plain = fc.oneof({ arbitrary: paragraph, weight: 4 }, heading, quote, listOf(paragraph, 3));
  const blocks = fc.array(plain, { minLength: 1, maxLength: 4 });
  const top = shape.positions?.length
    ? fc.oneof({ arbitrary: plain, weight: 4 }, excerptOf(blocks, shape.positions))
    : plain;
  return fc
    .array(top, { minLength: 1, maxLength: 6 })
    .map(content => ensureBlockIds(nodes.doc.create(null, content), countingIds()));
}

function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map(parts => parts.join(''));
}

function arbitraryMarks(): fc.Arbitrary<readonly Mark[]> {
  return fc
    .tuple(fc.boolean(), fc.boolean(), fc.option(fc.constantFrom(...addresses), { nil: null, freq: 2 }))
    .map(([bold, italic, href]) => [
      ...(bold ? [marks.bold.create()] : []),
      ...(italic ? [marks.italic.create()] : []),
      ...(href === null ? [] : [marks.link.create({ href })]),
    ]);
}

function inlineOf(text: fc.Arbitrary<string>): fc.Arbitrary<Node[]> {
  const run = fc.tuple(text, arbitraryMarks()).map(([content, set]) => documentSchema.text(content, set));
  const hardBreak = arbitraryMarks().map(set => nodes.hardBreak.create(null, null, set));
  const footnote = fc
    .tuple(fc.array(run, { maxLength: 3 }), arbitraryMarks())
    .map(([content, set]) => nodes.footnote.create(null, content, set));
  return fc.array(fc.oneof({ arbitrary: run, weight: 6 }, hardBreak, footnote), { maxLength: 6 });
}

function listOf(paragraph: fc.Arbitrary<Node>, depth: number): fc.Arbitrary<Node> {
  const more = depth === 1 ? paragraph : fc.oneof(paragraph, listOf(paragraph, depth - 1));
  const item = fc
    .tuple(paragraph, fc.array(more, { maxLength: 2 }))
    .map(([first, rest]) => nodes.listItem.create(null, [first, ...rest]));
  return fc
    .tuple(fc.constantFrom(nodes.bulletList, nodes.orderedList), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([type, items]) => type.create(null, items));
}

function excerptOf(blocks: fc.Arbitrary<Node[]>, positions: readonly PositionId[]): fc.Arbitrary<Node> {
  return fc
    .tuple(fc.constantFrom(...positions), fc.integer({ min: 1, max: 9 }), blocks)
    .map(([positionId, version, content]) => nodes.positionExcerpt.create({ positionId, version }, content));
}
