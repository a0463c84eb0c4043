import type { ReactNode } from 'react';
import type { ResponseSummary } from '../../../../shared/domain/case.ts';
import type { ReportBlock } from '../../../../shared/domain/report.ts';
import { FindingBox } from './finding-box.tsx';

interface ReportBlocksProps {
  readonly blocks: readonly ReportBlock[];
  /** The page that already stands beside the title. */
  readonly firstPage: number | null;
  readonly response: ResponseSummary | null;
  readonly withReferences: (text: string) => ReactNode;
}

/** The imported text of a section; a page's number stands in the margin where the page begins. */
export function ReportBlocks({ blocks, firstPage, response, withReferences }: ReportBlocksProps) {
  return (
    <div className="report-text">
      {blocks.map((block, index) => {
        const before = index === 0 ? firstPage : (blocks[index - 1]?.page ?? null);
        const page = block.page !== null && block.page !== before ? block.page : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: imported blocks have no ids and never change places.
          <div className="report-block" data-type={block.type} key={index}>
            {page !== null && <span className="report-margin-page">{page}</span>}
            <Block block={block} response={response} withReferences={withReferences} />
          </div>
        );
      })}
    </div>
  );
}

function Block({
  block,
  response,
  withReferences,
}: { block: ReportBlock } & Pick<ReportBlocksProps, 'response' | 'withReferences'>) {
  const text = withReferences(block.text);
  switch (block.type) {
    case 'finding':
      return (
        <FindingBox kind={block.kind ?? 'proposal'} response={response}>
          {text}
        </FindingBox>
      );
    case 'heading':
      return <h4 className="report-heading">{text}</h4>;
    case 'quote':
      return <blockquote>{text}</blockquote>;
    default:
      return <p>{text}</p>;
  }
}
