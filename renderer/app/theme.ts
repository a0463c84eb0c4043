import { useEffect } from 'react';
import type { Settings } from '../../shared/contract.ts';
import { readStored, writeStored } from '../ui/stored-state.ts';

type Look = Pick<Settings, 'theme' | 'textSize'>;

const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

/** Sizes of reading and writing text that follow the setting, in CSS pixels at 100 per cent: the design's tokens. */
const scaledSizes: { readonly [token: string]: number } = {
  '--size-read': 15,
  '--lead-read': 23,
  '--size-write': 16.5,
  '--lead-write': 27,
};

function applyLook({ theme, textSize }: Look): void {
  const root = document.documentElement;
  const dark = theme === 'dark' || (theme === 'system' && systemDark().matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  for (const [token, size] of Object.entries(scaledSizes)) {
    root.style.setProperty(token, `${(size * textSize) / 100}px`);
  }
}

/** Shows the look of the last time before the host has answered, so that a dark window does not start white. */
export function applyRememberedLook(): void {
  applyLook(readStored<Look>('look', { theme: 'system', textSize: 100 }));
}

/** Keeps the window's look as the settings say, and as the system does where they say so. */
export function useLook(settings: Settings | undefined): void {
  useEffect(() => {
    if (settings === undefined) return;
    const look = { theme: settings.theme, textSize: settings.textSize };
    applyLook(look);
    writeStored('look', look);
    if (look.theme !== 'system') return;
    const query = systemDark();
    const changed = () => applyLook(look);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [settings]);
}
