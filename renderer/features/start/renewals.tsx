import './below.css';
import { Button as AriaButton } from 'react-aria-components';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { PositionSummary } from '../../../shared/domain/position.ts';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { addDays, formatDay } from '../../ui/format.ts';
import { PositionGlyph } from '../../ui/stance.tsx';

/** How far ahead a review date is worth showing, in days. */
const horizon = 75;
const rowsShown = 6;

interface RenewalsProps {
  readonly positions: readonly PositionSummary[];
  readonly today: IsoDate;
}

/** Decided positions whose review date has passed or comes soon. */
export function Renewals({ positions, today }: RenewalsProps) {
  const { go } = useNavigator();
  const last = addDays(today, horizon);
  const due = positions
    .flatMap(position =>
      position.reviewBy !== null && position.state === 'decided' ? [{ position, reviewBy: position.reviewBy }] : [],
    )
    .filter(({ reviewBy }) => reviewBy <= last)
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));
  return (
    <section className="below-list" aria-labelledby="renewals-heading">
      <h2 id="renewals-heading">{strings.start.renewals}</h2>
      {due.length === 0 && <p className="below-empty">{strings.start.nothingToRenew}</p>}
      <ul>
        {due.slice(0, rowsShown).map(({ position, reviewBy }) => (
          <li key={position.id}>
            <AriaButton className="below-row" onPress={() => go({ kind: 'positions', positionId: position.id })}>
              <PositionGlyph stance={position.stance} size={14} />
              <span className="below-text ellipsis">{position.title}</span>
              {reviewBy < today ? (
                <span className="below-end below-late">{strings.start.since(formatDay(reviewBy, today))}</span>
              ) : (
                <span className="below-end">{formatDay(reviewBy, today)}</span>
              )}
            </AriaButton>
          </li>
        ))}
      </ul>
      {due.length > rowsShown && <p className="below-empty">{strings.start.moreToRenew(due.length - rowsShown)}</p>}
    </section>
  );
}
