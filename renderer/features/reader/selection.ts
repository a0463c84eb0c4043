import type { TextPoint } from '../../../shared/domain/reading.ts';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import { quoteBetween } from '../../../shared/outline/quotes.ts';
import { strings } from '../../strings.sv.ts';
import type { Holder, ReadingRow } from './reading-rows.ts';

const words = strings.reader;

/** What is selected in the text of one section or part. */
export interface SelectedText {
  readonly holder: Holder;
  readonly from: TextPoint;
  readonly to: TextPoint;
  /** Blocks parted by a line feed. */
  readonly quote: string;
}

/** Reads a selection back into points of the text; null where nothing of one section's text is selected. */
export function selectedText(range: Range, rows: readonly ReadingRow[]): SelectedText | null {
  const start = pointAt(range.startContainer, range.startOffset, rows);
  const end = pointAt(range.endContainer, range.endOffset, rows);
  if (start === null) return null;
  const to = end?.holder === start.holder ? end.point : endOf(start.holder);
  const raw = quoteBetween(start.holder.blocks, start.point, to);
  return raw === null || raw.trim() === '' ? null : { holder: start.holder, from: start.point, to, quote: raw };
}

interface Place {
  readonly holder: Holder;
  readonly point: TextPoint;
}

/** A place in the page as a point of the text: the row tells the section, `data-ordinal` the block, `data-from` where its shown words begin. */
function pointAt(node: Node, offset: number, rows: readonly ReadingRow[]): Place | null {
  const element = node instanceof Element ? node : node.parentElement;
  const slot = element?.closest<HTMLElement>('[data-index]');
  const row = rows[Number(slot?.dataset.index)];
  if (!slot || row === undefined) return null;
  const block = element?.closest<HTMLElement>('[data-ordinal]') ?? null;
  if (block === null) return nearestPoint(slot, row);
  const ordinal = Number(block.dataset.ordinal);
  const before = document.createRange();
  const stretches = [...block.querySelectorAll<HTMLElement>('[data-from]')];
  for (const stretch of stretches.toReversed()) {
    before.selectNodeContents(stretch);
    if (before.comparePoint(node, offset) < 0) continue;
    const from = Number(stretch.dataset.from);
    if (before.comparePoint(node, offset) > 0) return at(row, ordinal, from + (stretch.textContent?.length ?? 0));
    before.setEnd(node, offset);
    return at(row, ordinal, from + before.toString().length);
  }
  return at(row, ordinal, Number(stretches[0]?.dataset.from ?? 0));
}

function at({ holder }: ReadingRow, ordinal: number, offset: number): Place {
  return { holder, point: { ordinal, offset } };
}

/** Outside of the words of a row (its margin, a box's head): where its text begins. */
function nearestPoint(slot: HTMLElement, row: ReadingRow): Place | null {
  const block = slot.querySelector<HTMLElement>('[data-ordinal]');
  if (block !== null) return at(row, Number(block.dataset.ordinal), 0);
  return row.holder.blocks.length === 0 ? null : at(row, 0, 0);
}

function endOf({ blocks }: Holder): TextPoint {
  const last = blocks.at(-1);
  return { ordinal: last?.ordinal ?? 0, offset: last?.text.length ?? 0 };
}

/** "SOU 2023:97, avsnitt 10.2.1, s. 334": where a quotation stands. */
export function sourceOf({ designation }: Pick<ReportOutline, 'designation'>, selected: SelectedText): string {
  const { holder, from, to } = selected;
  const first = holder.blocks[from.ordinal]?.page ?? null;
  const last = holder.blocks[to.ordinal]?.page ?? null;
  const place =
    holder.section === null || holder.section.number === '' ? holder.title : words.sectionSource(holder.section.number);
  return [designation, place, ...(first === null ? [] : [words.pages(first, last ?? first)])].join(', ');
}
