import './report-pane.css';
import { ChevronLeft, ChevronRight, Pin, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { ReportOutline, Section } from '../../../../shared/domain/report.ts';
import type { SectionId } from '../../../../shared/ids.ts';
import { strings } from '../../../strings.sv.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { placeSection, useAnswering } from '../answering.ts';
import { ReportImport } from './report-import.tsx';
import { SectionReading } from './section-reading.tsx';

const words = strings.answer.report;

/** What the inquiry says: follows the section being answered, or is turned to another one and back. */
export function ReportPane() {
  const { view, target } = useAnswering();
  const answering = target !== null && 'sectionId' in target ? target.sectionId : null;
  const [turned, setTurned] = useState<readonly SectionId[]>([]);
  const scroller = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);
  const last = useRef<SectionId | null>(null);
  if (answering !== null && follows) last.current = answering;
  const base = last.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section being answered turns the report back to it.
  useEffect(() => {
    if (follows) setTurned([]);
  }, [answering, follows]);
  const shownId = turned.at(-1) ?? base ?? (target === null ? (view.reports[0]?.sections[0]?.id ?? null) : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section starts at its beginning.
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [shownId]);
  const placed = shownId === null ? null : placeSection(view, shownId);
  if (target === null && turned.length === 0 && placed !== null && !placed.report.textImported) {
    return (
      <div className="report-scroll report-unread">
        <ReportImport report={placed.report} />
      </div>
    );
  }
  if (placed === null) {
    return (
      <EmptyState title={words.free} size="pane" level={3}>
        {words.freeText}
      </EmptyState>
    );
  }
  const { report, section } = placed;
  const turn = (id: SectionId) => setTurned([...turned, id]);
  return (
    <>
      <ReportTools
        report={report}
        section={section}
        follows={follows && turned.length === 0}
        canFollow={answering !== null}
        onFollow={next => {
          setFollows(next);
          if (next) setTurned([]);
        }}
        onTurn={turn}
      />
      {turned.length > 0 && (
        <BackLine ids={[...(base === null ? [] : [base]), ...turned]} onBack={() => setTurned(turned.slice(0, -1))} />
      )}
      <div className="report-scroll" ref={scroller}>
        <SectionReading placed={placed} onTurn={turn} />
        {!report.textImported && <ReportImport report={report} />}
      </div>
    </>
  );
}

interface ReportToolsProps {
  readonly report: ReportOutline;
  readonly section: Section;
  readonly follows: boolean;
  readonly canFollow: boolean;
  readonly onFollow: (follows: boolean) => void;
  readonly onTurn: (id: SectionId) => void;
}

function ReportTools({ report, section, follows, canFollow, onFollow, onTurn }: ReportToolsProps) {
  const index = report.sections.findIndex(({ id }) => id === section.id);
  const before = report.sections[index - 1];
  const after = report.sections[index + 1];
  return (
    <div className="report-tools">
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={words.previous}
        isDisabled={before === undefined}
        onPress={() => before && onTurn(before.id)}
      />
      <span className="report-page">{section.page === null ? section.number : words.page(section.page)}</span>
      <IconButton
        icon={ChevronRight}
        size="small"
        label={words.next}
        isDisabled={after === undefined}
        onPress={() => after && onTurn(after.id)}
      />
      {canFollow && (
        <ToggleButton className="chip report-follow" isSelected={follows} onChange={onFollow}>
          <Pin className="icon" data-size="small" aria-hidden="true" />
          {words.follows}
        </ToggleButton>
      )}
    </div>
  );
}

/** The way back after following a reference: to where one came from. */
function BackLine({ ids, onBack }: { readonly ids: readonly SectionId[]; readonly onBack: () => void }) {
  const { view } = useAnswering();
  const from = ids.at(-2);
  const number = useMemo(
    () => (from === undefined ? null : (placeSection(view, from)?.section.number ?? null)),
    [view, from],
  );
  if (number === null) return null;
  return (
    <div className="report-back">
      <Button variant="link" icon={Undo2} onPress={onBack}>
        {words.back(number)}
      </Button>
    </div>
  );
}
