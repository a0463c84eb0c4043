import { type KeyboardEvent, useRef } from 'react';
import type { TreeRow } from '../outline/tree-rows.ts';

/** Letters typed closer together than this are one word, in milliseconds. */
const pause = 700;

/** Typing goes to the next row whose number or title begins so; answers whether the key was a letter. */
export function useTypeAhead(
  rows: readonly TreeRow[],
  index: number,
  onFound: (row: TreeRow) => void,
): (event: KeyboardEvent) => boolean {
  const typed = useRef({ text: '', at: 0 });
  return event => {
    if (event.key.length !== 1 || event.key === ' ' || event.altKey || event.ctrlKey || event.metaKey) return false;
    const continued = event.timeStamp - typed.current.at < pause;
    const text = (continued ? typed.current.text : '') + event.key.toLocaleLowerCase('sv');
    typed.current = { text, at: event.timeStamp };
    const found = findByBeginning(rows, index, text);
    if (found !== undefined) onFound(found);
    return true;
  };
}

/** The first row from `index` on, round the end, that begins with `text`; a new first letter looks after `index`. */
export function findByBeginning(rows: readonly TreeRow[], index: number, text: string): TreeRow | undefined {
  const from = text.length === 1 ? index + 1 : Math.max(index, 0);
  return [...rows.slice(from), ...rows.slice(0, from)].find(row =>
    beginningsOf(row).some(beginning => beginning.toLocaleLowerCase('sv').startsWith(text)),
  );
}

function beginningsOf(row: TreeRow): readonly string[] {
  if (row.kind === 'free') return [row.free.title];
  if (row.kind === 'report') return [row.report.designation, row.report.title];
  return [row.section.number, row.section.title];
}
