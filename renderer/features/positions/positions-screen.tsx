import './positions.css';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PositionSummary } from '../../../shared/domain/position.ts';
import type { PositionId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panes } from '../../ui/panes.tsx';
import { useStoredState } from '../../ui/stored-state.ts';
import {
  isOn,
  type LibrarySort,
  type Narrowing,
  nothingNarrowed,
  passes,
  type Shelf,
  sortPositions,
} from './library.ts';
import { LibraryTable } from './library-table.tsx';
import { PositionForm } from './position-form.tsx';
import { PositionPane } from './position-pane.tsx';
import { ShelfPane } from './shelf-pane.tsx';

const words = strings.positions;

/** What is being written: nothing, a new position, or a new version of one. */
type Writing = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly positionId: PositionId } | null;

/** The library: shelves, a table for scanning, a pane for reading, and the form for writing. */
export function PositionsScreen({ positionId }: { readonly positionId: PositionId | null }) {
  const { go } = useNavigator();
  const list = useQuery('position.list', {});
  const [shelf, setShelf] = useState<Shelf>({ kind: 'all' });
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState<Writing>(null);
  const select = (id: PositionId) => go({ kind: 'positions', positionId: id });
  const shownPositions = useShown(list.value ?? [], shelf, query);
  const table = (
    <LibraryTable
      all={list.value ?? []}
      {...shownPositions}
      searching={query.trim() !== ''}
      selected={positionId}
      onSelect={select}
      onOpen={id => setWriting({ kind: 'edit', positionId: id })}
      onNew={() => setWriting({ kind: 'new' })}
      failure={list.failure}
    />
  );
  const form = writing && (
    <PositionForm
      key={writing.kind === 'new' ? 'new' : writing.positionId}
      positionId={writing.kind === 'new' ? null : writing.positionId}
      onDone={saved => {
        setWriting(null);
        if (saved !== null) select(saved);
      }}
    />
  );
  return (
    <Panes
      id="positions"
      preferred={{ left: 248, right: 372 }}
      left={{
        label: words.shelves,
        content: (
          <ShelfPane positions={list.value ?? []} shelf={shelf} onShelf={setShelf} query={query} onQuery={setQuery} />
        ),
      }}
      centre={{ label: strings.shell.positions, content: form ?? table }}
      right={{
        label: words.position,
        content:
          positionId === null ? (
            <EmptyState size="pane" title={words.noneChosen}>
              {words.noneChosenText}
            </EmptyState>
          ) : (
            <PositionPane
              key={positionId}
              positionId={positionId}
              onEdit={() => setWriting({ kind: 'edit', positionId })}
              isEditing={writing?.kind === 'edit'}
            />
          ),
      }}
    />
  );
}

function useShown(all: readonly PositionSummary[], shelf: Shelf, query: string) {
  const today = useToday();
  const [sort, setSort] = useStoredState<LibrarySort>('positions.sort', { column: 'title', descending: false });
  const [narrowing, setNarrowing] = useState<Narrowing>(nothingNarrowed);
  const sought = useDeferredValue(query.trim());
  const hits = useQuery('position.search', sought === '' ? null : { query: sought, limit: 200 }).value;
  const shown = useMemo(() => {
    const source: readonly PositionSummary[] = sought === '' ? sortPositions(all, sort) : (hits ?? []);
    return source.filter(position => isOn(shelf, position, today) && passes(narrowing, position));
  }, [all, hits, sought, sort, shelf, narrowing, today]);
  return { shown, sort, onSort: setSort, narrowing, onNarrow: setNarrowing };
}
