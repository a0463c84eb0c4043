import './app.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Palette } from '../features/palette/palette.tsx';
import { Shortcuts } from '../features/palette/shortcuts.tsx';
import { PositionsScreen } from '../features/positions/positions-screen.tsx';
import { ReportReader } from '../features/reader/report-reader.tsx';
import { strings } from '../strings.sv.ts';
import { Button } from '../ui/button.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { MessageLine } from '../ui/message-line.tsx';
import { appCommands } from './app-commands.ts';
import { CaseWindow } from './case-window.tsx';
import { type Command, CommandProvider, useCommands } from './commands.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HostProvider, useHost, useQuery } from './host.tsx';
import type { HostStore } from './host-store.ts';
import { ImportProvider, useImports } from './imports.tsx';
import { NavigationProvider, useNavigator } from './navigation-context.tsx';
import { guardWindowClose, pendingSaves } from './pending-saves.ts';
import { StartWindow } from './start-window.tsx';
import { useLook } from './theme.ts';
import { TitleBar } from './title-bar.tsx';

/** The whole window on a host. */
export function App({ store }: { readonly store: HostStore }) {
  return (
    <I18nProvider locale="sv-SE">
      <HostProvider store={store}>
        <NavigationProvider>
          <ImportProvider>
            <CommandProvider>
              <Window />
            </CommandProvider>
          </ImportProvider>
        </NavigationProvider>
      </HostProvider>
    </I18nProvider>
  );
}

type Overlay = 'palette' | 'shortcuts' | null;

function Window() {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const { route, heldBack } = useNavigator();
  const commands = useAppCommands(setOverlay);
  useLook(useQuery('settings.read', {}).value);
  useEffect(() => guardWindowClose(pendingSaves), []);
  const close = useCallback(() => setOverlay(null), []);
  return (
    <div className="window">
      <TitleBar menu={menuOf(commands)} onSearch={() => setOverlay('palette')} />
      {heldBack && (
        <MessageLine
          kind="error"
          title={strings.save.leaveTitle}
          actions={
            <>
              <Button size="small" onPress={heldBack.retry}>
                {strings.common.retry}
              </Button>
              <Button size="small" variant="quiet" onPress={heldBack.leaveAnyway}>
                {strings.save.leaveAnyway}
              </Button>
            </>
          }
        >
          {strings.save.leave}
        </MessageLine>
      )}
      {route.kind === 'start' && <StartWindow screen={route.screen} />}
      {route.kind === 'case' && <CaseWindow key={route.caseId} route={route} />}
      {route.kind === 'report' && (
        <ErrorBoundary key={route.reportId}>
          <ReportReader reportId={route.reportId} />
        </ErrorBoundary>
      )}
      {route.kind === 'positions' && (
        <ErrorBoundary>
          <PositionsScreen positionId={route.positionId} />
        </ErrorBoundary>
      )}
      <Palette isOpen={overlay === 'palette'} onClose={close} />
      <Shortcuts isOpen={overlay === 'shortcuts'} onClose={close} />
    </div>
  );
}

function useAppCommands(setOverlay: (overlay: Overlay) => void): readonly Command[] {
  const host = useHost();
  const navigator = useNavigator();
  const { importCase, importReport } = useImports();
  const commands = useMemo(
    () => appCommands({ host, navigator, importCase, importReport: () => importReport(), setOverlay }),
    [host, navigator, importCase, importReport, setOverlay],
  );
  useCommands(commands);
  return commands;
}

/** The menu button's menu: the commands that belong to no single view. */
function menuOf(commands: readonly Command[]): readonly (readonly MenuEntry[])[] {
  const groups = [
    ['newCase', 'importCase', 'importReport'],
    ['goStart', 'goPositions', 'goReports', 'goOrganisation', 'goSettings'],
    ['palette', 'shortcuts'],
  ];
  const entry = (id: string): MenuEntry[] => {
    const command = commands.find(candidate => candidate.id === id);
    return command ? [{ id, text: command.text, keys: command.keys, onAction: command.run }] : [];
  };
  return groups.map(ids => ids.flatMap(entry));
}
