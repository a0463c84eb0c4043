import type { ReactNode } from 'react';
import type { ResponseSummary } from '../../../../shared/domain/case.ts';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { MessageLine } from '../../../ui/message-line.tsx';
import type { PlacedSection } from '../answering.ts';
import type { TextChange } from '../saving/drafts.ts';
import { AnswerText } from './answer-text.tsx';
import { Crumbs, WhoLine } from './section-head.tsx';
import { StanceSelector } from './stance-selector.tsx';

const words = strings.answer.head;

interface SectionTextProps {
  readonly placed: PlacedSection;
  /** The response as the host last told of it. */
  readonly stored: ResponseSummary | null;
  readonly onStep: (step: 1 | -1) => void;
  readonly onChange: (change: TextChange) => void;
  readonly notice: ReactNode;
}

/** The answer on one section: where we are, what we say, and nothing but text below. */
export function SectionText({ placed, stored, onStep, onChange, notice }: SectionTextProps) {
  const { report, section, ancestors, response } = placed;
  const state = response?.state ?? 'notStarted';
  const omitted = response?.omitted ?? false;
  const positionCount = new Set(response?.positions.map(({ positionId }) => positionId)).size;
  const parts = [report.designation, ...ancestors.slice(-1).map(({ number, title }) => `${number} ${title}`)];
  const origin = {
    title: section.title,
    source: strings.answer.positions.source(report.designation, section.number),
    stance: response?.stance ?? null,
  };
  return (
    <>
      <header className="section-head">
        <Crumbs parts={parts} onStep={onStep} />
        <h2 className="section-title">
          <span className="section-title-number">{section.number}</span>
          <span className="section-title-text">{section.title}</span>
        </h2>
        <WhoLine
          state={state}
          officerId={response?.officerId ?? null}
          positionCount={positionCount}
          onState={next => onChange({ state: next })}
          onOfficer={officerId => onChange({ officerId })}
        >
          <Button variant="quiet" size="small" onPress={() => onChange({ omitted: !omitted })}>
            {omitted ? words.include : words.omit}
          </Button>
        </WhoLine>
      </header>
      <StanceSelector stance={response?.stance ?? null} onChange={stance => onChange(stanceChange(stance, omitted))} />
      <AnswerText
        target={{ sectionId: section.id }}
        label={words.text(`${section.number} ${section.title}`)}
        state={state}
        storedRevision={stored?.revision ?? 0}
        storedAt={stored?.updatedAt ?? null}
        origin={origin}
        notice={
          <>
            {omitted && <OmittedLine onInclude={() => onChange({ omitted: false })} />}
            {notice}
          </>
        }
      />
    </>
  );
}

/** Taking a stand brings an omitted section back into the statement. */
export function stanceChange(stance: TextChange['stance'], omitted: boolean): TextChange {
  return { stance: stance ?? null, ...(omitted && stance !== null ? { omitted: false } : {}) };
}

function OmittedLine({ onInclude }: { readonly onInclude: () => void }) {
  return (
    <MessageLine
      kind="info"
      actions={
        <Button variant="link" onPress={onInclude}>
          {words.include}
        </Button>
      }
    >
      {words.omittedText}
    </MessageLine>
  );
}
