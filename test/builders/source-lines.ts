import { toContentLines } from '../../shared/outline/content-lines.ts';
import type { ContentLine, SourceLine } from '../../shared/outline/source-line.ts';

/** Lines of a text as a reader delivers them; a form feed begins a new sheet. */
export function sourceLines(text: string): readonly SourceLine[] {
  let sheet = 1;
  const paged = text.includes('\f');
  return text.split('\n').map((raw, index) => {
    if (raw.startsWith('\f')) sheet++;
    return { number: index + 1, text: raw.replace('\f', ''), sheet: paged ? sheet : null };
  });
}

/** Lines of a text in which nothing is furniture. */
export function contentLines(text: string): readonly ContentLine[] {
  return toContentLines(sourceLines(text), []);
}
