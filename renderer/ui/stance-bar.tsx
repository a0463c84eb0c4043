import './stance-bar.css';
import type { CaseProgress } from '../../shared/domain/case.ts';
import { stances } from '../../shared/domain/stance.ts';
import { strings } from '../strings.sv.ts';

/** How a case's proposals are answered, as one bar: heights and patterns as in the coverage map, unanswered last. */
export function StanceBar({ progress }: { readonly progress: CaseProgress }) {
  const { proposals, answeredProposals, byStance, omittedProposals } = progress;
  const parts: readonly (readonly [string, number])[] = [
    ...stances.map(stance => [stance, byStance[stance] ?? 0] as const),
    ['omitted', omittedProposals],
    ['unanswered', proposals - answeredProposals],
  ];
  return (
    <span className="stance-bar" role="img" aria-label={strings.progress.answered(answeredProposals, proposals)}>
      {parts
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <span key={name} data-stance={name} className="stance-bar-part" style={{ flexGrow: count }} />
        ))}
    </span>
  );
}
