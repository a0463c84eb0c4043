import './section-pane.css';
import { ListFilter, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { strings } from '../../../strings.sv.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ChipFilter } from '../../../ui/chip.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { useAnswering } from '../answering.ts';
import { filterCounts, type Narrowing, type TreeFilter } from '../outline/targets.ts';
import { type Opened, treeRows } from '../outline/tree-rows.ts';
import { CoverageMap } from './coverage-map.tsx';
import { SectionTree } from './section-tree.tsx';

const words = strings.answer.tree;

interface SectionPaneProps {
  readonly filter: TreeFilter;
  readonly onFilter: (filter: TreeFilter) => void;
  readonly onAddFree: (placement: 'before' | 'after') => void;
}

/** The left pane: what to show, the tree, and the map of the whole report. */
export function SectionPane({ filter, onFilter, onAddFree }: SectionPaneProps) {
  const { view, me } = useAnswering();
  const [opened, setOpened] = useState<Opened>(new Map());
  const rows = useMemo(() => treeRows(view, filter, opened), [view, filter, opened]);
  const counts = useMemo(() => filterCounts(view, me), [view, me]);
  const chips = (['proposals', 'mine', 'unanswered'] as const).map(id => ({ id, text: words[id], count: counts[id] }));
  return (
    <>
      <div className="section-tools">
        <SearchField
          label={words.filter}
          icon={ListFilter}
          value={filter.text}
          onChange={text => onFilter({ ...filter, text })}
        />
        <div className="section-chips">
          <ChipFilter<Narrowing>
            label={words.narrow}
            chips={chips}
            selected={filter.only}
            canBeNone
            onChange={only => onFilter({ ...filter, only })}
          />
          <MenuButton
            label={words.addFree}
            placement="bottom end"
            trigger={<IconButton icon={Plus} size="small" label={words.addFree} />}
            groups={[
              [
                { id: 'before', text: words.addBefore, onAction: () => onAddFree('before') },
                { id: 'after', text: words.addAfter, onAction: () => onAddFree('after') },
              ],
            ]}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <div className="section-none">
          <p>{words.nothingFound}</p>
          <Button variant="link" onPress={() => onFilter({ ...filter, text: '', only: null })}>
            {words.clearFilter}
          </Button>
        </div>
      ) : (
        <SectionTree
          rows={rows}
          onToggle={(row, isExpanded) => setOpened(now => new Map(now).set(row.key, isExpanded))}
        />
      )}
      <CoverageMap />
    </>
  );
}
