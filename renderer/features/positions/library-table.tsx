import { ArrowDown, ArrowUp, Check, CornerDownRight, type LucideIcon, Pencil, Plus, Undo2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { PositionState, PositionSummary } from '../../../shared/domain/position.ts';
import { stances } from '../../../shared/domain/stance.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PositionId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { ChipButton } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMonthAndYear } from '../../ui/format.ts';
import { ChoiceMenu } from '../../ui/menu.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { usePanes } from '../../ui/panes.tsx';
import { PositionGlyph, StanceGlyph } from '../../ui/stance.tsx';
import { GridCell, GridHead, VirtualGrid } from '../../ui/virtual-grid.tsx';
import { decisionsOf, isDue, type LibraryColumn, type LibrarySort, type Narrowing } from './library.ts';

const words = strings.positions;

interface LibraryTableProps {
  readonly all: readonly PositionSummary[];
  readonly shown: readonly PositionSummary[];
  /** Then the order is that of the hits and columns do not sort. */
  readonly searching: boolean;
  readonly sort: LibrarySort;
  readonly onSort: (sort: LibrarySort) => void;
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly selected: PositionId | null;
  readonly onSelect: (id: PositionId) => void;
  readonly onOpen: (id: PositionId) => void;
  readonly onNew: () => void;
  readonly failure: Failure | null;
}

/** The positions of a shelf as a table; a review date that has passed is the only coloured word in a row. */
export function LibraryTable(props: LibraryTableProps) {
  const { all, shown, searching, sort, onSort, selected, onSelect, onOpen, onNew, failure } = props;
  const panes = usePanes();
  const today = useToday();
  const abbreviations = useAbbreviations();
  const current = all.filter(position => position.state === 'decided').length;
  return (
    <>
      <div className="page-head library-head">
        <h1>{strings.shell.positions}</h1>
        <span className="page-head-note">{words.counts(all.length, current)}</span>
        <div className="page-head-actions">
          <NarrowingChips {...props} />
          <Button variant="primary" icon={Plus} onPress={onNew}>
            {words.new}
          </Button>
        </div>
      </div>
      {failure && (
        <MessageLine kind="error" title={strings.shell.notRead}>
          {failure.message}
        </MessageLine>
      )}
      {shown.length === 0 ? (
        <EmptyState title={searching ? words.noHits : all.length === 0 ? words.noneYet : words.noneHere}>
          {searching ? words.noHitsText : all.length === 0 ? words.noneYetText : words.noneHereText}
        </EmptyState>
      ) : (
        <div className="library">
          <VirtualGrid
            label={strings.shell.positions}
            items={shown}
            keyOf={position => position.id}
            rowHeight={34}
            rowClassName="library-row"
            head={<LibraryHead sort={searching ? null : sort} onSort={onSort} />}
            renderRow={position => <LibraryCells position={position} today={today} abbreviations={abbreviations} />}
            selected={selected}
            onSelect={position => {
              onSelect(position.id);
              if (panes.isOverlay('right')) panes.open('right');
            }}
            onOpen={position => onOpen(position.id)}
          />
        </div>
      )}
    </>
  );
}

function useAbbreviations(): ReadonlyMap<string, string> {
  const committees = useQuery('organisation.read', {}).value?.committees ?? [];
  return new Map(committees.map(committee => [committee.name, committee.abbreviation]));
}

function NarrowingChips({ all, narrowing, onNarrow }: LibraryTableProps) {
  const { committees, years } = decisionsOf(all);
  const stanceChoices = stances.map(stance => ({
    id: stance,
    text: strings.stances[stance].name,
    mark: <StanceGlyph stance={stance} size={14} hidden />,
  }));
  const choice = (id: string) => ({ id, text: id });
  return (
    <>
      <ChoiceMenu
        label={words.stance}
        trigger={<ChipButton text={words.stance} count={narrowing.stances.size} />}
        group={{ choices: stanceChoices }}
        selected={narrowing.stances}
        onChange={selected => onNarrow({ ...narrowing, stances: selected })}
      />
      {committees.length > 1 && (
        <ChoiceMenu
          label={words.committee}
          trigger={<ChipButton text={words.committee} count={narrowing.committees.size} />}
          group={{ choices: committees.map(choice) }}
          selected={narrowing.committees}
          onChange={selected => onNarrow({ ...narrowing, committees: selected })}
        />
      )}
      {years.length > 1 && (
        <ChoiceMenu
          label={words.year}
          trigger={<ChipButton text={words.year} count={narrowing.years.size} />}
          group={{ choices: years.map(choice) }}
          selected={narrowing.years}
          onChange={selected => onNarrow({ ...narrowing, years: selected })}
        />
      )}
    </>
  );
}

const columns: readonly LibraryColumn[] = ['title', 'statutes', 'state', 'decision', 'reviewBy', 'useCount'];

interface LibraryHeadProps {
  readonly sort: LibrarySort | null;
  readonly onSort: (sort: LibrarySort) => void;
}

function LibraryHead({ sort, onSort }: LibraryHeadProps) {
  return (
    <>
      <GridHead>
        <span className="visually-hidden">{words.stance}</span>
      </GridHead>
      {columns.map(column => {
        const sorted = sort?.column === column;
        const Arrow = sort?.descending ? ArrowUp : ArrowDown;
        const direction = sorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
        return (
          <GridHead key={column} aria-sort={direction} className={`library-${column}`}>
            {sort === null ? (
              words.columns[column]
            ) : (
              <AriaButton
                className="library-sort"
                onPress={() => onSort({ column, descending: sorted ? !sort.descending : false })}
              >
                {words.columns[column]}
                {sorted && <Arrow className="icon" data-size="tiny" aria-hidden="true" />}
              </AriaButton>
            )}
          </GridHead>
        );
      })}
    </>
  );
}

const stateIcons: { readonly [S in PositionState]: LucideIcon } = {
  draft: Pencil,
  decided: Check,
  replaced: CornerDownRight,
  withdrawn: Undo2,
};

interface LibraryCellsProps {
  readonly position: PositionSummary;
  readonly today: IsoDate;
  readonly abbreviations: ReadonlyMap<string, string>;
}

function LibraryCells({ position, today, abbreviations }: LibraryCellsProps) {
  const { title, stance, statutes, state, decision, reviewBy, useCount } = position;
  const Icon = stateIcons[state];
  const committee = decision && (abbreviations.get(decision.committee) || decision.committee);
  return (
    <>
      <GridCell>
        <PositionGlyph stance={stance} />
      </GridCell>
      <GridCell className="ellipsis library-title" title={title}>
        {title}
      </GridCell>
      <GridCell className="ellipsis library-statutes">{statutes.join('; ')}</GridCell>
      <GridCell className="library-state">
        <Icon className="icon" data-size="small" aria-hidden="true" />
        {words.states[state]}
      </GridCell>
      <GridCell className="ellipsis library-decision">
        {decision && `${committee} ${decision.date} ${decision.paragraph}`}
      </GridCell>
      <GridCell className="ellipsis library-reviewBy" data-late={isDue(position, today)}>
        {reviewBy && formatMonthAndYear(reviewBy)}
      </GridCell>
      <GridCell className="library-useCount">{useCount}</GridCell>
    </>
  );
}
