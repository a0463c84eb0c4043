import type { Excerpt } from '../../../shared/domain/reading.ts';
import { inlineRuns } from './inline-runs.ts';

/** Words around what was searched for, with the matches marked. */
export function ExcerptText({ excerpt }: { readonly excerpt: Excerpt }) {
  const { text, matches } = excerpt;
  const whole = { start: 0, end: text.length };
  return inlineRuns(text, whole, { references: [], marks: [], matches }).map(run =>
    run.isMatch ? <mark key={run.start}>{run.text}</mark> : <span key={run.start}>{run.text}</span>,
  );
}
