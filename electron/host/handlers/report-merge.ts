import type { Finding, Section } from '../../../shared/domain/report.ts';
import type { Message } from '../../../shared/errors.ts';
import type { NewId } from '../../../shared/ids.ts';
import type { ParsedSection } from '../../../shared/outline/parsed-report.ts';
import type { SectionToWrite } from '../storage/report-writer.ts';

/** Section numbers named in a message before it says how many more there are. */
const namedSections = 12;

/**
 * Lays a file's sections over the known ones. A section with a known number keeps its id, so that answers stay where they
 * are; of a bundled outline title and level stand too, because they were checked by hand. What the file lacks stays.
 */
export function mergeSections(
  known: readonly Section[],
  imported: readonly ParsedSection[],
  bundled: boolean,
  newId: NewId,
): { readonly sections: readonly SectionToWrite[]; readonly messages: readonly Message[] } {
  const free = Map.groupBy(known, section => section.number);
  const placed = new Map<Section, SectionToWrite>();
  const merged = imported.map(section => {
    const match = free.get(section.number)?.shift();
    const written = match ? over(match, section, bundled, newId) : fresh(section, newId);
    if (match) placed.set(match, written);
    return written;
  });
  const left = known.filter(section => !placed.has(section));
  return {
    sections: withLeftOvers(merged, known, placed),
    messages: [...missingSections(left), ...newSections(known, imported), ...missingFindings(placed)],
  };
}

function fresh(section: ParsedSection, newId: NewId): SectionToWrite {
  const { number, title, level, page, blocks } = section;
  return { id: newId<'section'>(), number, title, level, page, blocks, findings: mergeFindings([], section, newId) };
}

function over(known: Section, imported: ParsedSection, bundled: boolean, newId: NewId): SectionToWrite {
  const { title, level } = bundled ? known : imported;
  return {
    id: known.id,
    number: known.number,
    title,
    level,
    page: (bundled ? (known.page ?? imported.page) : (imported.page ?? known.page)) ?? null,
    blocks: imported.blocks,
    findings: mergeFindings(known.findings, imported, newId),
  };
}

/** The n-th proposal of the file is our n-th proposal, and gets its summary; those that the file lacks stay, last. */
function mergeFindings(known: readonly Finding[], imported: ParsedSection, newId: NewId): Finding[] {
  const free = Map.groupBy(known, finding => finding.kind);
  const found = imported.findings.map(({ kind, text }): Finding => {
    const match = free.get(kind)?.shift();
    return { id: match?.id ?? newId<'finding'>(), kind, summary: match?.summary ?? '', text };
  });
  return [...found, ...known.filter(finding => found.every(({ id }) => id !== finding.id))];
}

/** A section that the file lacks comes after the one it came after before. */
function withLeftOvers(
  merged: readonly SectionToWrite[],
  known: readonly Section[],
  placed: ReadonlyMap<Section, SectionToWrite>,
): SectionToWrite[] {
  const after = new Map<SectionToWrite | null, SectionToWrite[]>();
  let anchor: SectionToWrite | null = null;
  for (const section of known) {
    const written = placed.get(section);
    if (written) anchor = written;
    else after.set(anchor, [...(after.get(anchor) ?? []), { ...section, blocks: null }]);
  }
  return [...(after.get(null) ?? []), ...merged.flatMap(section => [section, ...(after.get(section) ?? [])])];
}

function missingSections(left: readonly Section[]): Message[] {
  if (left.length === 0) return [];
  const text = `Avsnitt som finns i dispositionen men inte i filen står kvar utan ny text: ${listed(left)}.`;
  return [{ level: 'warning', text, line: null }];
}

function newSections(known: readonly Section[], imported: readonly ParsedSection[]): Message[] {
  const numbers = new Set(known.map(section => section.number));
  const added = imported.filter(section => !numbers.has(section.number));
  if (known.length === 0 || added.length === 0) return [];
  return [{ level: 'info', text: `Nya avsnitt från filen: ${listed(added)}.`, line: null }];
}

function missingFindings(placed: ReadonlyMap<Section, SectionToWrite>): Message[] {
  const without = [...placed.keys()].filter(section => {
    const texts = placed.get(section)?.findings.filter(finding => finding.text !== null).length ?? 0;
    return texts < section.findings.length;
  });
  if (without.length === 0) return [];
  const text = `Förslag eller bedömningar som inte hittades i filens text står kvar i avsnitt ${listed(without)}.`;
  return [{ level: 'warning', text, line: null }];
}

function listed(sections: readonly { readonly number: string }[]): string {
  const numbers = sections.slice(0, namedSections).map(section => section.number);
  const more = sections.length - numbers.length;
  return more === 0 ? numbers.join(', ') : `${numbers.join(', ')} och ${more} till`;
}
