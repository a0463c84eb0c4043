import { type Marks, markRuns } from './suggestions.ts';

/** Text with the words that made it fit marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  let at = 0;
  return markRuns(text, marks).map(run => {
    const key = at;
    at += run.text.length;
    return run.isMarked ? <mark key={key}>{run.text}</mark> : <span key={key}>{run.text}</span>;
  });
}
