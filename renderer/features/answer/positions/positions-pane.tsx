import './positions-pane.css';
import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { PositionHit } from '../../../../shared/domain/position.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import type { PositionId } from '../../../../shared/ids.ts';
import { useHost, useQuery } from '../../../app/host.tsx';
import { failureOf } from '../../../app/host-store.ts';
import { strings } from '../../../strings.sv.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SearchField } from '../../../ui/field.tsx';
import { MessageLine } from '../../../ui/message-line.tsx';
import type { PlacedSection } from '../answering.ts';
import { useAnswering } from '../answering.ts';
import { PositionHitCard } from './position-hit.tsx';
import { marksFor, questionFor } from './suggestions.ts';

const words = strings.answer.positions;

/** The keyboard must rest this long before a search, in milliseconds. */
const rest = 150;

/** What keys in the text ask of the pane. */
export interface PositionsHandle {
  insertCurrent(): void;
}

interface PositionsPaneProps {
  /** The section being answered; null for a free section, which only has the search. */
  readonly placed: PlacedSection | null;
  readonly handle: RefObject<PositionsHandle | null>;
}

/** What has been said before: positions that fit the section, or those that a search finds. The chosen one lies open. */
export function PositionsPane({ placed, handle }: PositionsPaneProps) {
  const { positions, editor, target } = useAnswering();
  const host = useHost();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const search = useRested(typed.trim(), rest);
  const question = search !== '' ? search : placed === null ? '' : questionFor(placed.section);
  const found = useQuery('position.search', question === '' ? null : { query: question, limit: 20 });
  const { value: everything } = useQuery('position.list', question === '' ? {} : null);
  const hits = useMemo<readonly PositionHit[]>(
    () => found.value ?? (everything ?? []).map(position => ({ ...position, score: 0, text: '' })),
    [found.value, everything],
  );
  const [chosen, setChosen] = useState<PositionId | null>(null);
  const current = hits.find(({ id }) => id === chosen) ?? hits[0] ?? null;
  const marks = useMemo(() => marksFor(question), [question]);

  const insert = async (id: PositionId) => {
    setFailure(null);
    try {
      const { version, body } = await host.call('position.read', { positionId: id });
      editor.current?.insertPosition(id, version, body);
    } catch (error) {
      setFailure(failureOf(error).message);
    }
  };
  useImperativeHandle(handle, () => ({
    insertCurrent: () => {
      if (current !== null && target !== null) void insert(current.id);
    },
  }));

  if (positions.length === 0) {
    return (
      <EmptyState title={words.empty} size="pane" level={3}>
        {words.emptyText}
      </EmptyState>
    );
  }
  const stance: Stance | null = placed?.response?.stance ?? null;
  const used = new Set(placed?.response?.positions.map(({ positionId }) => positionId));
  return (
    <>
      <div className="suggestions-tools">
        <SearchField label={words.search(positions.length)} value={typed} onChange={setTyped} />
      </div>
      {(failure ?? found.failure?.message) && (
        <MessageLine kind="error" title={words.notRead}>
          {failure ?? found.failure?.message}
        </MessageLine>
      )}
      {hits.length === 0 && !found.loading && (
        <EmptyState title={search === '' ? words.none : words.noneFound} size="pane" level={3}>
          {words.noneText}
        </EmptyState>
      )}
      <GridList
        className="suggestions"
        aria-label={words.hits}
        items={hits}
        dependencies={[current?.id, marks, stance, target]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === null ? [] : [current.id]}
        onSelectionChange={keys => setChosen(([...keys][0] as PositionId | undefined) ?? null)}
        onAction={id => target !== null && void insert(id as PositionId)}
      >
        {hit => (
          <GridListItem id={hit.id} textValue={hit.title} className="suggestion">
            <PositionHitCard
              hit={hit}
              isOpen={hit.id === current?.id}
              marks={marks}
              stance={stance}
              isUsed={used.has(hit.id)}
              onInsert={target === null ? null : () => void insert(hit.id)}
            />
          </GridListItem>
        )}
      </GridList>
    </>
  );
}

function useRested(value: string, milliseconds: number): string {
  const [rested, setRested] = useState(value);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
