import type { FurnitureBlock } from './running-heads.ts';
import { type ContentLine, hasLayout, isBlank, type SourceLine, type Spacing } from './source-line.ts';

/** Fewer lines than this between pages, on the average, and a leading space is layout rather than a page break. */
const leastLinesOfPage = 12;

/**
 * Takes away furniture and blank lines and says of every line that is left what stood before it. A page breaks at furniture, at a
 * form feed, and, in text that has lost its form feeds, at a line beginning with exactly one space (what they leave behind).
 */
export function toContentLines(
  lines: readonly SourceLine[],
  furniture: readonly FurnitureBlock[],
): readonly ContentLine[] {
  const spaced = spacesMarkPages(lines);
  const ruled = spacesMarkRules(lines);
  const content: ContentLine[] = [];
  let spacing: Spacing = 'sheet';
  let sheet = 1;
  let source = lines[0]?.sheet ?? null;
  let block = 0;
  for (const line of lines) {
    const current = furniture[block];
    if (current !== undefined && line.number >= current.first) {
      if (line.number === current.first && content.length > 0) sheet++;
      if (line.number === current.last) block++;
      source = line.sheet;
      spacing = 'sheet';
      continue;
    }
    if (line.sheet !== source) {
      if (spacing !== 'sheet') sheet++;
      source = line.sheet;
      spacing = 'sheet';
    }
    if (isBlank(line.text)) {
      if (spacing !== 'sheet') spacing = spacing === 'rule' || (ruled && line.text !== '') ? 'rule' : 'blank';
      continue;
    }
    const indent = line.text.length - line.text.trimStart().length;
    const marked = spaced && indent === 1 && spacing !== 'sheet' && content.length > 0;
    if (marked) sheet++;
    const before: Spacing = marked && spacing === 'tight' ? 'sheet' : spacing;
    content.push({
      number: line.number,
      text: line.text.trim(),
      before,
      sheet,
      opensSheet: marked || before === 'sheet',
      indent,
      ...(line.hint === undefined ? {} : { hint: line.hint }),
    });
    spacing = 'tight';
  }
  return content;
}

function spacesMarkPages(lines: readonly SourceLine[]): boolean {
  if (lines.some(line => line.sheet !== null) || hasLayout(lines)) return false;
  let marks = 0;
  let filled = 0;
  for (const { text } of lines) {
    if (isBlank(text)) continue;
    filled++;
    if (/^ \S/.test(text)) marks++;
  }
  return marks > 0 && filled / marks >= leastLinesOfPage;
}

/** Where most blank lines are made of spaces, the spaces say nothing. */
function spacesMarkRules(lines: readonly SourceLine[]): boolean {
  const blanks = lines.filter(line => isBlank(line.text));
  return blanks.filter(line => line.text !== '').length * 3 < blanks.length;
}
