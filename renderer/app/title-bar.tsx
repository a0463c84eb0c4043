import './title-bar.css';
import { BookOpen, FileText, House, Library, Menu as MenuIcon, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { CaseSummary } from '../../shared/domain/case.ts';
import type { ReportSummary } from '../../shared/domain/report.ts';
import { strings } from '../strings.sv.ts';
import { IconButton } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { type WindowTab, WindowTabs } from '../ui/tabs.tsx';
import { useQuery } from './host.tsx';
import type { Tab } from './navigation.ts';
import { useNavigator } from './navigation-context.tsx';

interface TitleBarProps {
  readonly menu: readonly (readonly MenuEntry[])[];
  readonly onSearch: () => void;
}

/** The window's top row: menu, open tabs, the way to everything. */
export function TitleBar({ menu, onSearch }: TitleBarProps) {
  const { navigation, select, close } = useNavigator();
  const cases = useQuery('case.list', {}).value;
  const reports = useQuery('report.list', {}).value;
  return (
    <header className="title-bar">
      <MenuButton
        label={strings.shell.menu}
        trigger={<IconButton icon={MenuIcon} label={strings.shell.menu} />}
        groups={menu}
      />
      <WindowTabs
        label={strings.shell.openTabs}
        closeLabel={strings.shell.closeTab}
        tabs={navigation.tabs.map(tab => windowTab(tab, cases ?? [], reports ?? []))}
        current={navigation.current}
        onSelect={select}
        onClose={close}
      />
      <AriaButton className="omni" onPress={onSearch} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
        <Search className="icon" data-size="small" aria-hidden="true" />
        <span className="ellipsis">{strings.shell.search}</span>
        <Kbd keys="Mod+K" />
      </AriaButton>
    </header>
  );
}

function windowTab({ key, route }: Tab, cases: readonly CaseSummary[], reports: readonly ReportSummary[]): WindowTab {
  if (route.kind === 'start') return { key, title: strings.shell.start, icon: House, canClose: false };
  if (route.kind === 'positions') return { key, title: strings.shell.positions, icon: Library, canClose: true };
  if (route.kind === 'report') {
    const title = reports.find(({ id }) => id === route.reportId)?.designation ?? strings.reader.report;
    return { key, title, icon: BookOpen, canClose: true };
  }
  const found = cases.find(candidate => candidate.id === route.caseId);
  return { key, title: found ? nameOf(found) : strings.shell.untitledCase, icon: FileText, canClose: true };
}

/** What a case is called where there is little room. */
export function nameOf(named: { readonly title: string; readonly shortTitle: string }): string {
  return named.shortTitle === '' ? named.title : named.shortTitle;
}
