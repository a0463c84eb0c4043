import type { Node } from 'prosemirror-model';
import type { ReactNode } from 'react';
import { headingText, type PartSource, type StatementModel } from '../../../shared/assembly/model.ts';
import type { StyleRole } from '../../../shared/assembly/template.ts';
import { parseDocument } from '../../../shared/document/json.ts';
import { strings } from '../../strings.sv.ts';

/** A piece of the document that is not broken between pages. */
export interface PaperBlock {
  readonly key: string;
  readonly role: StyleRole;
  /** 1 for the title, 2 to 5 for headings; null for text. */
  readonly heading: number | null;
  readonly content: ReactNode;
  readonly notes: readonly Footnote[];
  readonly source: PartSource | null;
  /** How deep in lists the block stands; 0 outside of them. */
  readonly depth: number;
  /** What stands before the first line of a list's item. */
  readonly marker: string | null;
}

export interface Footnote {
  readonly number: number;
  readonly text: string;
}

type Numbers = ReadonlyMap<Node, number>;

const plain = { heading: null, notes: [], source: null, depth: 0, marker: null } as const;

/** A statement as blocks in the order of the pages: what the export prints, in its own words. */
export function paperBlocks(model: StatementModel): readonly PaperBlock[] {
  const texts = model.parts.map(part => (part.kind === 'text' ? parseDocument(part.body) : null));
  const numbers = footnoteNumbers(texts);
  const body = model.parts.flatMap((part, index): PaperBlock[] => {
    const text = texts[index];
    if (part.kind === 'heading') {
      const role = `heading${part.level}` as StyleRole;
      return [
        {
          ...plain,
          key: `part${index}`,
          role,
          heading: part.level + 1,
          content: headingText(part),
          source: part.source,
        },
      ];
    }
    return text ? blocksOf(text, { numbers, source: part.source, model, key: `part${index}` }) : [];
  });
  return [...headBlocks(model), ...body, ...signatureBlocks(model)];
}

function footnoteNumbers(texts: readonly (Node | null | undefined)[]): Numbers {
  const numbers = new Map<Node, number>();
  for (const text of texts) {
    text?.descendants(node => {
      if (node.type.name === 'footnote') numbers.set(node, numbers.size + 1);
    });
  }
  return numbers;
}

function headBlocks({ letterhead, addressee, lines, title }: StatementModel): readonly PaperBlock[] {
  const { organisation, committee, documentName, date } = letterhead;
  const head = (
    <div className="paper-letterhead">
      <div>
        <b>{organisation}</b>
        <div>{committee}</div>
      </div>
      <div>
        <b>{documentName}</b>
        <div>{date ?? strings.document.noDate}</div>
        <div>{lines.recordNumber}</div>
      </div>
    </div>
  );
  const blocks: readonly PaperBlock[] = [
    { ...plain, key: 'letterhead', role: 'letterhead', content: head },
    { ...plain, key: 'addressee', role: 'addressee', content: addressee },
    { ...plain, key: 'reference', role: 'reference', content: lines.reference },
    { ...plain, key: 'title', role: 'title', heading: 1, content: title },
  ];
  return blocks.filter(block => block.content !== '');
}

function signatureBlocks({ signatures }: StatementModel): readonly PaperBlock[] {
  return signatures.flatMap(({ name, role }, index): PaperBlock[] => [
    { ...plain, key: `signature${index}`, role: 'signature', content: name },
    { ...plain, key: `signatureRole${index}`, role: 'signatureRole', content: role },
  ]);
}

interface Place {
  readonly numbers: Numbers;
  readonly source: PartSource | null;
  readonly model: StatementModel;
  readonly key: string;
}

function blocksOf(node: Node, place: Place, depth = 0): PaperBlock[] {
  return node.children.flatMap((child, index) => blockOf(child, { ...place, key: `${place.key}.${index}` }, depth));
}

function blockOf(node: Node, place: Place, depth: number): PaperBlock[] {
  switch (node.type.name) {
    case 'heading': {
      const level = Number(node.attrs.level);
      return [textBlock(node, place, `heading${level}` as StyleRole, { heading: level + 1 })];
    }
    case 'bulletList':
    case 'orderedList':
      return listBlocks(node, place, depth);
    case 'quote':
      return quoteBlocks(node, place);
    default:
      return [textBlock(node, place, depth > 0 ? 'list' : 'text', { depth })];
  }
}

function listBlocks(list: Node, place: Place, depth: number): PaperBlock[] {
  return list.children.flatMap((item, index) => {
    const blocks = blocksOf(item, { ...place, key: `${place.key}.${index}` }, depth + 1);
    const marker = list.type.name === 'orderedList' ? `${index + 1}.` : '–';
    return blocks.map((block, at) => (at === 0 ? { ...block, marker } : block));
  });
}

function quoteBlocks(quote: Node, place: Place): PaperBlock[] {
  const paragraphs = quote.children.map((child, index) =>
    textBlock(child, { ...place, key: `${place.key}.${index}` }, 'quote', {}),
  );
  const { source } = quote.attrs;
  if (typeof source !== 'string' || source === '') return paragraphs;
  const line = `${place.model.lines.quoteSource}${source}`;
  return [
    ...paragraphs,
    { ...plain, key: `${place.key}.source`, role: 'quoteSource', content: line, source: place.source },
  ];
}

function textBlock(node: Node, place: Place, role: StyleRole, more: Partial<PaperBlock>): PaperBlock {
  const notes = node.children
    .filter(child => child.type.name === 'footnote')
    .map(child => ({ number: place.numbers.get(child) ?? 0, text: child.textContent }));
  const content = node.children.map((child, index) => inline(child, index, place.numbers));
  return { ...plain, key: place.key, role, content, notes, source: place.source, ...more };
}

function inline(node: Node, key: number, numbers: Numbers): ReactNode {
  if (node.type.name === 'hardBreak') return <br key={key} />;
  if (node.type.name === 'footnote') return <sup key={key}>{numbers.get(node)}</sup>;
  const has = (name: string) => node.marks.some(mark => mark.type.name === name);
  const className = ['bold', 'italic', 'link']
    .filter(has)
    .map(name => `paper-${name}`)
    .join(' ');
  return (
    <span key={key} className={className}>
      {node.text}
    </span>
  );
}
