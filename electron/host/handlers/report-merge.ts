import type { Finding } from '../../../shared/domain/report.ts';
import type { Message } from '../../../shared/errors.ts';
import type { NewId, SectionId } from '../../../shared/ids.ts';
import type { ParsedSection } from '../../../shared/outline/parsed-report.ts';
import { compareNumbers, parseNumber } from '../../../shared/outline/section-number.ts';
import type { TreeSection } from '../../../shared/outline/tree.ts';
import { listedNumbers } from './listed-numbers.ts';

/** How a file's sections are laid over the known ones. */
export interface MergeRules {
  readonly volume: number;
  /** The volume's earlier text goes where the file has none. */
  readonly replacesAll: boolean;
  /** Of a bundled outline title and level stand, because they were checked by hand. */
  readonly bundled: boolean;
  /** Sections that corrections have made or given another number, by the number that they have now. */
  readonly corrected: ReadonlyMap<string, SectionId>;
  /** Whether something hangs on a section, so that it must stay. */
  readonly isNeeded: (id: SectionId) => boolean;
  readonly newId: NewId;
}

/**
 * Lays a file's sections over the known ones. A section with a known number keeps its id, so that answers stay where they are; those of
 * other volumes are left alone. What the file lacks stays, unless it came with the text that the file replaces and nothing hangs on it.
 */
export function mergeSections(
  known: readonly TreeSection[],
  imported: readonly ParsedSection[],
  rules: MergeRules,
): { readonly sections: readonly TreeSection[]; readonly messages: readonly Message[] } {
  const open = known.filter(({ volume }) => volume === null || volume === rules.volume);
  const match = matcher(open, imported, rules.corrected);
  const placed = new Map<TreeSection, TreeSection>();
  const merged = imported.map(section => {
    const found = match(section.number);
    if (found === undefined || typeof found === 'string')
      return fresh(section, found ?? rules.newId<'section'>(), rules);
    const written = over(found, section, rules);
    placed.set(found, written);
    return written;
  });
  const left = open.filter(section => !placed.has(section));
  const gone = left.filter(section => rules.replacesAll && section.volume !== null);
  const dropped = new Set(gone.filter(({ id }) => !rules.bundled && !rules.isNeeded(id)));
  const emptied = new Map(
    gone.filter(section => !dropped.has(section)).map(section => [section, withoutText(section)]),
  );
  const staying = known.flatMap(section =>
    dropped.has(section) ? [] : [{ section, as: emptied.get(section) ?? section }],
  );
  return {
    sections: inOrder(merged, staying, placed),
    messages: [
      ...missingSections(left.filter(section => !dropped.has(section))),
      ...droppedSections([...dropped]),
      ...newSections(open, imported),
      ...missingFindings(placed),
    ],
  };
}

/** Finds the known section that a number means, each once: by its own number, else by the one that a correction gave it. */
function matcher(
  known: readonly TreeSection[],
  imported: readonly ParsedSection[],
  corrected: ReadonlyMap<string, SectionId>,
): (number: string) => TreeSection | SectionId | undefined {
  const free = Map.groupBy(known, section => section.number);
  const byId = new Map(known.map(section => [section.id, section]));
  const inFile = new Set(imported.map(section => section.number));
  const taken = new Set<SectionId>();
  return number => {
    const own = free.get(number)?.shift();
    if (own !== undefined) return own;
    const id = corrected.get(number);
    if (id === undefined || taken.has(id)) return undefined;
    const other = byId.get(id);
    if (other !== undefined && inFile.has(other.number)) return undefined;
    taken.add(id);
    return other ?? id;
  };
}

function fresh(section: ParsedSection, id: SectionId, { volume, newId }: MergeRules): TreeSection {
  const { number, title, level, page, blocks } = section;
  return { id, number, title, level, page, volume, blocks, findings: mergeFindings([], section, newId) };
}

function over(known: TreeSection, imported: ParsedSection, { bundled, volume, newId }: MergeRules): TreeSection {
  const { title, level } = bundled ? known : imported;
  return {
    id: known.id,
    number: imported.number,
    title,
    level,
    page: (bundled ? (known.page ?? imported.page) : (imported.page ?? known.page)) ?? null,
    volume,
    blocks: imported.blocks,
    findings: mergeFindings(known.findings, imported, newId),
  };
}

/** The n-th proposal of the file is our n-th proposal, and gets its summary; those with a summary that the file lacks stay, last. */
function mergeFindings(known: readonly Finding[], imported: ParsedSection, newId: NewId): Finding[] {
  const free = Map.groupBy(known, finding => finding.kind);
  const found = imported.findings.map(({ kind, text }): Finding => {
    const match = free.get(kind)?.shift();
    return { id: match?.id ?? newId<'finding'>(), kind, summary: match?.summary ?? '', text };
  });
  const left = known.filter(({ id, summary }) => summary !== '' && found.every(finding => finding.id !== id));
  return [...found, ...left.map(finding => ({ ...finding, text: null }))];
}

function withoutText(section: TreeSection): TreeSection {
  const findings = section.findings.filter(({ summary }) => summary !== '');
  return { ...section, volume: null, blocks: [], findings: findings.map(finding => ({ ...finding, text: null })) };
}

type Staying = readonly { readonly section: TreeSection; readonly as: TreeSection }[];

/** A section that the file lacks comes after the one it came after before; a file that meets none of them goes in by its numbers. */
function inOrder(
  merged: readonly TreeSection[],
  staying: Staying,
  placed: ReadonlyMap<TreeSection, TreeSection>,
): readonly TreeSection[] {
  if (placed.size === 0)
    return byNumber(
      merged,
      staying.map(({ as }) => as),
    );
  const after = new Map<TreeSection | null, TreeSection[]>();
  let anchor: TreeSection | null = null;
  for (const { section, as } of staying) {
    const written = placed.get(section);
    if (written) anchor = written;
    else after.set(anchor, [...(after.get(anchor) ?? []), as]);
  }
  return [...(after.get(null) ?? []), ...merged.flatMap(section => [section, ...(after.get(section) ?? [])])];
}

function byNumber(merged: readonly TreeSection[], others: readonly TreeSection[]): readonly TreeSection[] {
  const first = parseNumber(merged[0]?.number ?? '');
  const isAfter = ({ number }: TreeSection) => {
    const path = parseNumber(number);
    return first !== null && path !== null && compareNumbers(path, first) > 0;
  };
  const at = others.findIndex(isAfter);
  return others.toSpliced(at < 0 ? others.length : at, 0, ...merged);
}

function message(level: Message['level'], text: string, sections: readonly { readonly number: string }[]): Message[] {
  if (sections.length === 0) return [];
  return [{ level, text: `${text} ${listedNumbers(sections.map(({ number }) => number))}.`, line: null }];
}

function missingSections(left: readonly TreeSection[]): Message[] {
  return message('warning', 'Avsnitt som finns i dispositionen men inte i filen står kvar utan ny text:', left);
}

function droppedSections(dropped: readonly TreeSection[]): Message[] {
  return message('info', 'Avsnitt som bara fanns i den ersatta texten är borttagna:', dropped);
}

function newSections(known: readonly TreeSection[], imported: readonly ParsedSection[]): Message[] {
  const numbers = new Set(known.map(section => section.number));
  if (known.length === 0) return [];
  return message(
    'info',
    'Nya avsnitt från filen:',
    imported.filter(section => !numbers.has(section.number)),
  );
}

function missingFindings(placed: ReadonlyMap<TreeSection, TreeSection>): Message[] {
  const without = [...placed.values()].filter(({ findings }) => findings.some(({ text }) => text === null));
  return message('warning', 'Förslag eller bedömningar som inte hittades i filens text står kvar i avsnitt', without);
}
