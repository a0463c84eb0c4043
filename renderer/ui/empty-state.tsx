import './empty-state.css';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** At most three lines on why it helps. */
  readonly children?: ReactNode;
  /** One action, or two where the second is the common other way. */
  readonly actions?: ReactNode;
  /** `pane` for the narrow side panes, whose empty heads share one top line. */
  readonly size?: 'page' | 'pane';
  readonly level?: 1 | 2 | 3;
}

/** What stands where there is nothing yet: what is so, why it helps to change that, and how. */
export function EmptyState({ title, children, actions, size = 'page', level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty-state" data-size={size}>
      <Heading className="empty-title">{title}</Heading>
      {children && <div className="empty-text">{children}</div>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
