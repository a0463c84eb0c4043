import './virtual-grid.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

interface VirtualGridProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** In CSS pixels; every row is as high. */
  readonly rowHeight: number;
  /** Column heads as `role="columnheader"`. */
  readonly head?: ReactNode;
  /** Cells as `role="gridcell"`. */
  readonly renderRow: (item: Item) => ReactNode;
  readonly selected: string | null;
  readonly onSelect: (item: Item) => void;
  /** Enter or double click. */
  readonly onOpen?: (item: Item) => void;
  readonly rowClassName?: string;
}

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
    // biome-ignore lint/a11y/useSemanticElements: a virtualised table cannot be a <table>: its rows are placed one by one.
    <div
      className="virtual-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + (head ? 1 : 0)}
      aria-activedescendant={selectedIndex >= 0 ? rowId(selected ?? '') : undefined}
      tabIndex={0}
      onKeyDown={pressed}
    >
      {head && (
        // biome-ignore lint/a11y: see above; focus stays on the grid and the selected row is its active descendant.
        <div role="row" aria-rowindex={1} className={`virtual-head ${rowClassName}`}>
          {head}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div className="virtual-scroller" role="rowgroup" ref={scroller}>
        <div role="presentation" className="virtual-space" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(row => {
            const item = items[row.index];
            if (item === undefined) return null;
            const key = keyOf(item);
            return (
              // biome-ignore lint/a11y: see above.
              <div
                key={key}
                id={rowId(key)}
                role="row"
                aria-rowindex={row.index + (head ? 2 : 1)}
                aria-selected={key === selected}
                className={`virtual-row ${rowClassName}`}
                style={{ height: rowHeight, transform: `translateY(${row.start}px)` }}
                onClick={() => onSelect(item)}
                onDoubleClick={() => onOpen?.(item)}
              >
                {renderRow(item)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
