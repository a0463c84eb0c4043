import { ChevronDown, ChevronRight } from 'lucide-react';
import { strings } from '../../../strings.sv.ts';
import { StanceGlyph } from '../../../ui/stance.tsx';
import { StateLadder } from '../../../ui/state-ladder.tsx';
import { proposalsIn } from '../outline/targets.ts';
import type { TreeRow } from '../outline/tree-rows.ts';

const words = strings.answer.tree;

/** What a row of the tree shows: number, title, and at the right edge state and stance. */
export function TreeRowContent({ row, onToggle }: { readonly row: TreeRow; readonly onToggle: () => void }) {
  return (
    <>
      <Fold row={row} onToggle={onToggle} />
      {row.kind === 'free' && (
        <>
          <span className="tree-title ellipsis">{row.free.title}</span>
          <StateLadder state={row.free.state} />
        </>
      )}
      {row.kind === 'report' && (
        <>
          <span className="tree-title ellipsis" title={`${row.report.designation} ${row.report.title}`}>
            {row.report.designation} {row.report.title}
          </span>
          <span className="tree-count">{words.progress(row.progress.answered, row.progress.proposals)}</span>
        </>
      )}
      {row.kind === 'section' && <SectionRow row={row} />}
    </>
  );
}

function SectionRow({ row }: { readonly row: Extract<TreeRow, { kind: 'section' }> }) {
  const { section, response, title } = row;
  const wantsAnswer = proposalsIn(section) > 0;
  const started = response !== null && response.state !== 'notStarted';
  return (
    <>
      <span className="tree-number">{section.number}</span>
      <span className="tree-title ellipsis" title={section.title}>
        {title}
      </span>
      {(wantsAnswer || started) && <StateLadder state={response?.state ?? 'notStarted'} />}
      {response?.omitted ? (
        <span className="tree-omitted" role="img" aria-label={words.omitted} title={words.omitted} />
      ) : (
        (wantsAnswer || response?.stance) && <StanceGlyph stance={response?.stance ?? 'unanswered'} size={14} />
      )}
    </>
  );
}

function Fold({ row, onToggle }: { readonly row: TreeRow; readonly onToggle: () => void }) {
  if (row.isExpanded === null) return row.level < 3 ? <span className="tree-fold" /> : null;
  const Icon = row.isExpanded ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys fold; this is the pointer's way.
    <span
      className="tree-fold"
      onClick={event => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon className="icon" data-size="tiny" aria-hidden="true" />
    </span>
  );
}
