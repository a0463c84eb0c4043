import { Flag, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FindingKind } from '../../../shared/domain/report.ts';
import type { SectionId } from '../../../shared/ids.ts';
import { strings } from '../../strings.sv.ts';
import { StanceGlyph } from '../../ui/stance.tsx';
import { useReading } from './reading-context.ts';

const words = strings.reader;

interface FindingBoxProps {
  readonly kind: FindingKind;
  readonly sectionId: SectionId | null;
  /** Our own line on it, where the box itself holds the report's words. */
  readonly summary?: string | undefined;
  readonly children: ReactNode;
}

/** A proposal or an assessment: line and glyph tell them apart, and at the right stands what we answer. */
export function FindingBox({ kind, sectionId, summary = '', children }: FindingBoxProps) {
  const Icon = kind === 'proposal' ? Flag : Scale;
  return (
    <div className="finding-box" data-kind={kind}>
      <div className="finding-head" data-ignore>
        <Icon className="icon" data-size="small" aria-hidden="true" />
        {kind === 'proposal' ? words.proposal : words.assessment}
        <FindingState kind={kind} sectionId={sectionId} />
      </div>
      {summary !== '' && (
        <p className="finding-summary" data-ignore>
          {summary}
        </p>
      )}
      <div className="finding-text">{children}</div>
    </div>
  );
}

function FindingState({ kind, sectionId }: Pick<FindingBoxProps, 'kind' | 'sectionId'>) {
  const { beside } = useReading();
  if (beside === null || sectionId === null) return null;
  const response = beside.responses.get(sectionId);
  const stance = response?.omitted ? null : (response?.stance ?? null);
  const mark = response?.omitted ? words.omitted : stance !== null ? words.answered : words.unanswered;
  return (
    <span className="finding-mark">
      {stance !== null && <StanceGlyph stance={stance} size={14} />}
      {mark[kind]}
    </span>
  );
}
