import type { ContentLine } from './source-line.ts';

const narrow = new Set([..."iíjlltfr.,:;’'|!()[]-/ "]);
const wide = new Set([...'mwMW—@%']);

/**
 * How wide a line is set, in ems of an ordinary text face: characters alone tell too little, because a line of i's holds twice
 * as many as a line of m's. Good to some per cent over a paragraph, which is enough to tell a boxed text from the text around it.
 */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (narrow.has(character)) width += 0.28;
    else if (wide.has(character)) width += 0.78;
    else width += character === character.toLowerCase() ? 0.48 : 0.67;
  }
  return width;
}

/** Widths of the lines that reach the right margin: all but a paragraph's last. */
export function fullWidths(paragraph: readonly ContentLine[]): readonly number[] {
  return paragraph.slice(0, -1).map(line => lineWidth(line.text));
}

/** The measure of the text in characters: what nine lines in ten stay within. */
export function measureOf(lines: readonly ContentLine[]): number {
  const lengths = lines.map(line => line.text.length).sort((one, other) => one - other);
  return Math.max(20, lengths[Math.floor(lengths.length * 0.9)] ?? 0);
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
