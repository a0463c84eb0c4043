import type { ReactNode, RefObject } from 'react';
import { strings } from '../../strings.sv.ts';
import { PaneTabs } from '../../ui/tabs.tsx';
import { type PlacedSection, useAnswering } from './answering.ts';
import { keyOfTarget } from './outline/targets.ts';
import { type PositionsHandle, PositionsPane } from './positions/positions-pane.tsx';
import type { TextChange } from './saving/drafts.ts';
import { useHistory } from './versions/history.ts';
import { VersionsPane } from './versions/versions-pane.tsx';

export type SideTab = 'report' | 'positions' | 'versions';

interface SidePaneProps {
  /** The report's text. */
  readonly reader: ReactNode;
  readonly placed: PlacedSection | null;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly onChange: (change: TextChange) => void;
  readonly positionsHandle: RefObject<PositionsHandle | null>;
}

/** The right pane: what they say, what we have said before, and what this text has been. */
export function SidePane({ reader, placed, tab, onTab, onChange, positionsHandle }: SidePaneProps) {
  const { target } = useAnswering();
  const words = strings.answer;
  const history = useHistory(target);
  const key = target === null ? 'none' : keyOfTarget(target);
  return (
    <PaneTabs<SideTab>
      label={words.panes.side}
      selected={tab}
      onSelect={onTab}
      tabs={[
        { id: 'report', text: words.report.tab, content: reader },
        {
          id: 'positions',
          text: words.positions.tab,
          content: <PositionsPane key={key} placed={placed} handle={positionsHandle} />,
        },
        {
          id: 'versions',
          text: words.versions.tab,
          count: history.value?.length || undefined,
          content: <VersionsPane key={key} target={target} onChange={onChange} />,
        },
      ]}
    />
  );
}
