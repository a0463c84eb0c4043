import type { Settings } from '../../shared/contract.ts';
import { strings } from '../strings.sv.ts';
import type { Command } from './commands.tsx';
import type { HostStore } from './host-store.ts';
import type { Navigation, Route, StartScreen } from './navigation.ts';

interface Means {
  readonly host: HostStore;
  readonly navigator: {
    readonly navigation: Navigation;
    go(route: Route): void;
    step(step: 1 | -1): void;
    close(tabKey: string): void;
  };
  importCase(): void;
  importReport(): void;
  setOverlay(overlay: 'palette' | 'shortcuts'): void;
}

const words = strings.commands;

/** The commands that can be given anywhere in the window. */
export function appCommands(means: Means): readonly Command[] {
  return [...generalCommands(means), ...goCommands(means), ...themeCommands(means), ...paneKeys];
}

function generalCommands({ navigator, importCase, importReport, setOverlay }: Means): readonly Command[] {
  const group = words.general;
  return [
    { id: 'palette', text: words.palette, group, keys: 'Mod+K', hidden: true, run: () => setOverlay('palette') },
    { id: 'shortcuts', text: words.shortcuts, group, keys: 'F1', run: () => setOverlay('shortcuts') },
    { id: 'newCase', text: words.newCase, group, run: () => navigator.go({ kind: 'start', screen: 'newCase' }) },
    { id: 'importCase', text: words.importCase, group, run: importCase },
    { id: 'importReport', text: words.importReport, group, run: importReport },
    { id: 'nextTab', text: words.nextTab, group, keys: 'Mod+PageDown', hidden: true, run: () => navigator.step(1) },
    {
      id: 'previousTab',
      text: words.previousTab,
      group,
      keys: 'Mod+PageUp',
      hidden: true,
      run: () => navigator.step(-1),
    },
    {
      id: 'closeTab',
      text: words.closeTab,
      group,
      keys: 'Mod+W',
      run: () => navigator.close(navigator.navigation.current),
    },
  ];
}

function goCommands({ navigator }: Means): readonly Command[] {
  const start = (id: string, text: string, screen: StartScreen): Command => ({
    id,
    text,
    group: words.go,
    run: () => navigator.go({ kind: 'start', screen }),
  });
  return [
    start('goStart', words.goStart, 'cases'),
    {
      id: 'goPositions',
      text: words.goPositions,
      group: words.go,
      run: () => navigator.go({ kind: 'positions', positionId: null }),
    },
    start('goReports', words.goReports, 'reports'),
    start('goOrganisation', words.goOrganisation, 'organisation'),
    start('goSettings', words.goSettings, 'settings'),
  ];
}

function themeCommands({ host }: Means): readonly Command[] {
  const theme = (id: string, text: string, name: Settings['theme']): Command => ({
    id,
    text,
    group: words.general,
    run: () => void host.call('settings.save', { settings: { theme: name } }),
  });
  return [
    theme('lightTheme', words.lightTheme, 'light'),
    theme('darkTheme', words.darkTheme, 'dark'),
    theme('systemTheme', words.systemTheme, 'system'),
  ];
}

/** Listened to by the panes themselves. */
const paneKeys: readonly Command[] = [
  { id: 'nextPane', text: words.nextPane, group: words.inPanes, keys: 'F6', hidden: true },
  { id: 'previousPane', text: words.previousPane, group: words.inPanes, keys: 'Shift+F6', hidden: true },
  { id: 'leftPane', text: words.leftPane, group: words.inPanes, keys: 'Mod+1', hidden: true },
  { id: 'centrePane', text: words.centrePane, group: words.inPanes, keys: 'Mod+2', hidden: true },
  { id: 'rightPane', text: words.rightPane, group: words.inPanes, keys: 'Mod+3', hidden: true },
];
