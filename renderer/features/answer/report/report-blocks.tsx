import type { ReactNode } from 'react';
import type { ResponseSummary } from '../../../../shared/domain/case.ts';
import type { Finding, ReportBlock } from '../../../../shared/domain/report.ts';
import { FindingBox } from './finding-box.tsx';

interface ReportBlocksProps {
  readonly blocks: readonly ReportBlock[];
  /** The page that already stands beside the title. */
  readonly firstPage: number | null;
  readonly response: ResponseSummary | null;
  /** The section's findings, in the order of their boxes. */
  readonly findings: readonly Finding[];
  readonly withReferences: (text: string) => ReactNode;
}

/** The imported text of a section; a page's number stands in the margin where the page begins. */
export function ReportBlocks({ blocks, firstPage, response, findings, withReferences }: ReportBlocksProps) {
  return (
    <div className="reading-text">
      {blocks.map((block, index) => {
        const before = index === 0 ? firstPage : (blocks[index - 1]?.page ?? null);
        const box = blocks.slice(0, index).filter(({ type }) => type === 'finding').length;
        const page = block.page !== null && block.page !== before ? block.page : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: imported blocks have no ids and never change places.
          <div className="report-block" data-type={block.type} key={index}>
            {page !== null && <span className="report-margin-page">{page}</span>}
            <Block block={block} response={response} summary={findings[box]?.summary} withReferences={withReferences} />
          </div>
        );
      })}
    </div>
  );
}

/** The report prints the label at the head of the box's text; the box says it already. */
const printedLabel = /^(?:Förslag|Bedömning)\s*:\s*/u;

interface BlockProps extends Pick<ReportBlocksProps, 'response' | 'withReferences'> {
  readonly block: ReportBlock;
  readonly summary: string | undefined;
}

function Block({ block, response, summary, withReferences }: BlockProps) {
  switch (block.type) {
    case 'finding':
      return (
        <FindingBox kind={block.kind ?? 'proposal'} response={response} summary={summary}>
          {withReferences(block.text.replace(printedLabel, ''))}
        </FindingBox>
      );
    case 'heading':
      return <h4 className="report-heading">{withReferences(block.text)}</h4>;
    case 'quote':
      return <blockquote>{withReferences(block.text)}</blockquote>;
    default:
      return <p>{withReferences(block.text)}</p>;
  }
}
