import './message-line.css';
import { Check, Info, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { strings } from '../strings.sv.ts';
import { Button } from './button.tsx';

export type MessageKind = 'error' | 'warning' | 'info' | 'done';

const icons: { readonly [Kind in MessageKind]: LucideIcon } = {
  error: OctagonX,
  warning: TriangleAlert,
  info: Info,
  done: Check,
};

interface MessageLineProps {
  readonly kind: MessageKind;
  /** What happened, in bold before the rest. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Buttons at the right: what can be done about it. */
  readonly actions?: ReactNode;
}

/** Something said at its place: what happened, what is safe, what to do. Read out without taking focus. */
export function MessageLine({ kind, title, children, actions }: MessageLineProps) {
  const Icon = icons[kind];
  return (
    <div className="message-line" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon className="icon" data-size="small" aria-hidden="true" />
      <div className="message-text">
        {title && <strong>{title} </strong>}
        {children}
      </div>
      {actions}
    </div>
  );
}

interface DoneLineProps {
  readonly children: ReactNode;
  readonly onUndo?: (() => void) | undefined;
}

/** Says that something is done and offers to take it back. */
export function DoneLine({ children, onUndo }: DoneLineProps) {
  return (
    <MessageLine
      kind="done"
      actions={
        onUndo && (
          <Button variant="link" onPress={onUndo}>
            {strings.common.undo}
          </Button>
        )
      }
    >
      {children}
    </MessageLine>
  );
}

interface ProgressLineProps {
  readonly label: string;
  /** 0 to 1; null while the length is not known. */
  readonly fraction: number | null;
  readonly onCancel?: (() => void) | undefined;
}

/** Long work: words, a bar and a way to stop it. */
export function ProgressLine({ label, fraction, onCancel }: ProgressLineProps) {
  return (
    <div className="message-line" data-kind="info" role="status">
      <Info className="icon" data-size="small" aria-hidden="true" />
      <div className="message-text">{label}</div>
      <ProgressBar
        className="progress"
        aria-label={label}
        value={(fraction ?? 0) * 100}
        isIndeterminate={fraction === null}
      >
        {({ percentage, isIndeterminate }) => (
          <span
            className="progress-fill"
            data-indeterminate={isIndeterminate}
            style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
          />
        )}
      </ProgressBar>
      {onCancel && (
        <Button variant="link" onPress={onCancel}>
          {strings.common.cancel}
        </Button>
      )}
    </div>
  );
}
