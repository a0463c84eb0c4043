import type {
  PlacedBlock,
  ReadingPlace,
  ReportChapter,
  ReportPart,
  SectionText,
} from '../../../shared/domain/reading.ts';
import type { Finding } from '../../../shared/domain/report.ts';
import { footnotesOf } from '../../../shared/outline/references.ts';
import { strings } from '../../strings.sv.ts';
import { keyOfPlace, type Spot } from './spots.ts';

/** The section or part that blocks stand in, with what links and marks need of it. */
export interface Holder {
  readonly place: ReadingPlace;
  /** Null for a part. */
  readonly section: SectionText | null;
  readonly title: string;
  readonly blocks: readonly PlacedBlock[];
  /** Footnote number → ordinal of its block. */
  readonly footnotes: ReadonlyMap<number, number>;
}

interface RowBase {
  readonly key: string;
  readonly holder: Holder;
  /** The printed page that begins here, for the margin; null where none does. */
  readonly page: number | null;
}

/** One line of the virtualised text. */
export type ReadingRow =
  | (RowBase & { readonly kind: 'title' })
  /** A finding whose box the text does not have. */
  | (RowBase & { readonly kind: 'finding'; readonly finding: Finding })
  | (RowBase & { readonly kind: 'block'; readonly block: PlacedBlock; readonly finding: Finding | null })
  /** Nuvarande and Föreslagen lydelse side by side. */
  | (RowBase & {
      readonly kind: 'statute';
      readonly current: readonly PlacedBlock[];
      readonly proposed: readonly PlacedBlock[];
    });

export function rowsOfChapter(chapter: ReportChapter): readonly ReadingRow[] {
  return chapter.sections.flatMap(section =>
    rowsOf(holderOf({ sectionId: section.id }, section, section), section.page),
  );
}

export function rowsOfPart(part: ReportPart): readonly ReadingRow[] {
  return rowsOf(holderOf({ partId: part.id }, null, { ...part, title: titleOfPart(part) }), part.page);
}

/** What stands before the first heading has no title of its own. */
export function titleOfPart({ title }: Pick<ReportPart, 'title'>): string {
  return title.trim() === '' ? strings.reader.untitledPart : title;
}

function holderOf(
  place: ReadingPlace,
  section: SectionText | null,
  { title, blocks }: { readonly title: string; readonly blocks: readonly PlacedBlock[] },
): Holder {
  return { place, section, title, blocks, footnotes: footnotesOf(blocks) };
}

function rowsOf(holder: Holder, firstPage: number | null): readonly ReadingRow[] {
  const base = keyOfPlace(holder.place);
  const findings = holder.section?.findings ?? [];
  const boxed = new Set(holder.blocks.map(({ findingId }) => findingId));
  const head: readonly ReadingRow[] = [
    { kind: 'title', key: `${base} title`, holder, page: firstPage },
    ...findings
      .filter(({ id }) => !boxed.has(id))
      .map(finding => ({ kind: 'finding' as const, key: `${base} ${finding.id}`, holder, page: null, finding })),
  ];
  return [...head, ...blockRows(holder, base, firstPage)];
}

function blockRows(holder: Holder, base: string, firstPage: number | null): readonly ReadingRow[] {
  const rows: ReadingRow[] = [];
  const byId = new Map(holder.section?.findings.map(finding => [finding.id, finding]));
  let lastPage = firstPage;
  for (let at = 0; at < holder.blocks.length; ) {
    const group = statuteGroup(holder.blocks, at);
    const block = holder.blocks[at] as PlacedBlock;
    const page = block.page !== null && block.page !== lastPage ? block.page : null;
    lastPage = block.page ?? lastPage;
    const key = `${base} ${at}`;
    if (group === null) {
      const finding = block.findingId === undefined ? null : (byId.get(block.findingId) ?? null);
      rows.push({ kind: 'block', key, holder, page, block, finding });
      at += 1;
    } else {
      rows.push({ kind: 'statute', key, holder, page, ...group });
      at += group.current.length + group.proposed.length;
    }
  }
  return rows;
}

/** What stands in the left column from `at`, and beside it in the right one; null where the columns are not kept apart. */
function statuteGroup(blocks: readonly PlacedBlock[], at: number) {
  const run = (from: number, column: 'current' | 'proposed') => {
    const end = blocks.findIndex((block, index) => index >= from && block.column !== column);
    return blocks.slice(from, end < 0 ? blocks.length : end);
  };
  const current = run(at, 'current');
  const proposed = run(at + current.length, 'proposed');
  return current.length + proposed.length === 0 ? null : { current, proposed };
}

/** The row where a spot begins: its block, or the title of its section or part. */
export function rowIndexOf(rows: readonly ReadingRow[], { place, ordinal, page }: Spot): number {
  const ofPage = page === undefined ? -1 : rows.findIndex(row => row.page === page);
  if (ofPage >= 0) return ofPage;
  const key = keyOfPlace(place);
  const title = rows.findIndex(row => row.kind === 'title' && keyOfPlace(row.holder.place) === key);
  if (ordinal === null || title < 0) return title;
  const found = rows.findIndex(row => keyOfPlace(row.holder.place) === key && holds(row, ordinal));
  return found < 0 ? title : found;
}

function holds(row: ReadingRow, ordinal: number): boolean {
  return blocksOf(row).some(block => block.ordinal === ordinal);
}

/** The blocks that a row shows. */
export function blocksOf(row: ReadingRow): readonly PlacedBlock[] {
  if (row.kind === 'block') return [row.block];
  return row.kind === 'statute' ? [...row.current, ...row.proposed] : [];
}

/** A guess at a row's height in CSS pixels, good enough until it is measured; `columns` is how many letters a line holds. */
export function guessHeight(row: ReadingRow, columns: number, lineHeight: number): number {
  if (row.kind === 'title') return 60 + lineHeight * Math.floor(row.holder.title.length / columns);
  if (row.kind === 'finding') return 44 + lineHeight * Math.ceil(row.finding.summary.length / columns);
  const lines = blocksOf(row).reduce((sum, { text }) => sum + Math.ceil(text.length / columns), 0);
  return 9 + lineHeight * lines;
}
