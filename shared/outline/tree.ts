import type { Finding, ReportBlock } from '../domain/report.ts';
import type { SectionId } from '../ids.ts';

/** A section with all that stands under its own heading; a tree is a list of them in the report's order, parents told by level. */
export interface TreeSection {
  readonly id: SectionId;
  readonly number: string;
  readonly title: string;
  /** 1 for a chapter. */
  readonly level: number;
  readonly page: number | null;
  /** Which of the report's volumes the text came with, from 1; null for what only the outline knows. */
  readonly volume: number | null;
  readonly findings: readonly Finding[];
  readonly blocks: readonly ReportBlock[];
}

/** Index of the parent of each section, -1 for a chapter: the last section before it with a lower level. */
export function parentIndexes(tree: readonly { readonly level: number }[]): readonly number[] {
  const open: number[] = [];
  return tree.map(({ level }, index) => {
    while (open.length > 0 && (tree[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/** Index of the first section after the one at `index` that is no descendant of it. */
export function subtreeEnd(tree: readonly { readonly level: number }[], index: number): number {
  const level = tree[index]?.level ?? 0;
  const end = tree.findIndex((section, at) => at > index && section.level <= level);
  return end < 0 ? tree.length : end;
}

/** Which finding each `finding` block is the box of, by the block's ordinal: the first free one of the same kind and text. */
export function tieFindings(
  findings: readonly Finding[],
  blocks: readonly ReportBlock[],
): ReadonlyMap<number, Finding> {
  const free = [...findings];
  const tied = new Map<number, Finding>();
  for (const [ordinal, block] of blocks.entries()) {
    if (block.type !== 'finding') continue;
    const at = free.findIndex(finding => finding.kind === block.kind && finding.text === block.text);
    const [finding] = at < 0 ? [] : free.splice(at, 1);
    if (finding !== undefined) tied.set(ordinal, finding);
  }
  return tied;
}
