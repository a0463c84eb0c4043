import './start-window.css';
import { BookOpen, Building2, FolderOpen, Library, type LucideIcon, Settings as SettingsIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { NewCase } from '../features/case-details/new-case.tsx';
import { OrganisationScreen } from '../features/organisation/organisation-screen.tsx';
import { SettingsScreen } from '../features/organisation/settings-screen.tsx';
import { ReportsScreen } from '../features/reports/reports-screen.tsx';
import { CasesScreen } from '../features/start/cases-screen.tsx';
import { strings } from '../strings.sv.ts';
import { formatCount, formatMoment } from '../ui/format.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useQuery } from './host.tsx';
import type { Route, StartScreen } from './navigation.ts';
import { useNavigator } from './navigation-context.tsx';
import { useToday } from './today.ts';

/** Start: the main menu at the left, the chosen screen beside it. */
export function StartWindow({ screen }: { readonly screen: StartScreen }) {
  return (
    <div className="start-window">
      <MainMenu screen={screen} />
      <ErrorBoundary key={screen}>
        {screen === 'cases' && <CasesScreen />}
        {screen === 'newCase' && <NewCase />}
        {screen === 'reports' && <ReportsScreen />}
        {screen === 'organisation' && <OrganisationScreen />}
        {screen === 'settings' && <SettingsScreen />}
      </ErrorBoundary>
    </div>
  );
}

function MainMenu({ screen }: { readonly screen: StartScreen }) {
  const cases = useQuery('case.list', {}).value;
  const positions = useQuery('position.list', {}).value;
  const reports = useQuery('report.list', {}).value;
  const ongoing = cases?.filter(candidate => candidate.state === 'ongoing').length;
  const start = (name: StartScreen): Route => ({ kind: 'start', screen: name });
  return (
    <nav className="main-menu" aria-label={strings.start.mainMenu}>
      <MenuLink
        icon={FolderOpen}
        route={start('cases')}
        current={screen === 'cases' || screen === 'newCase'}
        count={ongoing}
      >
        {strings.start.cases}
      </MenuLink>
      <MenuLink icon={Library} route={{ kind: 'positions', positionId: null }} count={positions?.length}>
        {strings.start.positions}
      </MenuLink>
      <MenuLink icon={BookOpen} route={start('reports')} current={screen === 'reports'} count={reports?.length}>
        {strings.start.reports}
      </MenuLink>
      <MenuLink icon={Building2} route={start('organisation')} current={screen === 'organisation'}>
        {strings.start.organisation}
      </MenuLink>
      <MenuLink icon={SettingsIcon} route={start('settings')} current={screen === 'settings'}>
        {strings.start.settings}
      </MenuLink>
      <WorkspaceFoot />
    </nav>
  );
}

interface MenuLinkProps {
  readonly icon: LucideIcon;
  readonly route: Route;
  readonly current?: boolean;
  readonly count?: number | undefined;
  readonly children: string;
}

function MenuLink({ icon: Icon, route, current = false, count, children }: MenuLinkProps) {
  const { go } = useNavigator();
  return (
    <AriaButton
      className="main-menu-link"
      onPress={() => go(route)}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon className="icon" aria-hidden="true" />
      <span className="main-menu-text">{children}</span>
      {count !== undefined && <span className="main-menu-count">{formatCount(count)}</span>}
    </AriaButton>
  );
}

function WorkspaceFoot() {
  const organisation = useQuery('organisation.read', {}).value;
  const workspace = useQuery('workspace.describe', {}).value;
  const today = useToday();
  return (
    <div className="main-menu-foot">
      {organisation && <div className="ellipsis">{organisation.name}</div>}
      {organisation?.committees.length === 1 && <div className="ellipsis">{organisation.committees[0]?.name}</div>}
      {workspace &&
        (workspace.sound ? (
          <div>{strings.start.checked(formatMoment(workspace.checkedAt, today))}</div>
        ) : (
          <div className="main-menu-warning">{strings.start.unsound}</div>
        ))}
      {workspace?.readOnly && <div className="main-menu-warning">{strings.start.readOnly}</div>}
    </div>
  );
}
