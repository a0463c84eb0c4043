import type { CaseView, FreeSectionSummary, ResponseSummary } from '../../../../shared/domain/case.ts';
import type { ReportOutline, Section } from '../../../../shared/domain/report.ts';
import type { SectionId } from '../../../../shared/ids.ts';
import {
  freeSectionMatches,
  type Progress,
  progressOf,
  type Responses,
  responsesBySection,
  sectionMatches,
  type TreeFilter,
} from './targets.ts';

/** What every row of the tree has: its place for assistive technology, and whether it is open. */
interface RowPlace {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Null for a row without rows under it. */
  readonly isExpanded: boolean | null;
  readonly parentKey: string | null;
}

export type TreeRow = RowPlace &
  (
    | { readonly kind: 'free'; readonly free: FreeSectionSummary }
    | { readonly kind: 'report'; readonly report: ReportOutline; readonly progress: Progress }
    | {
        readonly kind: 'section';
        readonly section: Section;
        /** The title from where it differs from the row's above. */
        readonly title: string;
        readonly response: ResponseSummary | null;
        /** Shown for the sake of place; the filter means a section under it. */
        readonly isContext: boolean;
      }
  );

/** Rows that somebody has opened or closed by hand, by key. */
export type Opened = ReadonlyMap<string, boolean>;

/** The rows of the tree from top to bottom, as filter and opened rows leave them. */
export function treeRows(view: CaseView, filter: TreeFilter, opened: Opened): readonly TreeRow[] {
  const responses = responsesBySection(view);
  const free = (placement: 'before' | 'after') =>
    view.freeSections.filter(section => section.placement === placement && freeSectionMatches(section, filter));
  const [before, after] = [free('before'), free('after')];
  const reports = view.reports
    .map(report => ({ report, tree: filteredTree(report, responses, filter) }))
    .filter(({ tree }) => tree.roots.length > 0);
  const setSize = before.length + reports.length + after.length;
  const rows: TreeRow[] = [];
  const freeRow = (section: FreeSectionSummary, position: number): TreeRow => ({
    kind: 'free',
    key: `free:${section.id}`,
    level: 1,
    position,
    setSize,
    isExpanded: null,
    parentKey: null,
    free: section,
  });
  rows.push(...before.map((section, index) => freeRow(section, index + 1)));
  for (const [index, { report, tree }] of reports.entries()) {
    const key = `report:${report.id}`;
    const isExpanded = opened.get(key) ?? true;
    const position = before.length + index + 1;
    const progress = progressOf(report, responses);
    rows.push({ kind: 'report', key, level: 1, position, setSize, isExpanded, parentKey: null, report, progress });
    if (isExpanded) pushSections(rows, tree.roots, key, { tree, responses, filter, opened });
  }
  rows.push(...after.map((section, index) => freeRow(section, before.length + reports.length + index + 1)));
  return rows;
}

interface FilteredTree {
  readonly roots: readonly Section[];
  readonly childrenOf: ReadonlyMap<SectionId, readonly Section[]>;
  readonly meant: ReadonlySet<SectionId>;
  /** Sections with a finding somewhere in them: open from the start. */
  readonly withFindings: ReadonlySet<SectionId>;
}

function filteredTree(report: ReportOutline, responses: Responses, filter: TreeFilter): FilteredTree {
  const byId = new Map(report.sections.map(section => [section.id, section]));
  const meant = new Set<SectionId>();
  const shown = new Set<SectionId>();
  const withFindings = new Set<SectionId>();
  const markUp = (marked: Set<SectionId>, section: Section) => {
    let at: Section | undefined = section;
    while (at !== undefined && !marked.has(at.id)) {
      marked.add(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
  };
  for (const section of report.sections) {
    if (section.findings.length > 0) markUp(withFindings, section);
    if (!sectionMatches(section, responses.get(section.id), filter)) continue;
    meant.add(section.id);
    markUp(shown, section);
  }
  const roots: Section[] = [];
  const childrenOf = new Map<SectionId, Section[]>();
  for (const section of report.sections) {
    if (!shown.has(section.id)) continue;
    const siblings = section.parentId === null ? roots : (childrenOf.get(section.parentId) ?? []);
    siblings.push(section);
    if (section.parentId !== null) childrenOf.set(section.parentId, siblings);
  }
  return { roots, childrenOf, meant, withFindings };
}

interface Context {
  readonly tree: FilteredTree;
  readonly responses: Responses;
  readonly filter: TreeFilter;
  readonly opened: Opened;
}

function pushSections(rows: TreeRow[], siblings: readonly Section[], parentKey: string, context: Context): void {
  const { tree, responses, filter, opened } = context;
  const titles = shortenedTitles(siblings.map(({ title }) => title));
  for (const [index, section] of siblings.entries()) {
    const key = `section:${section.id}`;
    const children = tree.childrenOf.get(section.id) ?? [];
    const isNarrowed = filter.only !== null || filter.text.trim() !== '';
    const opensItself =
      filter.text.trim() !== '' || (opened.get(key) ?? (isNarrowed || tree.withFindings.has(section.id)));
    const isExpanded = children.length === 0 ? null : opensItself;
    rows.push({
      kind: 'section',
      key,
      level: section.level + 1,
      position: index + 1,
      setSize: siblings.length,
      isExpanded,
      parentKey,
      section,
      title: titles[index] ?? section.title,
      response: responses.get(section.id) ?? null,
      isContext: !tree.meant.has(section.id),
    });
    if (isExpanded) pushSections(rows, children, key, context);
  }
}

/** A common beginning must be this long in words and characters before it is worth cutting. */
const leastCommon = { words: 2, characters: 20 };

/** Where a title begins like the one before it, it starts at the difference: "… riktad till barn". */
export function shortenedTitles(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    const words = title.split(' ');
    const previous = titles[index - 1]?.split(' ') ?? [];
    let common = 0;
    while (common < words.length - 1 && words[common] === previous[common]) common += 1;
    const length = words.slice(0, common).join(' ').length;
    return common >= leastCommon.words && length >= leastCommon.characters
      ? `… ${words.slice(common).join(' ')}`
      : title;
  });
}
