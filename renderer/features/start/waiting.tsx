import './below.css';
import { BadgeCheck, PencilLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CaseSummary, CaseView } from '../../../shared/domain/case.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { useQueries } from '../../app/host.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { type WaitingItem, waitingIn } from './waiting-items.ts';

/** Cases are read whole for this list: only the nearest ones, which are the ones that wait. */
const casesRead = 6;
const rowsShown = 6;

interface WaitingProps {
  readonly cases: readonly CaseSummary[];
  readonly personId: PersonId | null;
}

/** Drafts that are mine and answers that are ready for somebody else's eyes. */
export function Waiting({ cases, personId }: WaitingProps) {
  const { go } = useNavigator();
  const [all, setAll] = useState(false);
  const requests = useMemo(
    () =>
      cases
        .filter(one => one.progress.drafts + one.progress.awaitingReview > 0)
        .slice(0, casesRead)
        .map(one => ({ caseId: one.id })),
    [cases],
  );
  const views = useQueries('case.read', requests);
  const items = views
    .flatMap(({ value }) => (value === undefined ? [] : waitingIn(value as CaseView, personId)))
    .sort((a, b) => Number(b.kind === 'review') - Number(a.kind === 'review'));
  const shown = all ? items : items.slice(0, rowsShown);
  return (
    <section className="below-list" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{strings.start.waiting}</h2>
      {items.length === 0 && <p className="below-empty">{strings.start.nothingWaits}</p>}
      <ul>
        {shown.map(item => (
          <li key={`${item.caseId} ${item.key}`}>
            <WaitingRow
              item={item}
              onOpen={() => go({ kind: 'case', caseId: item.caseId, view: 'answers', target: item.target })}
            />
          </li>
        ))}
      </ul>
      {items.length > rowsShown && (
        <Button variant="link" onPress={() => setAll(!all)}>
          {all ? strings.common.showFewer : strings.common.showAll(items.length)}
        </Button>
      )}
    </section>
  );
}

function WaitingRow({ item, onOpen }: { readonly item: WaitingItem; readonly onOpen: () => void }) {
  const Icon = item.kind === 'review' ? BadgeCheck : PencilLine;
  return (
    <AriaButton className="below-row" onPress={onOpen}>
      <Icon className="icon" data-size="small" aria-hidden="true" />
      <span className="below-number">{item.number}</span>
      <span className="below-text ellipsis">{strings.start.waitingFor[item.kind](item.title)}</span>
      <span className="below-end">{item.recordNumber}</span>
    </AriaButton>
  );
}
