import './tabs.css';
import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { formatCount } from './format.ts';

export interface WindowTab {
  readonly key: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly canClose: boolean;
}

interface WindowTabsProps {
  readonly label: string;
  readonly closeLabel: (title: string) => string;
  readonly tabs: readonly WindowTab[];
  readonly current: string;
  readonly onSelect: (key: string) => void;
  readonly onClose: (key: string) => void;
}

/** What is open in the window, in its title bar. */
export function WindowTabs({ label, closeLabel, tabs, current, onSelect, onClose }: WindowTabsProps) {
  return (
    <nav className="window-tabs" aria-label={label}>
      {tabs.map(tab => (
        <span key={tab.key} className="window-tab" data-current={tab.key === current || undefined}>
          <AriaButton
            className="window-tab-button"
            onPress={() => onSelect(tab.key)}
            {...(tab.key === current ? { 'aria-current': 'page' as const } : {})}
          >
            <tab.icon className="icon" aria-hidden="true" />
            <span className="ellipsis" title={tab.title}>
              {tab.title}
            </span>
          </AriaButton>
          {tab.canClose && (
            <AriaButton
              className="window-tab-close"
              aria-label={closeLabel(tab.title)}
              onPress={() => onClose(tab.key)}
            >
              <X className="icon" data-size="tiny" aria-hidden="true" />
            </AriaButton>
          )}
        </span>
      ))}
    </nav>
  );
}

interface ViewTabsProps<Id extends string> {
  readonly label: string;
  readonly views: readonly { readonly id: Id; readonly text: string }[];
  readonly current: Id;
  readonly onSelect: (id: Id) => void;
}

/** The views of one case, in its bar. */
export function ViewTabs<Id extends string>({ label, views, current, onSelect }: ViewTabsProps<Id>) {
  return (
    <nav className="view-tabs" aria-label={label}>
      {views.map(view => (
        <AriaButton
          key={view.id}
          className="view-tab"
          onPress={() => onSelect(view.id)}
          {...(view.id === current ? { 'aria-current': 'page' as const } : {})}
        >
          {view.text}
        </AriaButton>
      ))}
    </nav>
  );
}

export interface PaneTab<Id extends string> {
  readonly id: Id;
  readonly text: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

interface PaneTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly PaneTab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Several contents of one pane; arrows move between the tabs. */
export function PaneTabs<Id extends string>({ label, tabs, selected, onSelect }: PaneTabsProps<Id>) {
  return (
    <Tabs className="pane-tabs" selectedKey={selected} onSelectionChange={key => onSelect(key as Id)}>
      <TabList className="pane-tab-list" aria-label={label}>
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id} className="pane-tab">
            {tab.text}
            {tab.count !== undefined && <span className="pane-tab-count">{formatCount(tab.count)}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} id={tab.id} className="pane-tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
