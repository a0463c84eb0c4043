import type { ContentLine } from './source-line.ts';

/** Lines that belong together: a paragraph, a list item, a subheading, a row of a table. */
export type Paragraph = readonly ContentLine[];

const marker = /^(?:[•●▪■◦‣○]|[–-] |\d{1,2}[.)] |[a-zåäö]\) )/u;
const sentenceEnd = /[.!?:][”"’»)\]]*[⁰¹²³⁴-⁹]*$/u;
/** A line this much shorter than the measure that ends a sentence ends its paragraph too. */
const shortLine = 0.82;

/** Whether a line begins an item of a list. */
export function startsItem(text: string): boolean {
  return marker.test(text);
}

/** Whether a text ends as a sentence does, closing quotes and footnote marks aside. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-12));
}

/**
 * Cuts lines into paragraphs: at space, at list items, after short last lines; never in mid-sentence at a page break, nor at the
 * empty line that extraction sometimes leaves there. What a page break cuts off goes back to its paragraph even where the text of
 * a figure stands between them.
 */
export function toParagraphs(lines: readonly ContentLine[], measure: number): readonly Paragraph[] {
  const paragraphs: ContentLine[][] = [];
  let cutOff: ContentLine[] | null = null;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const last = current?.at(-1);
    const resumes = line.before === 'sheet' && goesOn(line) && last !== undefined && !isCutOff(last, measure);
    if (resumes && cutOff !== null) cutOff.push(line);
    else if (current === undefined || last === undefined || breaksBetween(last, line, measure)) paragraphs.push([line]);
    else current.push(line);
    if (line.before === 'sheet') cutOff = null;
    if (line.before !== 'tight' && last !== undefined && isCutOff(last, measure)) cutOff = current ?? null;
  }
  return paragraphs;
}

function breaksBetween(last: ContentLine, line: ContentLine, measure: number): boolean {
  if (line.hint?.opens !== undefined) return line.hint.opens;
  if (line.before === 'blank' || line.before === 'rule') return !(goesOn(line) && isCutOff(last, measure));
  if (startsItem(line.text) && (endsSentence(last.text) || /[,;]$|(?: och| samt| eller)$/.test(last.text))) return true;
  if (goesOn(line) || last.text.endsWith('-')) return false;
  if (line.before === 'sheet') return endsSentence(last.text);
  return endsSentence(last.text) && last.text.length < measure * shortLine && !startsItem(line.text);
}

/** Begins in mid-sentence. */
function goesOn(line: ContentLine): boolean {
  return /^\p{Ll}/u.test(line.text) && !startsItem(line.text);
}

/** Reaches the margin, or a hyphen, without ending a sentence. */
function isCutOff(last: ContentLine, measure: number): boolean {
  return last.text.endsWith('-') || (!endsSentence(last.text) && last.text.length > measure * shortLine);
}
