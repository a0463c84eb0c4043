/** A stretch of text and whether it is what was sought. */
export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits `text` at every place where a word of `query` stands, whatever the case; å is not a. */
export function markRuns(text: string, query: string): readonly TextRun[] {
  const words = query
    .split(/\s+/u)
    .filter(word => word.length > 0)
    .map(escapePattern);
  if (words.length === 0) return [{ text, marked: false }];
  const longestFirst = words.sort((a, b) => b.length - a.length);
  const parts = text.split(new RegExp(`(${longestFirst.join('|')})`, 'giu'));
  return parts.map((part, index) => ({ text: part, marked: index % 2 === 1 })).filter(run => run.text !== '');
}

/** Cuts the front of a long text so that the first hit is in sight: "… med en särskilt utsedd samordnare". */
export function cutToFirstHit(text: string, query: string, before = 40): string {
  const runs = markRuns(text, query);
  const at = runs[0]?.marked || !runs.some(run => run.marked) ? 0 : (runs[0]?.text.length ?? 0);
  if (at <= before) return text;
  const wordStart = text.indexOf(' ', at - before);
  return `… ${text.slice(wordStart > 0 && wordStart < at ? wordStart + 1 : at)}`;
}

/** A word as a pattern that fits it and nothing else. */
export function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface MarkedTextProps {
  readonly text: string;
  readonly query: string;
}

/** Text with what was sought marked. */
export function MarkedText({ text, query }: MarkedTextProps) {
  let at = 0;
  return markRuns(text, query).map(run => {
    const key = at;
    at += run.text.length;
    return run.marked ? <mark key={key}>{run.text}</mark> : <span key={key}>{run.text}</span>;
  });
}
