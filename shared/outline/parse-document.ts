import type { ReportBlock } from '../domain/report.ts';
import type { Message } from '../errors.ts';
import type { ParseStep } from './parse-report.ts';
import { readPart } from './read-parts.ts';
import { foldMessages, type Staged } from './result.ts';
import type { SourceLine } from './source-line.ts';
import { type ParseOptions, runStages } from './stages.ts';

/** A text that is no report: a decision, a memo, a directive. */
export interface ParsedDocument {
  /** Its first heading, else its first words; empty where it has none. */
  readonly title: string;
  /** In order, headings among the rest. */
  readonly blocks: readonly ReportBlock[];
  readonly pageCount: number | null;
}

const longestTitle = 120;

/** Reads a document step by step, by the same stages as a report, but with its headings as blocks and no tree. */
export function* parseDocumentInSteps(
  lines: readonly SourceLine[],
  options: ParseOptions = {},
): Generator<ParseStep, Staged<ParsedDocument>> {
  const stages = runStages(lines, options);
  let stage = stages.next();
  for (; stage.done !== true; stage = stages.next())
    yield { label: 'Söker rubriker och sidor', done: Math.round(stage.value * 100), total: 100 };
  const report = stage.value;
  const { front, sections, attachments } = report.skeleton;
  const stretches = [...front, ...sections, ...attachments];
  const blocks: ReportBlock[] = [];
  const messages: Message[] = [...report.messages];
  for (const [index, stretch] of stretches.entries()) {
    yield { label: 'Läser texten', done: index, total: stretches.length };
    const { value: part, messages: found } = readPart(report, stretch);
    if (part.title !== '') blocks.push({ type: 'heading', text: part.title, page: part.page });
    blocks.push(...part.blocks);
    messages.push(...found);
  }
  const pages = report.furniture.flatMap(({ printed }) => printed?.page ?? []);
  const value = { title: titleOf(blocks), blocks, pageCount: pages.length === 0 ? null : Math.max(...pages) };
  return { value, messages: foldMessages(messages) };
}

function titleOf(blocks: readonly ReportBlock[]): string {
  const text = (blocks.find(({ type }) => type === 'heading') ?? blocks[0])?.text ?? '';
  const line = text.split('\n')[0] ?? '';
  return line.length <= longestTitle ? line : `${line.slice(0, line.lastIndexOf(' ', longestTitle))} …`;
}
