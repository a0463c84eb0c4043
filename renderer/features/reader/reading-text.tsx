import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { useElementWidth } from '../../ui/element-size.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { guessHeight, type ReadingRow, rowIndexOf } from './reading-rows.ts';
import { RowView } from './row-view.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { Spot } from './spots.ts';
import type { Stop } from './stops.ts';

const words = strings.reader;

interface ReadingTextProps {
  readonly label: string;
  readonly rows: readonly ReadingRow[];
  readonly spot: Spot;
  /** The chapters or parts before and after. */
  readonly before: Stop | null;
  readonly after: Stop | null;
  readonly onTurn: (spot: Spot) => void;
  /** The row at the top of what is seen has become another one. */
  readonly onSeen: (row: ReadingRow) => void;
}

/** Room above and below the text for the way to the chapters beside it, in CSS pixels. */
const room = 52;

/** A whole chapter of which only the rows in sight are in the page. */
export function ReadingText({ label, rows, spot, before, after, onTurn, onSeen }: ReadingTextProps) {
  const scroller = useRef<HTMLElement>(null);
  const width = useElementWidth(scroller);
  const columns = Math.max(30, Math.min(62, (width - 80) / 7.2));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => {
      const row = rows[index];
      return row === undefined ? 0 : guessHeight(row, columns, 23);
    },
    getItemKey: index => rows[index]?.key ?? index,
    overscan: 8,
    paddingStart: before === null ? 0 : room,
    paddingEnd: room,
  });
  const target = rowIndexOf(rows, spot);
  const arrived = useRef<Spot | null>(null);
  const hasRows = rows.length > 0 && width > 0;

  useLayoutEffect(() => {
    if (!hasRows || target < 0 || arrived.current === spot) return;
    const active = document.activeElement;
    // The link that led here may be gone, and the keys for the way back need the focus in the reader.
    if (arrived.current !== null && (active === document.body || scroller.current?.contains(active)))
      scroller.current?.focus({ preventScroll: true });
    arrived.current = spot;
    virtual.scrollToIndex(target, { align: 'start' });
  }, [hasRows, target, spot, virtual]);

  const items = virtual.getVirtualItems();
  const top = virtual.scrollOffset ?? 0;
  const seen = rows[items.find(({ end }) => end > top + 12)?.index ?? -1];
  useEffect(() => {
    if (seen !== undefined) onSeen(seen);
  }, [seen, onSeen]);

  return (
    <div className="reading-frame">
      <ScrollRegion ref={scroller} className="reading-scroll" label={label}>
        <article className="reading-space" lang="sv" style={{ height: virtual.getTotalSize() }}>
          {before !== null && <Turn direction="up" stop={before} onTurn={onTurn} />}
          <div className="reading-rows" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map(({ index, key }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  className="reading-slot"
                  data-index={index}
                  data-target={(spot.ordinal !== null && index === target) || undefined}
                >
                  <RowView row={row} />
                </div>
              );
            })}
          </div>
          {after !== null && <Turn direction="down" stop={after} onTurn={onTurn} />}
        </article>
      </ScrollRegion>
      <SelectionBar scroller={scroller} rows={rows} />
    </div>
  );
}

interface TurnProps extends Pick<ReadingTextProps, 'onTurn'> {
  readonly direction: 'up' | 'down';
  readonly stop: Stop;
}

function Turn({ direction, stop, onTurn }: TurnProps) {
  return (
    <div className="reading-turn" data-direction={direction}>
      <Button variant="link" icon={direction === 'up' ? ArrowUp : ArrowDown} onPress={() => onTurn(stop.spot)}>
        <span className="ellipsis">{direction === 'up' ? words.before(stop.title) : words.after(stop.title)}</span>
      </Button>
    </div>
  );
}
