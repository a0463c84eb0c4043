import { useMemo } from 'react';
import type { ResponseSummary } from '../../../../shared/domain/case.ts';
import type { ReportBlock, Section } from '../../../../shared/domain/report.ts';
import type { SectionId } from '../../../../shared/ids.ts';
import { useQuery } from '../../../app/host.tsx';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { MessageLine } from '../../../ui/message-line.tsx';
import { StanceGlyph } from '../../../ui/stance.tsx';
import { type PlacedSection, responseOf, useAnswering } from '../answering.ts';
import { proposalsIn } from '../outline/targets.ts';
import { referencedNumbers, referenceRuns } from './cross-references.ts';
import { FindingBox } from './finding-box.tsx';
import { ReportBlocks } from './report-blocks.tsx';

const words = strings.answer.report;

interface SectionReadingProps {
  readonly placed: PlacedSection;
  readonly onTurn: (id: SectionId) => void;
}

/** One section of the report: title, findings with their marks, the imported text, and where it points. */
export function SectionReading({ placed, onTurn }: SectionReadingProps) {
  const { report, section, response } = placed;
  const request = report.textImported ? { reportId: report.id, sectionId: section.id } : null;
  const { value: blocks, failure } = useQuery('report.text', request);
  const byNumber = useMemo(() => new Map(report.sections.map(other => [other.number, other])), [report]);
  const children = report.sections.filter(({ parentId }) => parentId === section.id);
  const boxes = blocks?.filter(({ type }) => type === 'finding').length ?? 0;
  const withReferences = (text: string) =>
    referenceRuns(text, number => byNumber.has(number) && number !== section.number).map((run, index) => {
      const referred = run.number === null ? undefined : byNumber.get(run.number);
      if (referred === undefined) return run.text;
      return (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places.
          key={index}
          className="report-reference"
          title={referred.title}
          onClick={() => onTurn(referred.id)}
        >
          {run.text}
        </button>
      );
    });
  return (
    <article className="report-reading" lang="sv">
      <h3 className="reading-title">
        {section.page !== null && <span className="report-margin-page">{section.page}</span>}
        <span className="reading-number">{section.number}</span> {section.title}
      </h3>
      {boxes < section.findings.length &&
        section.findings.map(finding => (
          <FindingBox key={finding.id} kind={finding.kind} response={response}>
            {finding.summary || finding.text || words.noSummary}
          </FindingBox>
        ))}
      {failure !== null && (
        <MessageLine kind="error" title={words.notRead}>
          {failure.message}
        </MessageLine>
      )}
      {blocks !== undefined && blocks.length > 0 && (
        <ReportBlocks
          blocks={blocks}
          firstPage={section.page}
          response={response}
          findings={section.findings}
          withReferences={withReferences}
        />
      )}
      {blocks?.length === 0 && children.length > 0 && <p className="report-note">{words.noOwnText}</p>}
      {(blocks === undefined || blocks.length === 0) && children.length > 0 && (
        <SectionLinks label={words.under} sections={children} onTurn={onTurn} />
      )}
      {blocks !== undefined && <PointsAt placed={placed} blocks={blocks} byNumber={byNumber} onTurn={onTurn} />}
    </article>
  );
}

interface PointsAtProps extends SectionReadingProps {
  readonly blocks: readonly ReportBlock[];
  readonly byNumber: ReadonlyMap<string, Section>;
}

function PointsAt({ placed, blocks, byNumber, onTurn }: PointsAtProps) {
  const texts = blocks.map(({ text }) => text);
  const numbers = referencedNumbers(texts, number => byNumber.has(number) && number !== placed.section.number);
  const sections = numbers.flatMap(number => byNumber.get(number) ?? []);
  return sections.length === 0 ? null : <SectionLinks label={words.pointsAt} sections={sections} onTurn={onTurn} />;
}

/** The stance on another section; an open ring only where a proposal waits for one. */
function LinkedStance({ section, response }: { readonly section: Section; readonly response: ResponseSummary | null }) {
  if (response?.stance) return <StanceGlyph stance={response.stance} size={14} />;
  return proposalsIn(section) > 0 ? <StanceGlyph stance="unanswered" size={14} /> : null;
}

interface SectionLinksProps {
  readonly label: string;
  readonly sections: readonly Section[];
  readonly onTurn: (id: SectionId) => void;
}

/** Other sections, each with our stance on it. */
function SectionLinks({ label, sections, onTurn }: SectionLinksProps) {
  const { view } = useAnswering();
  return (
    <section className="report-links" aria-label={label}>
      <span className="report-links-label">{label}</span>
      <ul>
        {sections.map(section => (
          <li key={section.id}>
            <span className="report-links-stance">
              <LinkedStance section={section} response={responseOf(view, section.id)} />
            </span>
            <Button variant="link" onPress={() => onTurn(section.id)}>
              <span className="report-links-number">{section.number}</span>
              <span className="ellipsis" title={section.title}>
                {section.title}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
