import type { Correction } from '../domain/correction.ts';
import type { ReportBlock } from '../domain/report.ts';
import { findBlock } from './block-anchors.ts';
import { markFinding, unmarkFinding } from './finding-corrections.ts';
import { parseNumber } from './section-number.ts';
import { parentIndexes, subtreeEnd, type TreeSection, tieFindings } from './tree.ts';

/** A tree after a correction; where it could not be made, the tree as it was and the reason, for people. */
export interface Corrected {
  readonly tree: readonly TreeSection[];
  readonly fault: string | null;
}

/** Deeper than any report goes; a tree deeper than this cannot be shown. */
const deepest = 9;

/** Makes the corrections one after the other; `idle` has for each the reason why it could not be made, or null. */
export function applyCorrections(
  tree: readonly TreeSection[],
  corrections: readonly Correction[],
): { readonly tree: readonly TreeSection[]; readonly idle: readonly (string | null)[] } {
  let current = tree;
  const idle = corrections.map(correction => {
    const { tree, fault } = applyCorrection(current, correction);
    current = tree;
    return fault;
  });
  return { tree: current, idle };
}

/** Makes one correction; the tree that is given is never changed. */
export function applyCorrection(tree: readonly TreeSection[], correction: Correction): Corrected {
  const at = tree.findIndex(({ id }) => id === correction.sectionId);
  const section = tree[at];
  if (section === undefined) return refuse(tree, 'Avsnittet finns inte i betänkandet längre.');
  switch (correction.kind) {
    case 'retitle':
      return retitle(tree, section, correction);
    case 'move':
      return move(tree, at, correction);
    case 'merge':
      return merge(tree, at, section);
    case 'split':
      return split(tree, at, section, correction);
    case 'markFinding':
      return withSection(tree, at, markFinding(section, correction));
    case 'unmarkFinding':
      return withSection(tree, at, unmarkFinding(section, correction.findingId));
  }
}

function refuse(tree: readonly TreeSection[], fault: string): Corrected {
  return { tree, fault };
}

function withSection(tree: readonly TreeSection[], at: number, made: TreeSection | string): Corrected {
  return typeof made === 'string' ? refuse(tree, made) : { tree: tree.with(at, made), fault: null };
}

function retitle(
  tree: readonly TreeSection[],
  section: TreeSection,
  { number, title }: Extract<Correction, { kind: 'retitle' }>,
): Corrected {
  if (number !== section.number && isTaken(tree, number)) return refuse(tree, takenNumber(number));
  return { tree: tree.map(other => (other === section ? { ...other, number, title } : other)), fault: null };
}

function isTaken(tree: readonly TreeSection[], number: string): boolean {
  return number !== '' && tree.some(section => section.number === number);
}

function takenNumber(number: string): string {
  return `Betänkandet har redan ett avsnitt ${number}. Välj ett annat nummer, eller ändra det avsnittet först.`;
}

function move(
  tree: readonly TreeSection[],
  at: number,
  { parentId, index }: Extract<Correction, { kind: 'move' }>,
): Corrected {
  const end = subtreeEnd(tree, at);
  const moved = tree.slice(at, end);
  const rest = [...tree.slice(0, at), ...tree.slice(end)];
  if (moved.some(({ id }) => id === parentId)) return refuse(tree, 'Ett avsnitt kan inte flyttas in under sig självt.');
  const parent = parentId === null ? -1 : rest.findIndex(({ id }) => id === parentId);
  if (parentId !== null && parent < 0) return refuse(tree, 'Avsnittet att flytta till finns inte längre.');
  const place = placeAmong(rest, parent, index);
  const shift = place.level - (moved[0]?.level ?? 0);
  if (moved.some(({ level }) => level + shift > deepest))
    return refuse(tree, `Avsnitten kan ligga i högst ${deepest} nivåer.`);
  const shifted = moved.map(section => ({ ...section, level: section.level + shift }));
  return { tree: rest.toSpliced(place.at, 0, ...shifted), fault: null };
}

/** Where the `index`-th child of a parent begins; it takes its neighbours' level, so that no other section changes parent. */
function placeAmong(
  tree: readonly TreeSection[],
  parent: number,
  index: number,
): { readonly at: number; readonly level: number } {
  const siblings = parentIndexes(tree).flatMap((above, at) => (above === parent ? [at] : []));
  const next = siblings[index];
  const neighbour = tree[next ?? siblings.at(-1) ?? -1];
  const level = neighbour?.level ?? (tree[parent]?.level ?? 0) + 1;
  return { at: next ?? (parent < 0 ? tree.length : subtreeEnd(tree, parent)), level };
}

function merge(tree: readonly TreeSection[], at: number, section: TreeSection): Corrected {
  const before = tree[at - 1];
  if (before === undefined) return refuse(tree, 'Före det första avsnittet finns inget att slå ihop det med.');
  const title = `${section.number} ${section.title}`.trim();
  const heading: ReportBlock[] = section.volume === null ? [] : [{ type: 'heading', text: title, page: section.page }];
  const joined: TreeSection = {
    ...before,
    volume: before.volume ?? section.volume,
    findings: [...before.findings, ...section.findings],
    blocks: [...before.blocks, ...heading, ...section.blocks],
  };
  return { tree: tree.toSpliced(at - 1, 2, joined), fault: null };
}

function split(
  tree: readonly TreeSection[],
  at: number,
  section: TreeSection,
  correction: Extract<Correction, { kind: 'split' }>,
): Corrected {
  const { newSectionId, number, title } = correction;
  if (tree.some(({ id }) => id === newSectionId)) return refuse(tree, 'Avsnittet finns redan i filen.');
  if (isTaken(tree, number)) return refuse(tree, takenNumber(number));
  const from = findBlock(section.blocks, correction.at);
  const first = section.blocks[from];
  if (first === undefined) return refuse(tree, goneText);
  const moved = section.blocks.slice(isTitle(first, number, title) ? from + 1 : from);
  const tied = tieFindings(section.findings, section.blocks);
  const gone = new Set([...tied].flatMap(([ordinal, { id }]) => (ordinal >= from ? [id] : [])));
  const upper: TreeSection = {
    ...section,
    blocks: section.blocks.slice(0, from),
    findings: section.findings.filter(({ id }) => !gone.has(id)),
  };
  const lower: TreeSection = {
    id: newSectionId,
    number,
    title,
    level: levelOf(section, number),
    page: first.page,
    volume: section.volume,
    blocks: moved,
    findings: section.findings.filter(({ id }) => gone.has(id)),
  };
  return { tree: tree.toSpliced(at, 1, upper, lower), fault: null };
}

const goneText = 'Texten som rättelsen gäller finns inte kvar i avsnittet.';

/** By its number against the section's: 10.3.1 lies one level under 10.3. */
function levelOf(section: TreeSection, number: string): number {
  const own = parseNumber(number);
  const above = parseNumber(section.number);
  if (own === null || above === null) return section.level;
  return Math.min(deepest, Math.max(1, section.level + own.length - above.length));
}

function isTitle(block: ReportBlock, number: string, title: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return plain(block.text) === plain(title) || plain(block.text) === plain(`${number} ${title}`);
}
