import './panes.css';
import { PanelLeft, PanelRight } from 'lucide-react';
import { createContext, type ReactNode, use, useMemo, useRef } from 'react';
import { strings } from '../strings.sv.ts';
import { IconButton } from './button.tsx';
import { useElementWidth } from './element-size.ts';
import { usePaneKeys } from './pane-keys.ts';
import { type PreferredWidths, paneLimits, type Side } from './pane-layout.ts';
import { PaneSplitter } from './pane-splitter.tsx';
import { type PaneState, usePaneState } from './pane-state.ts';

export interface PaneContent {
  /** Its name as a landmark: "Avsnitt", "Svaret", "Betänkandet". */
  readonly label: string;
  readonly content: ReactNode;
  /** Shown in the strip that is left when the pane is closed. */
  readonly rail?: ReactNode;
}

interface PanesProps {
  /** Names the view whose widths are kept. */
  readonly id: string;
  readonly left?: PaneContent | undefined;
  readonly centre: PaneContent;
  readonly right?: PaneContent | undefined;
  readonly preferred?: PreferredWidths;
}

interface PaneControl {
  open(side: Side): void;
  close(side: Side): void;
  isOpen(side: Side): boolean;
  /** Whether the pane lies above the centre, so that it should close when something is chosen in it. */
  isOverlay(side: Side): boolean;
}

const PaneContext = createContext<PaneControl>({
  open: () => {},
  close: () => {},
  isOpen: () => true,
  isOverlay: () => false,
});

/** Lets the contents of a pane open and close the side panes. */
export const usePanes = () => use(PaneContext);

const ordinary: PreferredWidths = { left: 324, right: 416 };

/** Two or three panes that meet at a line: dragged, closed, cycled with F6; side panes float where the window is narrow. */
export function Panes({ id, left, centre, right, preferred = ordinary }: PanesProps) {
  const root = useRef<HTMLDivElement>(null);
  const width = useElementWidth(root);
  const state = usePaneState(id, width, preferred, left !== undefined, right !== undefined);
  usePaneKeys(root, state);
  const control = useMemo<PaneControl>(
    () => ({
      open: side => state.setOpen(side, true),
      close: side => state.setOpen(side, false),
      isOpen: side => state[side].open,
      isOverlay: side => state[side].mode === 'overlay',
    }),
    [state],
  );
  return (
    <PaneContext value={control}>
      <div className="panes" ref={root}>
        {left && <SidePane side="left" pane={left} state={state} />}
        <main className="pane" data-pane="centre" aria-label={centre.label} tabIndex={-1}>
          {left && <Splitter side="left" pane={left} state={state} />}
          {centre.content}
        </main>
        {right && <SidePane side="right" pane={right} state={state} />}
      </div>
    </PaneContext>
  );
}

interface SidePaneProps {
  readonly side: Side;
  readonly pane: PaneContent;
  readonly state: PaneState;
}

function SidePane({ side, pane, state }: SidePaneProps) {
  const { open, mode, width } = state[side];
  const rail = (!open || mode === 'overlay') && (
    <nav className="pane-rail" data-side={side} aria-label={strings.panes.edge(pane.label)}>
      <IconButton
        icon={side === 'left' ? PanelLeft : PanelRight}
        label={open ? strings.panes.hide(pane.label) : strings.panes.show(pane.label)}
        keys={side === 'left' ? 'Mod+1' : 'Mod+3'}
        isPressed={open}
        onPress={() => state.setOpen(side, !open)}
      />
      {pane.rail}
    </nav>
  );
  return (
    <>
      {side === 'left' && rail}
      {open && (
        <section
          className="pane"
          data-pane={side}
          data-mode={mode}
          aria-label={pane.label}
          tabIndex={-1}
          style={{ width }}
        >
          {side === 'right' && <Splitter side="right" pane={pane} state={state} />}
          {pane.content}
        </section>
      )}
      {side === 'right' && rail}
    </>
  );
}

/** Lies inside the pane to its right, where no scrollbar is. */
function Splitter({ side, pane, state }: SidePaneProps) {
  const { open, mode, width } = state[side];
  if (!open || mode === 'overlay') return null;
  return (
    <PaneSplitter
      side={side}
      label={strings.panes.width(pane.label)}
      width={width}
      limits={paneLimits[side]}
      onResize={next => state.setWidth(side, next)}
      onRestore={() => state.setWidth(side, null)}
    />
  );
}
