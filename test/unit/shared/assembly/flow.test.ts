import { expect, test } from 'vitest';
import { flowOf as flowOfDocument } from '../../../../shared/assembly/flow.ts';
import { type DocumentJson, parseDocument, serializeDocument } from '../../../../shared/document/json.ts';
import { documentSchema } from '../../../../shared/document/schema.ts';
import { body } from '../../../builders/statement-input.ts';

const flowOf = (json: DocumentJson, under: number) => flowOfDocument(parseDocument(json), under);
const shape = (blocks: Parameters<typeof body>[0], under = 2) =>
  flowOf(body(blocks), under)?.children.map(node =>
    node.type.name === 'heading'
      ? `heading${node.attrs.level} ${node.textContent}`
      : `${node.type.name} ${node.textContent}`,
  ) ?? null;

test('Blank paragraphs, headings, items and notes leave no trace', () => {
  const blocks = [
    { type: 'paragraph', text: '' },
    { type: 'heading', level: 1, text: ' ' },
    { type: 'bulletList', items: ['', 'a', '\n'] },
    { type: 'quote', text: '\n\n' },
    { type: 'paragraph', text: 'b[^]' },
  ] as const;
  expect(shape(blocks)).toEqual(['bulletList a', 'paragraph b']);
});

test('A text of blanks alone is nothing', () => {
  expect(flowOf(body([{ type: 'paragraph', text: ' \n ' }]), 1)).toBeNull();
});

test('Headings come under the heading they stand under, without skipping a level or going below the fourth', () => {
  const heading = (level: number, text: string) => ({ type: 'heading', level, text }) as const;
  expect(shape([heading(2, 'a'), heading(3, 'b'), heading(1, 'c')], 2)).toEqual([
    'heading3 a',
    'heading4 b',
    'heading3 c',
  ]);
  expect(shape([heading(3, 'a'), heading(3, 'b')], 1)).toEqual(['heading2 a', 'heading3 b']);
});

test('The text of a position is printed as ordinary text', () => {
  const blocks = [{ type: 'position', position: 'Ersättning', paragraphs: ['Staten betalar.'] }] as const;
  expect(shape(blocks)).toEqual(['paragraph Staten betalar.']);
});

test('An item with a blank first paragraph gives its inner items to the list around it', () => {
  const inner = { type: 'bulletList', items: ['a', 'b'] } as const;
  const flow = flowOf(body([{ type: 'bulletList', items: [{ blocks: [{ type: 'paragraph', text: '' }, inner] }] }]), 1);
  expect(flow?.child(0).childCount).toBe(2);
  flow?.check();
});

test('Characters that XML forbids and links that could run are taken out', () => {
  const { nodes, marks } = documentSchema;
  const evil = documentSchema.text('a\u0000\ud800b', [marks.link.create({ href: 'javascript:alert(1)' })]);
  const flow = flowOf(serializeDocument(nodes.doc.create(null, nodes.paragraph.create(null, evil))), 1);
  expect(flow?.textContent).toBe('a\ufffdb');
  expect(flow?.child(0).child(0).marks).toEqual([]);
});

test('A quotation’s source is one clean line, or none', () => {
  const sourceOf = (source: string) => flowOf(body([{ type: 'quote', text: 'a', source }]), 1)?.child(0).attrs.source;
  expect(sourceOf(' Riktlinjer\u0001\n2029 ')).toBe('Riktlinjer 2029');
  expect(sourceOf(' ')).toBeNull();
});
