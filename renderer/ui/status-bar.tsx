import './status-bar.css';
import { Check, CircleDashed, Lock, OctagonX } from 'lucide-react';
import { createContext, type ReactNode, use, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Instant } from '../../shared/domain/dates.ts';
import { strings } from '../strings.sv.ts';
import { Button } from './button.tsx';
import { formatClock } from './format.ts';

interface Slots {
  readonly left: HTMLElement | null;
  readonly right: HTMLElement | null;
}

const SlotsContext = createContext<Slots>({ left: null, right: null });

/** Lets the view above fill the bar at the window's foot: `StatusSlot` puts its children there. */
export function WithStatusBar({ children }: { readonly children: ReactNode }) {
  const [left, setLeft] = useState<HTMLElement | null>(null);
  const [right, setRight] = useState<HTMLElement | null>(null);
  return (
    <SlotsContext value={{ left, right }}>
      {children}
      <footer className="status-bar">
        <div className="status-side" ref={setLeft} />
        <div className="status-side" data-side="right" ref={setRight} />
      </footer>
    </SlotsContext>
  );
}

interface StatusSlotProps {
  /** Left: saved, words. Right: counts and the keys that matter here. */
  readonly side: 'left' | 'right';
  readonly children: ReactNode;
}

/** Puts its children in the status bar for as long as it is mounted; nothing where there is no bar. */
export function StatusSlot({ side, children }: StatusSlotProps) {
  const target = use(SlotsContext)[side];
  return target === null ? null : createPortal(children, target);
}

/** What is known of the last save: only what the host has said. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'locked'; readonly reason: string };

interface SaveStatusProps {
  readonly state: SaveState;
  readonly onRetry?: (() => void) | undefined;
}

/** "Sparat 14.32", "Sparar", or "Inte sparat", which stays until it is saved. */
export function SaveStatus({ state, onRetry }: SaveStatusProps) {
  return (
    <span className="save-status" data-kind={state.kind} role="status">
      {state.kind === 'saved' && (
        <>
          <Check className="icon" data-size="small" aria-hidden="true" />
          {strings.save.saved(formatClock(state.at))}
        </>
      )}
      {state.kind === 'saving' && (
        <>
          <CircleDashed className="icon" data-size="small" aria-hidden="true" />
          {strings.save.saving}
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <OctagonX className="icon" data-size="small" aria-hidden="true" />
          <b title={state.message}>{strings.save.failed}</b>
          {onRetry && (
            <Button variant="link" onPress={onRetry}>
              {strings.common.retry}
            </Button>
          )}
        </>
      )}
      {state.kind === 'locked' && (
        <>
          <Lock className="icon" data-size="small" aria-hidden="true" />
          {state.reason}
        </>
      )}
    </span>
  );
}
