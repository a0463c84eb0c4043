import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Side } from './pane-layout.ts';

interface PaneSplitterProps {
  readonly side: Side;
  readonly label: string;
  readonly width: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly onResize: (width: number) => void;
  readonly onRestore: () => void;
}

/** How far an arrow key moves the line, in CSS pixels. */
const keyStep = 16;

/** The line between two panes: dragged, moved with arrows, restored with a double click or Enter. */
export function PaneSplitter({ side, label, width, limits, onResize, onRestore }: PaneSplitterProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const outward = side === 'left' ? 1 : -1;

  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current === null) return;
    onResize(start.current.width + outward * (event.clientX - start.current.x));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') onResize(width + outward * keyStep);
    else if (event.key === 'ArrowLeft') onResize(width - outward * keyStep);
    else if (event.key === 'Home') onResize(limits.min);
    else if (event.key === 'End') onResize(limits.max);
    else if (event.key === 'Enter') onRestore();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator with a value is the pattern for this; <hr> takes neither.
    <div
      className="pane-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={onRestore}
      onKeyDown={pressed}
    />
  );
}
