import './section-tree.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { AnswerTarget } from '../../../app/navigation.ts';
import { strings } from '../../../strings.sv.ts';
import { useAnswering } from '../answering.ts';
import { keyOfTarget } from '../outline/targets.ts';
import type { TreeRow } from '../outline/tree-rows.ts';
import { moveInTree, type TreeMove } from './tree-keys.ts';
import { TreeRowContent } from './tree-row.tsx';
import { useTypeAhead } from './type-ahead.ts';

interface SectionTreeProps {
  readonly rows: readonly TreeRow[];
  readonly onToggle: (row: TreeRow, isExpanded: boolean) => void;
}

/** Heights in CSS pixels, as in the style sheet. */
const heightOf = (row: TreeRow | undefined) => (row?.kind === 'report' ? 34 : 25);

/** The sections as a tree of which only the rows in sight are in the page: one tab stop, arrows, letters, Enter opens. */
export function SectionTree({ rows, onToggle }: SectionTreeProps) {
  const { target, go } = useAnswering();
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const currentKey = target === null ? null : keyOfTarget(target);
  const [focusKey, setFocusKey] = useState<string | null>(currentKey);
  const indexByKey = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const focusIndex = indexByKey.get(focusKey ?? '') ?? indexByKey.get(currentKey ?? '') ?? (rows.length > 0 ? 0 : -1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heightOf(rows[index]),
    getItemKey: index => rows[index]?.key ?? index,
    overscan: 12,
    paddingStart: 2,
    paddingEnd: 2,
  });
  const typed = useTypeAhead(rows, focusIndex, row => setFocusKey(row.key));

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of other heights have to be measured anew.
  useEffect(() => virtual.measure(), [rows, virtual]);
  useEffect(() => setFocusKey(currentKey), [currentKey]);
  const scrollIndex = indexByKey.get(focusKey ?? '');
  const viewHeight = virtual.scrollRect?.height;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lower tree must not hide the row.
  useEffect(() => {
    if (scrollIndex !== undefined) virtual.scrollToIndex(scrollIndex, { align: 'auto' });
  }, [scrollIndex, viewHeight, virtual]);

  const choose = (row: TreeRow) => {
    setFocusKey(row.key);
    const chosen = targetOf(row);
    if (chosen !== null) go(chosen);
    else if (row.isExpanded !== null) onToggle(row, !row.isExpanded);
  };
  const apply = (move: TreeMove) => {
    if (move.kind === 'focus') setFocusKey(rows[move.index]?.key ?? null);
    else if (move.kind === 'choose') choose(move.row);
    else onToggle(move.row, move.isExpanded);
  };
  const pressed = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 25) - 1);
    const move = moveInTree(rows, focusIndex, event, pageRows);
    if (move !== null) apply(move);
    else if (!typed(event)) return;
    event.preventDefault();
  };

  const items = virtual.getVirtualItems();
  const focusIsInPage = items.some(({ index }) => index === focusIndex);
  return (
    <div
      className="section-tree"
      role="tree"
      aria-label={strings.answer.tree.sections}
      aria-activedescendant={focusIsInPage ? `${idBase}-${rows[focusIndex]?.key}` : undefined}
      tabIndex={0}
      ref={scroller}
      onKeyDown={pressed}
    >
      <div className="section-tree-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the tree has the focus and the keys; the row is its active descendant.
            <div
              key={row.key}
              id={`${idBase}-${row.key}`}
              role="treeitem"
              className="tree-row"
              data-kind={row.kind}
              data-level={row.level}
              data-context={row.kind === 'section' && row.isContext ? true : undefined}
              data-focused={index === focusIndex || undefined}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.setSize}
              aria-selected={row.key === currentKey}
              {...(row.isExpanded === null ? {} : { 'aria-expanded': row.isExpanded })}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => choose(row)}
            >
              <TreeRowContent row={row} onToggle={() => onToggle(row, !row.isExpanded)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What a row opens; null for a report, which only folds. */
function targetOf(row: TreeRow): AnswerTarget | null {
  if (row.kind === 'section') return { sectionId: row.section.id };
  return row.kind === 'free' ? { freeSectionId: row.free.id } : null;
}
