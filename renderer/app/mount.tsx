import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { type HostDoor, HostStore } from './host-store.ts';
import { applyRememberedLook } from './theme.ts';

/** Builds the window in `root` on a door to the host. */
export function mount(door: HostDoor, root: HTMLElement): void {
  applyRememberedLook();
  createRoot(root).render(
    <StrictMode>
      <App store={new HostStore(door)} />
    </StrictMode>,
  );
}
