/** The superscript digits in order: they mark footnotes in a report's text. */
export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a text begins with in superscript digits; null where it begins with none. */
export function footnoteMark(text: string): number | null {
  const digits = new RegExp(`^[${superscripts}]+`, 'u').exec(text)?.[0];
  return digits === undefined ? null : Number([...digits].map(digit => superscripts.indexOf(digit)).join(''));
}
