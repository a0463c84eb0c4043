import { useCallback, useRef, useState } from 'react';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import { useQuery } from '../../app/host.tsx';
import { strings } from '../../strings.sv.ts';
import { DoneLine, MessageLine } from '../../ui/message-line.tsx';
import { ContentsPanel } from './contents-panel.tsx';
import { HitLine } from './hit-line.tsx';
import { PointsAt } from './points-at.tsx';
import { useReaderKeys } from './reader-keys.ts';
import { ReaderTools } from './reader-tools.tsx';
import { type BesideCase, ReadingContext } from './reading-context.ts';
import { blocksOf, type ReadingRow } from './reading-rows.ts';
import { ReadingText } from './reading-text.tsx';
import { ReportImport } from './report-import.tsx';
import { SearchPanel } from './search-panel.tsx';
import { goBack, goForward, jump, type Spot, turn } from './spots.ts';
import { stopBeside, stopsOf } from './stops.ts';
import { type ReaderState, useReading, useRows } from './use-reader.ts';
import { useSearch } from './use-search.ts';

const words = strings.reader;

/** Ties the text to the section that is being answered. */
export interface Following {
  readonly follows: boolean;
  onFollow(follows: boolean): void;
}

interface ReaderBodyProps {
  readonly report: ReportOutline;
  /** The reports that one can turn to; one alone needs no choice. */
  readonly reports: readonly ReportOutline[];
  readonly spot: Spot;
  readonly state: ReaderState;
  readonly beside: BesideCase | null;
  readonly following: Following | null;
  readonly onUnanswered: (() => void) | null;
}

type Panel = 'text' | 'search' | 'contents';

/** A report being read: tools, text, search, contents; the keys work wherever the focus is in it. */
export function ReaderBody({ report, reports, spot, state, beside, following, onUnanswered }: ReaderBodyProps) {
  const { trail, seen, setTrail, notice, say } = state;
  const root = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<Panel>('text');
  const [seenRow, setSeenRow] = useState<ReadingRow | null>(null);
  const search = useSearch(report.id);
  const reading = useReading(report, state, beside, search.sought);
  const { value: parts } = useQuery('report.parts', { reportId: report.id });
  const { rows, failure } = useRows(report, spot.place);
  const stops = stopsOf(report, parts ?? []);
  const onSeen = useCallback(
    (row: ReadingRow) => {
      seen.current = { reportId: report.id, place: row.holder.place, ordinal: blocksOf(row)[0]?.ordinal ?? null };
      setSeenRow(row);
    },
    [seen, report],
  );
  const focusText = () =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('.reading-scroll')?.focus());
  const show = (next: Panel) => {
    setPanel(next);
    say(null);
    if (next === 'text') focusText();
  };
  const openHit = (index: number) => {
    const hit = search.hits?.[index];
    if (hit === undefined) return;
    const place =
      hit.sectionId !== null ? { sectionId: hit.sectionId } : hit.partId !== null ? { partId: hit.partId } : null;
    if (place === null) return;
    const next: Spot = { reportId: hit.reportId, place, ordinal: hit.excerpt.ordinal };
    setTrail(now => (search.at === null ? jump(now, seen.current, next) : turn(now, next)));
    search.setAt(index);
    show('text');
  };
  const back = () => setTrail(now => goBack(now, seen.current));
  const forward = () => setTrail(now => goForward(now, seen.current));
  const leave = (): boolean => {
    if (panel === 'search' || panel === 'contents') show('text');
    else if (search.at !== null) setPanel('search');
    else return false;
    return true;
  };
  useReaderKeys(root, { back, forward, leave, search: () => show('search') });

  const section = seenRow?.holder.section ?? null;
  return (
    <ReadingContext value={reading}>
      <div className="reader" ref={root}>
        <ReaderTools
          seen={seenRow}
          report={report}
          trail={trail}
          panel={panel}
          following={following}
          onBack={back}
          onForward={forward}
          onPanel={next => show(panel === next ? 'text' : next)}
          onTurn={next => setTrail(now => turn(now, next))}
          onUnanswered={onUnanswered}
        />
        {notice !== null &&
          (notice.kind === 'error' ? (
            <MessageLine kind="error">{notice.text}</MessageLine>
          ) : (
            <DoneLine onUndo={notice.undo ?? undefined}>{notice.text}</DoneLine>
          ))}
        {failure !== null && (
          <MessageLine kind="error" title={words.notRead}>
            {failure.message}
          </MessageLine>
        )}
        {panel === 'search' && <SearchPanel search={search} onOpen={openHit} onClose={() => show('text')} />}
        {panel === 'contents' && (
          <ContentsPanel
            reports={reports}
            stops={stops}
            seen={section?.id ?? null}
            onGo={next => {
              reading.go(next);
              show('text');
            }}
          />
        )}
        {panel === 'text' && (
          <>
            {search.at !== null && (
              <HitLine
                search={search}
                onOpen={openHit}
                onList={() => setPanel('search')}
                onEnd={() => search.setQuery('')}
              />
            )}
            {!report.textImported && <ReportImport report={report} />}
            <ReadingText
              label={words.textOf(report.designation)}
              rows={rows}
              spot={spot}
              before={stopBeside(stops, report, spot.place, -1)}
              after={stopBeside(stops, report, spot.place, 1)}
              onTurn={next => setTrail(now => turn(now, next))}
              onSeen={onSeen}
            />
            <PointsAt rows={rows} place={spot.place} />
          </>
        )}
      </div>
    </ReadingContext>
  );
}
