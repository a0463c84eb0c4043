import './reader.css';
import { useRef } from 'react';
import type { ReadingPlace } from '../../../shared/domain/reading.ts';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import { strings } from '../../strings.sv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { ReaderBody } from './reader-body.tsx';
import { useReaderState } from './use-reader.ts';

const words = strings.reader;

/** A report read in a tab of its own, without a case. */
export function ReportReader({ reportId }: { readonly reportId: ReportId }) {
  const { value: report, failure } = useQuery('report.outline', { reportId });
  return (
    <main className="report-window" aria-label={words.textOf(report?.designation ?? '')}>
      {failure !== null && (
        <MessageLine kind="error" title={words.notRead}>
          {failure.message}
        </MessageLine>
      )}
      {report !== undefined && <Opened report={report} />}
    </main>
  );
}

function Opened({ report }: { readonly report: ReportOutline }) {
  const first = report.sections[0];
  const start = useRef<ReadingPlace | null>(first === undefined ? null : { sectionId: first.id });
  const state = useReaderState(
    start.current === null ? null : { reportId: report.id, place: start.current, ordinal: null },
  );
  const spot = state.trail.current;
  const other = useQuery(
    'report.outline',
    spot === null || spot.reportId === report.id ? null : { reportId: spot.reportId },
  ).value;
  const shown = spot?.reportId === report.id ? report : other;
  if (spot === null || shown === undefined) {
    return <EmptyState title={words.noSections}>{words.noSectionsText}</EmptyState>;
  }
  return (
    <>
      <div className="report-window-head">
        <span className="report-window-designation">{shown.designation}</span>
        <h1 className="report-window-title ellipsis" title={shown.title}>
          {shown.title}
        </h1>
      </div>
      <ReaderBody
        report={shown}
        reports={[shown]}
        spot={spot}
        state={state}
        beside={null}
        following={null}
        onUnanswered={null}
      />
    </>
  );
}
