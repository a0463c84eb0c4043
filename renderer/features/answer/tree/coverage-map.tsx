import './coverage-map.css';
import { ChevronDown, ChevronUp, CircleHelp } from 'lucide-react';
import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react';
import type { ReportOutline } from '../../../../shared/domain/report.ts';
import type { SectionId } from '../../../../shared/ids.ts';
import { strings } from '../../../strings.sv.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useElementWidth } from '../../../ui/element-size.ts';
import { MenuButton } from '../../../ui/menu.tsx';
import { PopoverPanel } from '../../../ui/popover.tsx';
import { useStoredState } from '../../../ui/stored-state.ts';
import { placeSection, useAnswering } from '../answering.ts';
import { type CoverageLine, type CoverageMark, coverageLines, type Direction, stepInMap } from '../outline/coverage.ts';
import { progressOf, responsesBySection } from '../outline/targets.ts';
import { CoverageMarkShape, cell, wordOfMark } from './coverage-mark.tsx';

const words = strings.answer.map;

/** Width of the column with the chapters' numbers, and of the room for the focus ring around the map, in CSS pixels. */
const gutter = 20;
const ring = 14;

/** The whole of one report at a glance: which proposals are answered, and how. Another picture of the tree. */
export function CoverageMap() {
  const { view, target } = useAnswering();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useStoredState('answer.map', true);
  const here = target !== null && 'sectionId' in target ? placeSection(view, target.sectionId)?.report : undefined;
  const report = view.reports.find(({ id }) => id === chosen) ?? here ?? view.reports[0];
  if (report === undefined) return null;
  return (
    <section className="coverage" aria-label={words.title(report.designation)}>
      <header className="coverage-head">
        {view.reports.length > 1 ? (
          <MenuButton
            label={words.chooseReport}
            trigger={
              <Button variant="quiet" size="small">
                {words.title(report.designation)}
              </Button>
            }
            groups={[
              view.reports.map(({ id, designation, title }) => ({
                id,
                text: `${designation} ${title}`,
                onAction: () => setChosen(id),
              })),
            ]}
          />
        ) : (
          <span className="label">{words.title(report.designation)}</span>
        )}
        <span className="coverage-count">{words.sections(report.sections.length)}</span>
        <PopoverPanel
          label={words.legend}
          placement="top end"
          trigger={<IconButton icon={CircleHelp} size="small" label={words.legend} />}
        >
          <Legend />
        </PopoverPanel>
        <IconButton
          icon={isOpen ? ChevronDown : ChevronUp}
          size="small"
          label={isOpen ? words.fold : words.unfold}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </header>
      {isOpen && <MapBox report={report} onStay={() => setChosen(report.id)} />}
    </section>
  );
}

function MapBox({ report, onStay }: { readonly report: ReportOutline; readonly onStay: () => void }) {
  const { view, target, go } = useAnswering();
  const box = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const width = useElementWidth(box);
  const perLine = width === 0 ? 37 : Math.floor((width - ring - gutter) / cell.width);
  const responses = useMemo(() => responsesBySection(view), [view]);
  const lines = useMemo(() => coverageLines(report, responses, perLine), [report, responses, perLine]);
  const { answered, proposals } = useMemo(() => progressOf(report, responses), [report, responses]);
  const current = target !== null && 'sectionId' in target ? target.sectionId : null;
  const [cursor, setCursor] = useState<SectionId | null>(null);
  const [isFocused, setFocused] = useState(false);
  const at = cursor ?? current;

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (at !== null) go({ sectionId: at });
    } else {
      const direction = directions[event.key];
      if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      onStay();
      setCursor(stepInMap(lines, at, direction));
    }
    event.preventDefault();
  };
  return (
    <div className="coverage-box" ref={box}>
      <div
        className="coverage-map"
        role="listbox"
        aria-label={words.name(report.designation, answered, proposals)}
        aria-activedescendant={at === null ? undefined : `${idBase}-${at}`}
        tabIndex={0}
        onKeyDown={pressed}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          setCursor(null);
        }}
      >
        <MapDrawing
          lines={lines}
          current={current}
          cursor={isFocused ? at : null}
          idBase={idBase}
          onChoose={id => go({ sectionId: id })}
        />
      </div>
    </div>
  );
}

const directions: { readonly [key: string]: Direction } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface MapDrawingProps {
  readonly lines: readonly CoverageLine[];
  readonly current: SectionId | null;
  readonly cursor: SectionId | null;
  readonly idBase: string;
  readonly onChoose: (id: SectionId) => void;
}

const MapDrawing = memo(function MapDrawing({ lines, current, cursor, idBase, onChoose }: MapDrawingProps) {
  const tops = [0];
  for (const line of lines) tops.push((tops.at(-1) ?? 0) + (line.isThin ? cell.thinHeight : cell.height));
  const longest = Math.max(1, ...lines.map(({ cells }) => cells.length));
  const height = (tops.at(-1) ?? 0) + 2;
  return (
    <svg className="coverage-drawing" width={gutter + longest * cell.width + 2} height={height} role="presentation">
      {lines.map((line, row) => {
        const top = (tops[row] ?? 0) - (line.isThin ? 2 : 0);
        return (
          <g key={line.cells[0]?.section.id}>
            {line.chapter !== null && (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawn number takes no focus.
              <g aria-hidden="true">
                <text className="coverage-chapter" x={gutter - 6} y={top + 13}>
                  {line.chapter}
                </text>
              </g>
            )}
            {line.cells.map(({ section, mark }, column) => (
              <g
                key={section.id}
                id={`${idBase}-${section.id}`}
                role="option"
                aria-selected={section.id === current}
                aria-label={words.cell(section.number, section.title, wordOfMark(mark))}
                transform={`translate(${gutter + column * cell.width} ${top})`}
                onClick={() => onChoose(section.id)}
              >
                <title>{`${section.number} ${section.title}`}</title>
                <rect className="coverage-target" x="-0.75" y="0" width={cell.width} height={cell.height} />
                <CoverageMarkShape mark={mark} />
                {section.id === current && (
                  <rect className="coverage-current" x="-1.25" y="-0.25" width="8.5" height="15.5" rx="2" />
                )}
                {section.id === cursor && (
                  <rect className="coverage-cursor" x="-1.5" y="-0.5" width="9" height="16" rx="2" />
                )}
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
});

const legendMarks: readonly CoverageMark[] = [
  'supports',
  'supportsWithRemarks',
  'noObjection',
  'opposes',
  'abstains',
  'remarksOnly',
  'unanswered',
  'omitted',
  'dot',
];

function Legend() {
  return (
    <ul className="coverage-legend">
      {legendMarks.map(mark => (
        <li key={mark}>
          <svg width="10" height="16" viewBox="-2 0 10 16" aria-hidden="true">
            <CoverageMarkShape mark={mark} />
          </svg>
          {wordOfMark(mark)}
        </li>
      ))}
    </ul>
  );
}
