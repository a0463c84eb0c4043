import { Component, type ReactNode } from 'react';
import { strings } from '../strings.sv.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault in one view from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="page">
        <EmptyState
          title={strings.shell.viewFailed}
          actions={<Button onPress={() => this.setState({ failed: false })}>{strings.shell.reopenView}</Button>}
        >
          {strings.shell.viewFailedText}
        </EmptyState>
      </main>
    );
  }
}
