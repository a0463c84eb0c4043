import { FileInput } from 'lucide-react';
import { useMemo } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { ResponseOf } from '../../../shared/contract.ts';
import type { PositionSummary } from '../../../shared/domain/position.ts';
import { useHost, useTask } from '../../app/host.tsx';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/field.tsx';
import { formatCount } from '../../ui/format.ts';
import { MessageLine, ProgressLine } from '../../ui/message-line.tsx';
import { MessageList } from '../../ui/message-list.tsx';
import { isOn, type Shelf, subjectsOf } from './library.ts';

const words = strings.positions;

const stateShelves = ['all', 'current', 'renew', 'draft', 'gone'] as const;

interface ShelfPaneProps {
  readonly positions: readonly PositionSummary[];
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Search, states and subjects, each with how many positions it has; reading in a file of positions. */
export function ShelfPane({ positions, shelf, onShelf, query, onQuery }: ShelfPaneProps) {
  const today = useToday();
  const subjects = useMemo(() => subjectsOf(positions), [positions]);
  const selected = shelf.kind === 'subject' ? `subject:${shelf.subject}` : shelf.kind;
  return (
    <>
      <div className="shelf-search">
        <SearchField label={words.search} value={query} onChange={onQuery} />
      </div>
      <ListBox
        className="shelves"
        aria-label={words.shelves}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={keys => {
          const [key] = keys;
          if (key !== undefined) onShelf(shelfOf(String(key)));
        }}
      >
        <ListBoxSection aria-label={words.byState}>
          {stateShelves.map(kind => (
            <ShelfRow
              key={kind}
              id={kind}
              text={words.shelf[kind]}
              count={positions.filter(position => isOn({ kind }, position, today)).length}
            />
          ))}
        </ListBoxSection>
        <ListBoxSection>
          <Header className="label shelf-heading">{words.subjects}</Header>
          {subjects.map(([subject, count]) => (
            <ShelfRow key={subject} id={`subject:${subject}`} text={subject} count={count} />
          ))}
        </ListBoxSection>
      </ListBox>
      <ImportFoot />
    </>
  );
}

function shelfOf(key: string): Shelf {
  if (key.startsWith('subject:')) return { kind: 'subject', subject: key.slice('subject:'.length) };
  return { kind: stateShelves.find(kind => kind === key) ?? 'all' };
}

function ShelfRow({ id, text, count }: { readonly id: string; readonly text: string; readonly count: number }) {
  return (
    <ListBoxItem id={id} className="shelf" textValue={text}>
      <span className="ellipsis shelf-text" title={text}>
        {text}
      </span>
      <span className="shelf-count">{formatCount(count)}</span>
    </ListBoxItem>
  );
}

function ImportFoot() {
  const host = useHost();
  const task = useTask<ResponseOf<'position.import'> | null>();
  const start = () =>
    void task.run(words.choosingFile, async taskId => {
      const file = await host.call('file.pick', { kind: 'positions' });
      return file === null ? null : host.call('position.import', { file: file.token, taskId });
    });
  const { state } = task;
  return (
    <div className="shelf-foot">
      {state.kind === 'running' && (
        <ProgressLine label={state.label} fraction={state.fraction} onCancel={task.cancel} />
      )}
      {state.kind === 'failed' && (
        <MessageLine kind="error" title={words.notImported}>
          {state.failure.message}
        </MessageLine>
      )}
      {state.kind === 'done' && state.value !== null && (
        <MessageList
          title={words.imported(state.value.imported)}
          messages={state.value.messages}
          onClose={task.reset}
        />
      )}
      {state.kind !== 'running' && (
        <Button icon={FileInput} onPress={start}>
          {words.import}
        </Button>
      )}
    </div>
  );
}
