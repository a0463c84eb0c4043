import type { CorrectionRecord } from '../../../shared/domain/correction.ts';
import type { Message } from '../../../shared/errors.ts';
import type { ReportId, SectionId } from '../../../shared/ids.ts';
import { applyCorrections } from '../../../shared/outline/corrections.ts';
import type { TreeSection } from '../../../shared/outline/tree.ts';
import { answeredAmong } from '../storage/answered-sections.ts';
import { writeCorrections } from '../storage/correction-store.ts';
import type { WritableDb } from '../storage/database.ts';
import { reanchorMarks } from '../storage/mark-store.ts';
import { readTree, writeBase } from '../storage/report-tree.ts';
import { writeTree } from '../storage/report-tree-writer.ts';

/**
 * Lays a report's corrections over the tree as its files gave it, and writes both. A section that is answered stays in the tree
 * whatever the corrections do now, without text where it has none. Marks follow their words.
 */
export function rebuildReport(
  db: WritableDb,
  id: ReportId,
  base: readonly TreeSection[],
  records: readonly CorrectionRecord[],
): readonly Message[] {
  const made = applyCorrections(
    base,
    records.map(({ correction }) => correction),
  );
  const before = readTree(db, id);
  const kept = keepAnswered(db, before, made.tree);
  writeTree(db, id, kept.tree);
  writeBase(db, id, records.length === 0 && kept.orphans.length === 0 ? null : base);
  const written = records.map((record, at) => ({ ...record, idle: made.idle[at] ?? null }));
  writeCorrections(db, id, written);
  reanchorMarks(db, id);
  return [...orphanMessages(kept.orphans), ...idleMessages(records, written)];
}

function keepAnswered(
  db: WritableDb,
  before: readonly TreeSection[],
  tree: readonly TreeSection[],
): { readonly tree: readonly TreeSection[]; readonly orphans: readonly TreeSection[] } {
  const there = new Set(tree.map(({ id }) => id));
  const missing = before.filter(({ id }) => !there.has(id));
  const answered = new Set<SectionId>(
    answeredAmong(
      db,
      missing.map(({ id }) => id),
    ).map(({ sectionId }) => sectionId),
  );
  const orphans = missing
    .filter(({ id }) => answered.has(id))
    .map(section => ({ ...section, volume: null, blocks: [], findings: [] }));
  return { tree: orphans.reduce((current, orphan) => insertAfter(current, before, orphan), tree), orphans };
}

/** After the section that came before it. */
function insertAfter(
  tree: readonly TreeSection[],
  before: readonly TreeSection[],
  orphan: TreeSection,
): readonly TreeSection[] {
  const place = before.findIndex(({ id }) => id === orphan.id);
  const anchor = before.slice(0, place).findLast(({ id }) => tree.some(section => section.id === id));
  return tree.toSpliced(tree.findIndex(({ id }) => id === anchor?.id) + 1, 0, orphan);
}

function orphanMessages(orphans: readonly TreeSection[]): Message[] {
  return orphans.map(({ number, title }) => {
    const text = `Avsnittet ”${number} ${title}” finns inte i texten längre men har ett svar. Det står kvar utan text, med svaret orört.`;
    return { level: 'warning', text, line: null };
  });
}

function idleMessages(before: readonly CorrectionRecord[], after: readonly CorrectionRecord[]): Message[] {
  const stopped = after.filter(({ idle }, at) => idle !== null && before[at]?.idle === null);
  return stopped.map(({ idle }) => ({
    level: 'warning',
    text: `En rättelse av dispositionen kan inte göras i den nya texten. ${idle} Den finns kvar i listan över rättelser.`,
    line: null,
  }));
}
