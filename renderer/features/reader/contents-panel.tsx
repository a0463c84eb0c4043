import { X } from 'lucide-react';
import { useState } from 'react';
import type { Mark } from '../../../shared/domain/reading.ts';
import type { ReportOutline, Section } from '../../../shared/domain/report.ts';
import type { SectionId } from '../../../shared/ids.ts';
import { strings } from '../../strings.sv.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Check } from '../../ui/toggles.tsx';
import { LinkedStance } from './inline-text.tsx';
import { useReading } from './reading-context.ts';
import { keyOfPlace, type Spot } from './spots.ts';
import type { Stop } from './stops.ts';

const words = strings.reader;

type View = 'contents' | 'list' | 'marks';

interface ContentsPanelProps {
  readonly reports: readonly ReportOutline[];
  readonly stops: readonly Stop[];
  /** The section that is being read. */
  readonly seen: SectionId | null;
  readonly onGo: (spot: Spot) => void;
}

/** What the report holds, what one means to read of it, and what one has marked. */
export function ContentsPanel(props: ContentsPanelProps) {
  const { report, marks, readingList } = useReading();
  const [view, setView] = useState<View>('contents');
  const read = readingList.filter(({ state }) => state === 'read').length;
  return (
    <>
      <div className="reader-contents-head">
        {props.reports.length > 1 && (
          <Segmented
            label={words.report}
            segments={props.reports.map(({ id, designation }) => ({ id, text: designation }))}
            selected={report.id}
            onChange={id => {
              const first = props.reports.find(other => other.id === id)?.sections[0];
              if (first) props.onGo({ reportId: id, place: { sectionId: first.id }, ordinal: null });
            }}
          />
        )}
        <Segmented<View>
          label={words.contents}
          segments={[
            { id: 'contents', text: words.contents },
            { id: 'list', text: words.listCount(read, readingList.length) },
            { id: 'marks', text: words.marksCount(marks.length) },
          ]}
          selected={view}
          onChange={setView}
        />
      </div>
      <ScrollRegion className="reading-scroll" label={words.contents}>
        {view === 'contents' && <Contents {...props} />}
        {view === 'list' && <ReadingList onGo={props.onGo} />}
        {view === 'marks' && <MarkList onGo={props.onGo} />}
      </ScrollRegion>
    </>
  );
}

function Contents({ stops, seen, onGo }: ContentsPanelProps) {
  const { report } = useReading();
  const at = (section: Section): Spot => ({ reportId: report.id, place: { sectionId: section.id }, ordinal: null });
  const firstChapter = stops.findIndex(({ spot }) => 'sectionId' in spot.place);
  const parts = (of: readonly Stop[]) =>
    of
      .filter(({ spot }) => 'partId' in spot.place)
      .map(stop => (
        <li key={keyOfPlace(stop.spot.place)}>
          <button type="button" className="contents-row" data-level={1} onClick={() => onGo(stop.spot)}>
            <span className="ellipsis">{stop.title}</span>
            {stop.page !== null && <span className="contents-page">{stop.page}</span>}
          </button>
        </li>
      ));
  return (
    <ul className="contents-list">
      {parts(stops.slice(0, Math.max(0, firstChapter)))}
      {report.sections.map(section => (
        <li key={section.id}>
          <SectionRow section={section} isSeen={section.id === seen} onOpen={() => onGo(at(section))} />
        </li>
      ))}
      {parts(stops.slice(Math.max(0, firstChapter)))}
    </ul>
  );
}

interface SectionRowProps {
  readonly section: Section;
  readonly isSeen?: boolean;
  readonly onOpen: () => void;
}

function SectionRow({ section, isSeen = false, onOpen }: SectionRowProps) {
  const { beside } = useReading();
  return (
    <button
      type="button"
      className="contents-row"
      data-level={Math.min(section.level, 4)}
      aria-current={isSeen || undefined}
      title={section.title}
      onClick={onOpen}
    >
      <span className="contents-number">{section.number}</span>
      <span className="ellipsis">{section.title}</span>
      <LinkedStance section={section} beside={beside} />
      {section.page !== null && <span className="contents-page">{section.page}</span>}
    </button>
  );
}

function ReadingList({ onGo }: Pick<ContentsPanelProps, 'onGo'>) {
  const { report, readingList, setReading } = useReading();
  if (readingList.length === 0) {
    return (
      <EmptyState title={words.listEmpty} size="pane" level={3}>
        {words.listEmptyText}
      </EmptyState>
    );
  }
  return (
    <ul className="contents-list">
      {readingList.map(({ sectionId, state }) => {
        const section = report.sections.find(({ id }) => id === sectionId);
        if (section === undefined) return null;
        return (
          <li key={sectionId} className="reading-list-row">
            <Check isSelected={state === 'read'} onChange={read => setReading(sectionId, read ? 'read' : 'toRead')}>
              <span className="visually-hidden">{words.isRead(section.number)}</span>
            </Check>
            <SectionRow
              section={section}
              onOpen={() => onGo({ reportId: report.id, place: { sectionId }, ordinal: null })}
            />
            <IconButton
              icon={X}
              size="small"
              label={words.offReadingList(section.number)}
              onPress={() => setReading(sectionId, null)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function MarkList({ onGo }: Pick<ContentsPanelProps, 'onGo'>) {
  const { marks, editMark, removeMark } = useReading();
  if (marks.length === 0) {
    return (
      <EmptyState title={words.marksEmpty} size="pane" level={3}>
        {words.marksEmptyText}
      </EmptyState>
    );
  }
  const open = (mark: Mark) => {
    const place =
      mark.sectionId !== null ? { sectionId: mark.sectionId } : mark.partId !== null ? { partId: mark.partId } : null;
    if (place === null) return;
    onGo({ reportId: mark.reportId, place, ordinal: mark.lost ? null : mark.from.ordinal });
    editMark(mark.id);
  };
  return (
    <ul className="mark-list">
      {marks.map(mark => (
        <li key={mark.id} className="mark-row">
          <button type="button" className="mark-open" onClick={() => open(mark)}>
            <MarkPlace mark={mark} />
            <span className="mark-quote" lang="sv">
              {mark.quote}
            </span>
            {mark.note !== '' && <span className="mark-note">{mark.note}</span>}
          </button>
          <IconButton
            icon={X}
            size="small"
            label={words.removeMarkOn(mark.quote)}
            onPress={() => removeMark(mark.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function MarkPlace({ mark }: { readonly mark: Mark }) {
  const { report } = useReading();
  const section = report.sections.find(({ id }) => id === mark.sectionId);
  return (
    <span className="mark-place">
      {section === undefined ? words.part : `${section.number} ${section.title}`}
      {mark.lost && <span className="mark-lost">{words.lost}</span>}
    </span>
  );
}
