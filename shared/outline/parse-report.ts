import type { Message } from '../errors.ts';
import { identify } from './identity.ts';
import type { ParsedPart, ParsedReport, ParsedSection } from './parsed-report.ts';
import { holdsStatutes, readPart, readSection, sectionTitle } from './read-parts.ts';
import { foldMessages, note, type Staged } from './result.ts';
import type { FurnitureBlock } from './running-heads.ts';
import type { SourceLine } from './source-line.ts';
import { type ParseOptions, runStages, type StagedReport } from './stages.ts';

/** Where a reading is; whoever drives it may pause or stop between two steps. */
export interface ParseStep {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

const sectionsAStep = 12;

/** Reads a whole report in one go. */
export function parseReport(lines: readonly SourceLine[], options: ParseOptions = {}): Staged<ParsedReport> {
  const steps = parseInSteps(lines, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Reads a report step by step, each short, so that a host stays awake and can stop the reading. */
export function* parseInSteps(
  lines: readonly SourceLine[],
  options: ParseOptions = {},
): Generator<ParseStep, Staged<ParsedReport>> {
  const stages = runStages(lines, options);
  let stage = stages.next();
  for (; stage.done !== true; stage = stages.next()) {
    yield { label: 'Söker rubriker och sidor', done: Math.round(stage.value * 100), total: 100 };
  }
  const report = stage.value;
  const sections = yield* readSections(report);
  const frontMatter = yield* readParts(report, report.skeleton.front);
  const attachments = yield* readParts(report, report.skeleton.attachments);
  const value = {
    ...identify(plainText(frontMatter.value), report.furniture),
    frontMatter: frontMatter.value,
    sections: sections.value,
    attachments: attachments.value,
    pageCount: lastPage(report.furniture),
  };
  const parts = [sections, frontMatter, attachments].flatMap(part => part.messages);
  return { value, messages: foldMessages([...report.messages, ...parts, ...leftOut(report)]) };
}

function* readSections(report: StagedReport): Generator<ParseStep, Staged<readonly ParsedSection[]>> {
  const { sections } = report.skeleton;
  const value: ParsedSection[] = [];
  const messages: Message[] = [];
  let inStatutes = false;
  for (const [index, section] of sections.entries()) {
    if (index % sectionsAStep === 0) yield { label: 'Läser avsnitten', done: index, total: sections.length };
    if (section.heading.path.length === 1) inStatutes = holdsStatutes(sectionTitle(report, section));
    const read = readSection(report, section, inStatutes);
    value.push(read.value);
    messages.push(...read.messages);
  }
  return { value, messages };
}

function* readParts(
  report: StagedReport,
  stretches: StagedReport['skeleton']['front'],
): Generator<ParseStep, Staged<readonly ParsedPart[]>> {
  const value: ParsedPart[] = [];
  const messages: Message[] = [];
  for (const [index, stretch] of stretches.entries()) {
    yield { label: 'Läser delar utan nummer', done: index, total: stretches.length };
    const read = readPart(report, stretch);
    value.push(read.value);
    messages.push(...read.messages);
  }
  return { value, messages };
}

function plainText(parts: readonly ParsedPart[]): readonly string[] {
  return parts.flatMap(part => [part.title, ...part.blocks.map(block => block.text)]);
}

function lastPage(furniture: readonly FurnitureBlock[]): number | null {
  return furniture.reduce<number | null>((last, { printed }) => printed?.page ?? last, null);
}

function leftOut({ skeleton }: StagedReport): readonly Message[] {
  if (skeleton.seriesListAt === null) return [];
  return [
    note('Förteckningen över årets utredningar hör inte till betänkandet och har utelämnats.', skeleton.seriesListAt),
  ];
}
