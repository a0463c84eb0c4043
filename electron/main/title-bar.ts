import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

/** Height of the window's own title bar in the design. */
const height = 38;

/** The bar's surface and symbols in each theme, as in renderer/ui/tokens.css. */
const colours = {
  light: { color: '#e9ecec', symbolColor: '#414c4f' },
  dark: { color: '#14191a', symbolColor: '#b7c1c1' },
};

const colourOf = (dark: boolean) => (dark ? colours.dark : colours.light);

/** The system's frame without its bar: the window draws its own, the system's buttons lie on top of it. */
export function titleBarOptions(platform: NodeJS.Platform, dark: boolean): BrowserWindowConstructorOptions {
  const backgroundColor = colourOf(dark).color;
  if (platform === 'darwin') {
    return { titleBarStyle: 'hidden', trafficLightPosition: { x: 13, y: 12 }, backgroundColor };
  }
  return { titleBarStyle: 'hidden', titleBarOverlay: { ...colourOf(dark), height: height - 1 }, backgroundColor };
}

/** Lets the system's buttons follow the theme. */
export function paintTitleBar(window: BrowserWindow, platform: NodeJS.Platform, dark: boolean): void {
  window.setBackgroundColor(colourOf(dark).color);
  if (platform !== 'darwin') window.setTitleBarOverlay({ ...colourOf(dark), height: height - 1 });
}
