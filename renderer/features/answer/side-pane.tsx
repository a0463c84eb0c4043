import type { RefObject } from 'react';
import { useQuery } from '../../app/host.tsx';
import { strings } from '../../strings.sv.ts';
import { PaneTabs } from '../../ui/tabs.tsx';
import { type PlacedSection, useAnswering } from './answering.ts';
import { type PositionsHandle, PositionsPane } from './positions/positions-pane.tsx';
import { ReportPane } from './report/report-pane.tsx';
import type { TextChange } from './saving/drafts.ts';
import { VersionsPane } from './versions/versions-pane.tsx';

export type SideTab = 'report' | 'positions' | 'versions';

interface SidePaneProps {
  readonly placed: PlacedSection | null;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly onChange: (change: TextChange) => void;
  readonly positionsHandle: RefObject<PositionsHandle | null>;
}

/** The right pane: what they say, what we have said before, and what this text has been. */
export function SidePane({ placed, tab, onTab, onChange, positionsHandle }: SidePaneProps) {
  const { view } = useAnswering();
  const words = strings.answer;
  const request = placed === null ? null : { caseId: view.case.id, sectionId: placed.section.id };
  const history = useQuery('response.history', request);
  const key = placed?.section.id ?? 'free';
  return (
    <PaneTabs<SideTab>
      label={words.panes.side}
      selected={tab}
      onSelect={onTab}
      tabs={[
        { id: 'report', text: words.report.tab, content: <ReportPane /> },
        {
          id: 'positions',
          text: words.positions.tab,
          content: <PositionsPane key={key} placed={placed} handle={positionsHandle} />,
        },
        {
          id: 'versions',
          text: words.versions.tab,
          count: history.value?.length || undefined,
          content: <VersionsPane key={key} placed={placed} onChange={onChange} />,
        },
      ]}
    />
  );
}
