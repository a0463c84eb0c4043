import { bridgeGlobal, type DesktopBridge } from '../../shared/desktop-bridge.ts';

/** The desktop program's bridge, or null in a browser. */
export function desktopTransport(): DesktopBridge | null {
  return (globalThis as { readonly [bridgeGlobal]?: DesktopBridge })[bridgeGlobal] ?? null;
}
