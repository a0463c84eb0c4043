import './palette.css';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useAllCommands } from '../../app/commands.tsx';
import { useQuery } from '../../app/host.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { cutToFirstHit, MarkedText } from '../../ui/marked-text.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import {
  caseEntry,
  commandGroup,
  groupsOf,
  type PaletteEntry,
  type PaletteGroup,
  positionGroup,
} from './palette-entries.tsx';

const words = strings.palette;

/** First sign of the query: what it narrows the search to. */
const prefixes = { commands: '>', statutes: '§', numbers: '#' } as const;

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Sections, answers, positions, cases and commands in one list, reached from everywhere. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <ModalOverlay className="palette-over" isOpen={isOpen} onOpenChange={open => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={strings.shell.search}>
          <PaletteContent onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const { groups, query } = usePaletteGroups(text);
  const entries = groups.flatMap(group => group.entries);
  const run = (id: string) => {
    const entry = entries.find(candidate => candidate.id === id);
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText} disableVirtualFocus={false}>
      <SearchField className="palette-field" aria-label={strings.shell.search} autoFocus>
        <Search className="icon" aria-hidden="true" />
        <Input
          className="palette-input"
          placeholder={words.placeholder}
          onKeyDown={event => event.key === 'Escape' && onClose()}
        />
        <span className="palette-esc">{words.escCloses}</span>
      </SearchField>
      <ScrollRegion className="palette-scroll" label={words.results}>
        <ListBox
          className="palette-list"
          aria-label={words.results}
          selectionMode="none"
          onAction={key => run(String(key))}
          renderEmptyState={() => <p className="palette-empty">{words.noHits}</p>}
        >
          {groups.map(group => (
            <ListBoxSection key={group.id} id={group.id}>
              <Header className="label palette-heading">{group.title}</Header>
              {group.entries.map(entry => (
                <PaletteRow key={entry.id} entry={entry} query={query} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </ScrollRegion>
      <div className="visually-hidden" role="status">
        {words.hitCount(entries.length)}
      </div>
      <footer className="palette-foot">
        <span>
          <b>{words.arrowKeys}</b> {words.choose}
        </span>
        <span>
          <b>{words.enterKey}</b> {words.open}
        </span>
        <span className="palette-prefixes">
          <span>
            <b>{prefixes.commands}</b> {words.onlyCommands}
          </span>
          <span>
            <b>{prefixes.statutes}</b> {words.onlyStatutes}
          </span>
          <span>
            <b>{prefixes.numbers}</b> {words.onlyNumbers}
          </span>
        </span>
      </footer>
    </Autocomplete>
  );
}

function PaletteRow({ entry, query }: { readonly entry: PaletteEntry; readonly query: string }) {
  return (
    <ListBoxItem id={entry.id} className="palette-row" textValue={`${entry.number} ${entry.text}`}>
      {entry.mark}
      {entry.number !== '' && (
        <span className="palette-number">
          <MarkedText text={entry.number} query={query} />
        </span>
      )}
      <span className="palette-text ellipsis">
        <MarkedText text={cutToFirstHit(entry.text, query)} query={query} />
      </span>
      {entry.note !== '' && <span className="palette-note">{entry.note}</span>}
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </ListBoxItem>
  );
}

/** The rows for what is written: `>` commands only, `#` section numbers only, `§` positions on a provision. */
function usePaletteGroups(text: string) {
  const { route, go } = useNavigator();
  const commands = useAllCommands();
  const cases = useQuery('case.list', {}).value;
  const positions = useQuery('position.list', {}).value;
  const deferred = useDeferredValue(text.trim());
  const prefix = Object.values(prefixes).find(sign => deferred.startsWith(sign)) ?? '';
  const query = deferred.slice(prefix.length).trim();
  const caseId = route.kind === 'case' ? route.caseId : null;
  const searched = query !== '' && (prefix === '' || prefix === prefixes.numbers);
  const results = useQuery('search.everything', searched ? { query, caseId } : null).value;
  const groups = useMemo((): readonly PaletteGroup[] => {
    const context = {
      go,
      caseFor: (reportId: string) => cases?.find(one => one.reportIds.some(id => id === reportId))?.id ?? null,
    };
    const found = results === undefined ? [] : groupsOf(results, context);
    if (prefix === prefixes.commands) return [commandGroup(commands, query, 40)];
    if (prefix === prefixes.numbers) return found.filter(group => group.id === 'sections');
    if (prefix === prefixes.statutes) {
      const lower = query.toLocaleLowerCase('sv');
      const onStatute = positions?.filter(one =>
        one.statutes.some(statute => statute.toLocaleLowerCase('sv').includes(lower)),
      );
      return [positionGroup(onStatute ?? [], context)];
    }
    if (query === '') {
      const ongoing = cases?.filter(one => one.state === 'ongoing').slice(0, 5) ?? [];
      return [
        { id: 'cases', title: words.cases, entries: ongoing.map(caseEntry(context)) },
        commandGroup(commands, '', 40),
      ];
    }
    return [...found, commandGroup(commands, query)];
  }, [go, cases, positions, commands, results, prefix, query]);
  return { groups: groups.filter(group => group.entries.length > 0), query };
}
