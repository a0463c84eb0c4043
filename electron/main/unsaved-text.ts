import { type BrowserWindow, dialog } from 'electron';

/** Milliseconds in which the page saves and closes itself; whoever closes again after that is kept by something. */
const patience = 1500;

/** After so long, in milliseconds, a held window is another story. */
const memory = 30_000;

/**
 * The page holds its window while text is unsaved, saves it and closes by itself. Where it cannot save, the second attempt
 * to close asks, so that nobody loses text unknowingly and nobody is locked in.
 */
export function askBeforeLosingText(window: BrowserWindow): void {
  let heldAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('will-prevent-unload', event => {
    const since = Date.now() - heldAt;
    if (since < patience) return;
    if (since < memory && leaveUnsaved(window)) {
      event.preventDefault();
      return;
    }
    heldAt = Date.now();
  });
}

function leaveUnsaved(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Yttra',
    message: 'Texten är inte sparad',
    detail: 'Den finns kvar i fönstret. Kopiera den om du vill ha den kvar innan du stänger.',
    buttons: ['Behåll fönstret', 'Stäng utan att spara'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
