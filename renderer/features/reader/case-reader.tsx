import './reader.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseView } from '../../../shared/domain/case.ts';
import type { ReportId, SectionId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import { strings } from '../../strings.sv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReaderBody } from './reader-body.tsx';
import type { BesideCase } from './reading-context.ts';
import { begin, type Spot, samePlace } from './spots.ts';
import { useReaderState } from './use-reader.ts';

const words = strings.reader;

export interface CaseReaderProps {
  readonly view: CaseView;
  /** The section being answered; null where none is chosen or the text is a free one. */
  readonly sectionId: SectionId | null;
  /** Puts a quotation into the text that is being written; null where none is open. */
  readonly quote: ((text: string, source: string) => boolean) | null;
  readonly onUnanswered: () => void;
}

/** The reports of a case, read beside the answer: the text follows the section being answered until it is let loose. */
export function CaseReader({ view, sectionId, quote, onUnanswered }: CaseReaderProps) {
  const { reports, responses } = view;
  const state = useReaderState(spotOf(view, sectionId) ?? spotOf(view, reports[0]?.sections[0]?.id ?? null));
  const { trail, setTrail } = state;
  const [follows, setFollows] = useState(true);
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const spot = spotOf(latest.current, sectionId);
    if (follows && spot !== null) setTrail(() => begin(spot));
  }, [follows, sectionId, setTrail]);
  const quoteRef = useRef(quote);
  quoteRef.current = quote;
  const canQuote = quote !== null;
  const beside = useMemo<BesideCase>(
    () => ({
      responses: new Map(responses.map(response => [response.sectionId, response])),
      quote: canQuote ? (text, source) => quoteRef.current?.(text, source) ?? false : null,
    }),
    [responses, canQuote],
  );
  const spot = trail.current;
  const isThere = spot !== null && sectionId !== null && samePlace(spot.place, { sectionId });
  const isFollowing = follows && isThere && trail.past.length === 0;
  const follow = (next: boolean) => {
    setFollows(next);
    const answered = spotOf(view, sectionId);
    if (next && answered !== null) setTrail(() => begin(answered));
  };
  const own = reports.find(({ id }) => id === spot?.reportId);
  const report = useOutline(spot?.reportId ?? null, own !== undefined) ?? own;
  if (spot === null || report === undefined) {
    return (
      <EmptyState title={words.free} size="pane" level={3}>
        {words.freeText}
      </EmptyState>
    );
  }
  return (
    <ReaderBody
      report={report}
      reports={reports}
      spot={spot}
      state={state}
      beside={beside}
      following={sectionId === null ? null : { follows: isFollowing, onFollow: follow }}
      onUnanswered={onUnanswered}
    />
  );
}

/** The outline of a report that is not the case's own: a search may lead there. */
function useOutline(reportId: ReportId | null, isKnown: boolean) {
  return useQuery('report.outline', reportId === null || isKnown ? null : { reportId }).value;
}

function spotOf({ reports }: CaseView, sectionId: SectionId | null): Spot | null {
  const report = reports.find(({ sections }) => sections.some(({ id }) => id === sectionId));
  return report === undefined || sectionId === null
    ? null
    : { reportId: report.id, place: { sectionId }, ordinal: null };
}
