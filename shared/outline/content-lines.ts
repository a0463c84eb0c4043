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
  const layout = { spaced: spacesMarkPages(lines), ruled: spacesMarkRules(lines), furniture: linesOf(furniture) };
  const content: ContentLine[] = [];
  let sheet = 1;
  let spacing: Spacing = 'sheet';
  let previous: SourceLine | undefined;
  for (const line of lines) {
    const breaks = layout.furniture.has(line.number) || (previous !== undefined && previous.sheet !== line.sheet);
    previous = line;
    if (breaks) {
      sheet++;
      spacing = 'sheet';
    }
    if (layout.furniture.has(line.number)) continue;
    if (isBlank(line.text)) {
      spacing = spacingAfterBlank(spacing, layout.ruled && line.text !== '');
      continue;
    }
    const indent = line.text.length - line.text.trimStart().length;
    const marked = layout.spaced && indent === 1 && spacing !== 'sheet';
    if (marked) sheet++;
    const before = marked && spacing === 'tight' ? 'sheet' : spacing;
    const opensSheet = marked || before === 'sheet';
    content.push({
      number: line.number,
      text: line.text.trim(),
      before,
      sheet: line.sheet ?? sheet,
      opensSheet,
      indent,
      ...(line.hint === undefined ? {} : { hint: line.hint }),
    });
    spacing = 'tight';
  }
  return content;
}

function linesOf(furniture: readonly FurnitureBlock[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { first, last } of furniture) for (let number = first; number <= last; number++) numbers.add(number);
  return numbers;
}

/** A page break stays one whatever follows it, and a rule stays a rule. */
function spacingAfterBlank(spacing: Spacing, isRule: boolean): Spacing {
  if (spacing === 'sheet') return 'sheet';
  return spacing === 'rule' || isRule ? 'rule' : 'blank';
}

function spacesMarkPages(lines: readonly SourceLine[]): boolean {
  if (lines.some(line => line.sheet !== null) || hasLayout(lines)) return false;
  let marks = 0;
  let filled = 0;
  for (const { text } of lines) {
    if (isBlank(text)) continue;
    filled++;
    if (text.startsWith(' ') && !isBlank(text.charAt(1))) marks++;
  }
  return marks > 0 && filled / marks >= leastLinesOfPage;
}

/** Where most blank lines are made of spaces, the spaces say nothing. */
function spacesMarkRules(lines: readonly SourceLine[]): boolean {
  const blanks = lines.filter(line => isBlank(line.text));
  return blanks.filter(line => line.text !== '').length * 2 < blanks.length;
}
