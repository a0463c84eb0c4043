import { Flag, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ResponseSummary } from '../../../../shared/domain/case.ts';
import type { FindingKind } from '../../../../shared/domain/report.ts';
import { strings } from '../../../strings.sv.ts';

const words = strings.answer.report;

interface FindingBoxProps {
  readonly kind: FindingKind;
  readonly response: ResponseSummary | null;
  /** Our own line on it, where the box itself holds the report's words. */
  readonly summary?: string | undefined;
  readonly children: ReactNode;
}

/** A proposal or an assessment: line and glyph tell them apart, and at the right stands whether it is answered. */
export function FindingBox({ kind, response, summary = '', children }: FindingBoxProps) {
  const Icon = kind === 'proposal' ? Flag : Scale;
  const mark = response?.omitted ? words.omitted : response?.stance ? words.answered : words.unanswered;
  return (
    <div className="finding-box" data-kind={kind}>
      <div className="finding-head">
        <Icon className="icon" data-size="small" aria-hidden="true" />
        {kind === 'proposal' ? words.proposal : words.assessment}
        <span className="finding-mark">{mark[kind]}</span>
      </div>
      {summary !== '' && <p className="finding-summary">{summary}</p>}
      <div className="finding-text">{children}</div>
    </div>
  );
}
