import { memo, type ReactNode } from 'react';
import type { PlacedBlock, TextRange } from '../../../shared/domain/reading.ts';
import { strings } from '../../strings.sv.ts';
import { FindingBox } from './finding-box.tsx';
import { InlineText } from './inline-text.tsx';
import { MarginMarks } from './margin-marks.tsx';
import { useReading } from './reading-context.ts';
import { blocksOf, type Holder, type ReadingRow } from './reading-rows.ts';
import { TitleRow } from './title-row.tsx';

const words = strings.reader;

/** One row of the text with its page in the margin; memoised, because scrolling draws the list again at every step. */
export const RowView = memo(function RowView({ row }: { readonly row: ReadingRow }) {
  return (
    <div className="reading-row" data-kind={row.kind} data-type={row.kind === 'block' ? row.block.type : undefined}>
      {row.page !== null && (
        <span className="report-margin-page" data-ignore>
          <span className="visually-hidden">{words.pageWord} </span>
          {row.page}
        </span>
      )}
      <RowContent row={row} />
      {row.kind !== 'title' && <MarginMarks holder={row.holder} blocks={blocksOf(row)} />}
    </div>
  );
});

function RowContent({ row }: { readonly row: ReadingRow }): ReactNode {
  switch (row.kind) {
    case 'title':
      return <TitleRow holder={row.holder} />;
    case 'finding':
      return (
        <FindingBox kind={row.finding.kind} sectionId={row.holder.section?.id ?? null}>
          {row.finding.summary || words.noSummary}
        </FindingBox>
      );
    case 'statute':
      return (
        <div className="statute">
          <StatuteColumn title={words.current} blocks={row.current} holder={row.holder} />
          <StatuteColumn title={words.proposed} blocks={row.proposed} holder={row.holder} />
        </div>
      );
    case 'block':
      return <Block row={row} />;
  }
}

interface StatuteColumnProps {
  readonly title: string;
  readonly blocks: readonly PlacedBlock[];
  readonly holder: Holder;
}

function StatuteColumn({ title, blocks, holder }: StatuteColumnProps) {
  return (
    <div className="statute-column">
      <p className="statute-title" data-ignore>
        {title}
      </p>
      {blocks.map(block => (
        <p key={block.ordinal} data-ordinal={block.ordinal}>
          <InlineText holder={holder} block={block} />
        </p>
      ))}
    </div>
  );
}

/** The report prints the label at the head of the box's text; the box says it already. */
const printedLabel = /^(?:Förslag|Bedömning)\s*:\s*/u;

function Block({ row }: { readonly row: Extract<ReadingRow, { kind: 'block' }> }) {
  const { block, holder, finding } = row;
  const Heading = useReading().beside === null ? 'h3' : 'h4';
  const text = <InlineText holder={holder} block={block} />;
  switch (block.type) {
    case 'finding':
      return (
        <FindingBox kind={block.kind ?? 'proposal'} sectionId={holder.section?.id ?? null} summary={finding?.summary}>
          <div data-ordinal={block.ordinal}>
            {paragraphRanges(block.text).map(range => (
              <p key={range.start}>
                <InlineText holder={holder} block={block} range={range} />
              </p>
            ))}
          </div>
        </FindingBox>
      );
    case 'heading':
      return (
        <Heading className="report-heading" data-ordinal={block.ordinal}>
          {text}
        </Heading>
      );
    case 'quote':
      return <blockquote data-ordinal={block.ordinal}>{text}</blockquote>;
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways, also by key.
        <pre data-ordinal={block.ordinal} tabIndex={0}>
          {text}
        </pre>
      );
    default:
      return <p data-ordinal={block.ordinal}>{text}</p>;
  }
}

/** The paragraphs of a box, without its printed label. */
function paragraphRanges(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let start = printedLabel.exec(text)?.[0].length ?? 0;
  for (const part of text.slice(start).split('\n\n')) {
    ranges.push({ start, end: start + part.length });
    start += part.length + 2;
  }
  return ranges;
}
