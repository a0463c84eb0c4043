import type { Correction } from '../domain/correction.ts';
import type { Finding, ReportBlock } from '../domain/report.ts';
import type { FindingId } from '../ids.ts';
import { findBlock } from './block-anchors.ts';
import { type TreeSection, tieFindings } from './tree.ts';

/** Between the paragraphs of a box, as everywhere in a finding's text. */
const parting = '\n\n';

/**
 * Makes blocks the box of a finding. A box that is among them lends its finding, with summary and id; without one, a finding of the
 * same kind whose box the file lacked gets this one; else there is a new finding. Gives the reason where it cannot be done.
 */
export function markFinding(
  section: TreeSection,
  correction: Extract<Correction, { kind: 'markFinding' }>,
): TreeSection | string {
  const from = findBlock(section.blocks, correction.from);
  const to = findBlock(section.blocks, correction.to);
  const boxed = section.blocks.slice(from, to + 1);
  const first = boxed[0];
  if (from < 0 || to < from || first === undefined) return 'Texten som skulle markeras finns inte kvar i avsnittet.';
  const kind = correction.findingKind;
  const text = boxed.map(block => block.text).join(parting);
  const tied = tieFindings(section.findings, section.blocks);
  const within = [...tied].flatMap(([ordinal, finding]) => (ordinal >= from && ordinal <= to ? [finding] : []));
  const boxless = section.findings.find(finding => finding.kind === kind && finding.text === null);
  const known = within[0] ?? boxless;
  const finding: Finding = { id: known?.id ?? correction.newFindingId, kind, summary: known?.summary ?? '', text };
  const blocks = section.blocks.toSpliced(from, boxed.length, { type: 'finding', text, page: first.page, kind });
  const replaced = new Set([finding.id, ...within.map(({ id }) => id)]);
  const others = section.findings.filter(({ id }) => !replaced.has(id));
  return { ...section, blocks, findings: inOrder([...others, finding], blocks) };
}

/** Makes a finding's box ordinary paragraphs again, and takes the finding away. Gives the reason where it cannot be done. */
export function unmarkFinding(section: TreeSection, id: FindingId): TreeSection | string {
  if (section.findings.every(finding => finding.id !== id)) return 'Förslaget eller bedömningen finns inte längre.';
  const findings = section.findings.filter(finding => finding.id !== id);
  const tied = tieFindings(section.findings, section.blocks);
  const at = [...tied].find(([, finding]) => finding.id === id)?.[0];
  if (at === undefined) return { ...section, findings };
  return { ...section, findings, blocks: section.blocks.toSpliced(at, 1, ...paragraphs(section.blocks[at])) };
}

function paragraphs(box: ReportBlock | undefined): readonly ReportBlock[] {
  const texts = box?.text.split(parting) ?? [];
  return texts.map(text => ({ type: 'paragraph', text, page: box?.page ?? null }));
}

/** As their boxes stand; those without a box last. */
function inOrder(findings: readonly Finding[], blocks: readonly ReportBlock[]): readonly Finding[] {
  const boxed = [...tieFindings(findings, blocks).values()];
  return [...boxed, ...findings.filter(finding => !boxed.includes(finding))];
}
