import { ChevronLeft, ChevronRight, CornerDownRight, Pin, Search, TableOfContents, Undo2 } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import { strings } from '../../strings.sv.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Following } from './reader-body.tsx';
import { blocksOf, type ReadingRow } from './reading-rows.ts';
import type { Spot, Trail } from './spots.ts';

const words = strings.reader;

interface ReaderToolsProps {
  readonly report: ReportOutline;
  readonly seen: ReadingRow | null;
  readonly trail: Trail;
  readonly panel: 'text' | 'search' | 'contents';
  readonly following: Following | null;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onPanel: (panel: 'search' | 'contents') => void;
  readonly onTurn: (spot: Spot) => void;
  readonly onUnanswered: (() => void) | null;
}

/** The reader's head: where one is, the ways on and back, search and contents. */
export function ReaderTools(props: ReaderToolsProps) {
  const { report, seen, trail, panel, following, onBack, onPanel, onTurn, onUnanswered } = props;
  const section = seen?.holder.section ?? null;
  const index = section === null ? -1 : report.sections.findIndex(({ id }) => id === section.id);
  const beside = (step: 1 | -1) => (index < 0 ? undefined : report.sections[index + step]);
  const turnTo = (step: 1 | -1) => {
    const other = beside(step);
    if (other !== undefined) onTurn({ reportId: report.id, place: { sectionId: other.id }, ordinal: null });
  };
  return (
    <div className="report-tools">
      {trail.past.length > 0 && (
        <IconButton icon={Undo2} size="small" label={words.back} keys="Alt+ArrowLeft" onPress={onBack} />
      )}
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={words.previous}
        isDisabled={beside(-1) === undefined}
        onPress={() => turnTo(-1)}
      />
      <span className="report-page" title={seen?.holder.title}>
        {placeWords(seen)}
      </span>
      <IconButton
        icon={ChevronRight}
        size="small"
        label={words.next}
        isDisabled={beside(1) === undefined}
        onPress={() => turnTo(1)}
      />
      <span className="report-tools-end">
        {following !== null && (
          <ToggleButton className="chip" isSelected={following.follows} onChange={following.onFollow}>
            <Pin className="icon" data-size="small" aria-hidden="true" />
            {words.follows}
          </ToggleButton>
        )}
        {onUnanswered !== null && (
          <IconButton
            icon={CornerDownRight}
            size="small"
            label={strings.answer.head.nextUnanswered}
            keys="Alt+N"
            onPress={onUnanswered}
          />
        )}
        <IconButton
          icon={TableOfContents}
          size="small"
          label={words.contents}
          isPressed={panel === 'contents'}
          onPress={() => onPanel('contents')}
        />
        <IconButton
          icon={Search}
          size="small"
          label={words.searchField}
          keys="Mod+F"
          isPressed={panel === 'search'}
          onPress={() => onPanel('search')}
        />
      </span>
    </div>
  );
}

/** "10.2.1, s. 437", as much of it as is known. */
function placeWords(seen: ReadingRow | null): string {
  if (seen === null) return '';
  const { section } = seen.holder;
  const page = blocksOf(seen)[0]?.page ?? seen.page ?? section?.page ?? null;
  const parts = [section?.number ?? '', page === null ? '' : words.page(page)];
  return parts.filter(part => part !== '').join(', ');
}
