import type { BlockAnchor } from '../domain/correction.ts';
import type { ReportBlock } from '../domain/report.ts';

/** So much of a block's text tells it from others. */
const anchorLength = 200;

/** How a correction names the block at `ordinal`; null where there is none. */
export function anchorAt(blocks: readonly ReportBlock[], ordinal: number): BlockAnchor | null {
  const block = blocks[ordinal];
  return block === undefined ? null : { ordinal, text: block.text.slice(0, anchorLength) };
}

/** Ordinal of the block that an anchor means: the nearest one that begins with the same words; -1 where none does. */
export function findBlock(blocks: readonly ReportBlock[], anchor: BlockAnchor): number {
  const fitting = [...blocks.keys()].filter(ordinal => anchorAt(blocks, ordinal)?.text === anchor.text);
  const distance = (ordinal: number) => Math.abs(ordinal - anchor.ordinal);
  return fitting.toSorted((one, other) => distance(one) - distance(other))[0] ?? -1;
}
