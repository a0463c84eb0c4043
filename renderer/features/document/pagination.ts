/** What has to be known of a block to put it on a page; heights in CSS pixels. */
export interface MeasuredBlock {
  readonly height: number;
  /** A heading: never left alone at a page's foot. */
  readonly keepWithNext: boolean;
  /** Height of the footnotes that have to stand on the same page. */
  readonly notesHeight: number;
}

/** First and last block of a page, both counted in. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Room that the line over a page's footnotes takes. */
export const notesRule = 14;

/**
 * Fills pages with whole blocks in order: a heading goes with what follows it, a footnote with its mark. A block that
 * is higher than a page stands alone. Word breaks inside paragraphs too, so its pages can differ by a few lines.
 */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): readonly PageRange[] {
  const pages: PageRange[] = [];
  let from = 0;
  let used = 0;
  let notes = 0;
  let index = 0;
  while (index < blocks.length) {
    const unit = unitAt(blocks, index);
    const unitNotes = unit.notes > 0 && notes === 0 ? unit.notes + notesRule : unit.notes;
    const fits = used + unit.height + notes + unitNotes <= pageHeight;
    if (!fits && index > from) {
      pages.push({ from, to: index - 1 });
      from = index;
      used = 0;
      notes = 0;
      continue;
    }
    used += unit.height;
    notes += unitNotes;
    index = unit.end + 1;
  }
  if (blocks.length > 0) pages.push({ from, to: blocks.length - 1 });
  return pages;
}

/** The headings from `start` on together with the first block that is none. */
function unitAt(blocks: readonly MeasuredBlock[], start: number) {
  let end = start;
  while (blocks[end]?.keepWithNext && end + 1 < blocks.length) end += 1;
  const part = blocks.slice(start, end + 1);
  const sum = (of: (block: MeasuredBlock) => number) => part.reduce((total, block) => total + of(block), 0);
  return { end, height: sum(block => block.height), notes: sum(block => block.notesHeight) };
}
