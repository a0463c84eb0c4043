import { asRead, noteMark, numbered, type PlannedBlock, type ReportPlan } from './report-plan.ts';

/** A block as an import has to give it back. */
export interface ExpectedBlock {
  readonly type: string;
  readonly text: string;
  readonly column?: 'current' | 'proposed';
}

export interface ExpectedSection {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly findings: readonly { readonly kind: string; readonly text: string }[];
  readonly blocks: readonly ExpectedBlock[];
}

export interface ExpectedPart {
  readonly title: string;
  readonly blocks: readonly ExpectedBlock[];
}

export interface ExpectedReport {
  readonly front: readonly ExpectedPart[];
  readonly sections: readonly ExpectedSection[];
  readonly attachments: readonly ExpectedPart[];
}

/** What a plan says once it is set and read: numbers given, footnotes last in each section, hyphens undone. */
export function expectedReport(plan: ReportPlan): ExpectedReport {
  const counter = { next: 1 };
  const restart = () => {
    if (plan.style.footnotesRestart) counter.next = 1;
  };
  const front = plan.front.map(part => ({ title: part.title, blocks: blocksOf(part.blocks, counter) }));
  const sections = numbered(plan).map(({ number, level, section }) => {
    if (level === 1) restart();
    const blocks = blocksOf(section.blocks, counter);
    const findings = section.blocks.flatMap(block => {
      if (block.type !== 'finding') return [];
      return [{ kind: /förslag/i.test(block.label) ? 'proposal' : 'assessment', text: boxText(block) }];
    });
    return { number, level, title: asRead(section.title), findings, blocks };
  });
  const attachments = plan.attachments.map((part, index) => {
    restart();
    return { title: `Bilaga ${index + 1} ${asRead(part.title)}`, blocks: blocksOf(part.blocks, counter) };
  });
  return { front, sections, attachments };
}

function blocksOf(blocks: readonly PlannedBlock[], counter: { next: number }): readonly ExpectedBlock[] {
  const notes: ExpectedBlock[] = [];
  const text = blocks.flatMap((block): ExpectedBlock[] => {
    if (block.type === 'paragraph') {
      const first = counter.next;
      counter.next += block.text.split(noteMark).length - 1;
      block.notes.forEach((note, index) => {
        notes.push({ type: 'footnote', text: asRead(`${noteMark} ${note}`, first + index) });
      });
      return [{ type: 'paragraph', text: asRead(block.text, first) }];
    }
    return expectedBlock(block);
  });
  return joinParagraphs([...text, ...notes]);
}

function expectedBlock(block: Exclude<PlannedBlock, { type: 'paragraph' }>): ExpectedBlock[] {
  if (block.type === 'heading') return [{ type: 'heading', text: asRead(block.text) }];
  if (block.type === 'finding') return [{ type: 'finding', text: boxText(block) }];
  if (block.type === 'table')
    return [{ type: 'table', text: block.rows.map(row => row.map(cell => asRead(cell)).join('\t')).join('\n') }];
  if (block.type === 'list') {
    return block.items.map((item, index) => ({
      type: 'listItem',
      text: `${block.ordered ? `${index + 1}. ` : ''}${asRead(item)}`,
    }));
  }
  const side = (texts: readonly string[], column: 'current' | 'proposed') =>
    texts.map((text): ExpectedBlock => ({ type: 'statute', text: asRead(text), column }));
  return [
    { type: 'statute', text: 'Nuvarande lydelse Föreslagen lydelse' },
    ...side(block.left, 'current'),
    ...side(block.right, 'proposed'),
  ];
}

function boxText(block: Extract<PlannedBlock, { type: 'finding' }>): string {
  return block.paragraphs.map((text, index) => asRead(index === 0 ? `${block.label}: ${text}` : text)).join('\n\n');
}

/**
 * Plain paragraphs that follow each other as one: where a page ends with a sentence and paragraphs have no indent, no reader can tell
 * whether one ended there. Columns of a statute one after the other.
 */
export function joinParagraphs(blocks: readonly ExpectedBlock[]): readonly ExpectedBlock[] {
  const joined: ExpectedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'paragraph' && last?.type === 'paragraph') {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else if (block.column === 'current' && last?.column === 'proposed') {
      const at = joined.findLastIndex(other => other.column !== 'proposed');
      joined.splice(at + 1, 0, block);
    } else {
      joined.push(block);
    }
  }
  return joined;
}
