import './virtual-grid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type HTMLAttributes, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

interface VirtualGridProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** In CSS pixels; every row is as high. */
  readonly rowHeight: number;
  /** One `GridHead` a column. */
  readonly head: ReactNode;
  /** One `GridCell` a column. */
  readonly renderRow: (item: Item) => ReactNode;
  readonly selected: string | null;
  readonly onSelect: (item: Item) => void;
  /** Enter or double click. */
  readonly onOpen?: (item: Item) => void;
  readonly rowClassName?: string;
}

/** Height of the row of heads, in CSS pixels. */
const headHeight = 28;

/** A long table of which only the rows in sight are in the page: one tab stop, arrows, Home, End and Page keys move the selection. */
export function VirtualGrid<Item>({
  label,
  items,
  keyOf,
  rowHeight,
  head,
  renderRow,
  selected,
  onSelect,
  onOpen,
  rowClassName = '',
}: VirtualGridProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: index => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  const selectedIndex = selected === null ? -1 : items.findIndex(item => keyOf(item) === selected);

  useEffect(() => {
    if (selectedIndex >= 0) rows.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, rows]);

  const pressed = (event: KeyboardEvent) => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: { readonly [key: string]: number } = {
      ArrowDown: selectedIndex + 1,
      ArrowUp: selectedIndex - 1,
      PageDown: selectedIndex + pageRows,
      PageUp: selectedIndex - pageRows,
      Home: 0,
      End: items.length - 1,
    };
    const wanted = moves[event.key];
    const current = items[selectedIndex];
    if (wanted !== undefined) {
      const item = items[Math.min(Math.max(wanted, 0), items.length - 1)];
      if (item !== undefined) onSelect(item);
    } else if (event.key === 'Enter' && current !== undefined) onOpen?.(current);
    else return;
    event.preventDefault();
  };

  const rowId = (key: string) => `${idBase}-${key}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtualised table cannot be a <table>, because its rows are placed one by one.
    <div
      className="virtual-grid"
      role="grid"
      ref={scroller}
      aria-label={label}
      aria-rowcount={items.length + 1}
      aria-activedescendant={selectedIndex >= 0 ? rowId(selected ?? '') : undefined}
      tabIndex={0}
      onKeyDown={pressed}
    >
      <GridRow className={`virtual-head ${rowClassName}`} index={1} style={{ height: headHeight }}>
        {head}
      </GridRow>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
      <div role="rowgroup" className="virtual-space" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(row => {
          const item = items[row.index];
          if (item === undefined) return null;
          const key = keyOf(item);
          return (
            <GridRow
              key={key}
              id={rowId(key)}
              index={row.index + 2}
              selected={key === selected}
              className={`virtual-row ${rowClassName}`}
              style={{ height: rowHeight, transform: `translateY(${row.start - headHeight}px)` }}
              onClick={() => onSelect(item)}
              onDoubleClick={() => onOpen?.(item)}
            >
              {renderRow(item)}
            </GridRow>
          );
        })}
      </div>
    </div>
  );
}

interface GridRowProps extends HTMLAttributes<HTMLDivElement> {
  /** Counted from 1, the head included. */
  readonly index: number;
  readonly selected?: boolean;
}

function GridRow({ index, selected, ...props }: GridRowProps) {
  // biome-ignore lint/a11y: focus stays on the grid, and the selected row is its active descendant.
  return <div {...props} role="row" aria-rowindex={index} aria-selected={selected} />;
}

/** A cell of a row. */
export function GridCell(props: HTMLAttributes<HTMLSpanElement>) {
  // biome-ignore lint/a11y: see `GridRow`.
  return <span {...props} role="gridcell" />;
}

/** A column's head; it sorts by a button inside it. */
export function GridHead(props: HTMLAttributes<HTMLSpanElement>) {
  // biome-ignore lint/a11y: see `GridRow`.
  return <span {...props} role="columnheader" />;
}
