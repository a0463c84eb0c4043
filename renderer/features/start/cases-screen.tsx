import { FileInput, Plus } from 'lucide-react';
import { useState } from 'react';
import type { SortDescriptor } from 'react-aria-components';
import type { CaseSummary } from '../../../shared/domain/case.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import { useImports } from '../../app/imports.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { ChipFilter } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatWeekday, weekOf } from '../../ui/format.ts';
import { useStoredState } from '../../ui/stored-state.ts';
import { type CaseFilter, filterCases, type SortColumn, sortCases } from './case-facts.ts';
import { CaseTable } from './case-table.tsx';
import { ImportedCaseLines } from './imported-case-lines.tsx';
import { Renewals } from './renewals.tsx';
import { Waiting } from './waiting.tsx';
import { WhoAreYou } from './who-are-you.tsx';

const words = strings.start;
const byDueDate: SortDescriptor = { column: 'due', direction: 'ascending' };

/** Start: every case with its dates and what is left, and below it what waits for the reader. */
export function CasesScreen() {
  const today = useToday();
  const { go } = useNavigator();
  const cases = useQuery('case.list', {});
  const reports = useQuery('report.list', {}).value ?? [];
  const persons = useQuery('person.list', {}).value ?? [];
  const positions = useQuery('position.list', {}).value ?? [];
  const personId = useQuery('settings.read', {}).value?.personId ?? null;
  const [filter, setFilter] = useStoredState<CaseFilter>('cases.filter', 'ongoing');
  const [sort, setSort] = useState(byDueDate);

  const all = cases.value ?? [];
  const shown = sortCases(
    filterCases(all, filter, personId),
    sort.column as SortColumn,
    sort.direction === 'descending',
  );
  const ongoing = sortCases(filterCases(all, 'ongoing', personId), 'due', false);
  return (
    <main className="page" aria-labelledby="cases-heading">
      <div className="page-head">
        <h1 id="cases-heading">{words.cases}</h1>
        <CaseFilters all={all} filter={filter} personId={personId} onChange={setFilter} />
        <div className="page-head-actions">
          <span className="page-head-note">
            {formatWeekday(today)}, {strings.common.week(weekOf(today))}
          </span>
          <ImportCaseButton />
          <Button variant="primary" icon={Plus} onPress={() => go({ kind: 'start', screen: 'newCase' })}>
            {words.newCase}
          </Button>
        </div>
      </div>
      <ImportedCaseLines failure={cases.failure} />
      {shown.length > 0 && (
        <CaseTable
          cases={shown}
          reports={reports}
          persons={persons}
          today={today}
          sort={sort}
          onSort={setSort}
          onOpen={one => go({ kind: 'case', caseId: one.id, view: 'answers', target: null })}
        />
      )}
      {cases.value !== undefined && shown.length === 0 && <NoCases all={all} filter={filter} personId={personId} />}
      {all.length > 0 && (
        <div className="below">
          <Waiting cases={ongoing} personId={personId} />
          <Renewals positions={positions} today={today} />
        </div>
      )}
    </main>
  );
}

interface FilterProps {
  readonly all: readonly CaseSummary[];
  readonly filter: CaseFilter;
  readonly personId: PersonId | null;
}

function CaseFilters({
  all,
  filter,
  personId,
  onChange,
}: FilterProps & { readonly onChange: (filter: CaseFilter) => void }) {
  const count = (name: CaseFilter) => filterCases(all, name, personId).length;
  return (
    <ChipFilter<CaseFilter>
      label={words.filter}
      chips={[
        { id: 'ongoing', text: words.ongoing, count: count('ongoing') },
        { id: 'mine', text: words.mine, count: count('mine') },
        { id: 'closed', text: words.closed, count: count('closed') },
      ]}
      selected={filter}
      onChange={id => id !== null && onChange(id)}
    />
  );
}

function ImportCaseButton() {
  const imports = useImports();
  return (
    <Button icon={FileInput} onPress={imports.importCase}>
      {words.importCase}
    </Button>
  );
}

function NoCases({ all, filter, personId }: FilterProps) {
  const { go } = useNavigator();
  if (filter === 'mine' && personId === null) return <WhoAreYou />;
  if (filter === 'closed') return <EmptyState title={words.noneClosed}>{words.noneClosedText}</EmptyState>;
  if (filter === 'mine') return <EmptyState title={words.noneMine}>{words.noneMineText}</EmptyState>;
  return (
    <EmptyState
      title={all.length === 0 ? words.noneYet : words.noneOngoing}
      actions={
        <>
          <Button variant="primary" icon={Plus} onPress={() => go({ kind: 'start', screen: 'newCase' })}>
            {words.newCase}
          </Button>
          <ImportCaseButton />
        </>
      }
    >
      {words.noneYetText}
    </EmptyState>
  );
}
