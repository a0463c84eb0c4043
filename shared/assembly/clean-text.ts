/** Text as it may stand in XML 1.0: lone surrogates and control characters go, in NFC. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll(/\s*[\n\r]\s*/g, ' ')
      .normalize('NFC')
  );
}

/** One line of a letterhead or heading: clean, and without white space at its ends or doubled inside. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}
