/** Prints that are cited with sections and pages of their own. */
const otherPrint =
  /(?:\b(?:prop|bet|skr|rskr|dir|ds|sou)\b\.?\s?(?:19|20)\d\d|\b(?:nja|rå|hfd|ad|möd|mig|jo)\s(?:ii\s)?(?:19|20)\d\d|\ba\.?\s?(?:a|prop|bet|st)\.|\b(?:isbn|issn)\b|\b(?:propositionen|departementspromemorian|förarbetena|författningskommentaren till)\b)/iu;

/** Right after a reference: "i SOU 2015:55", "i propositionen", "i brottsbalken", or a paragraph of a law. */
const elsewhere =
  /^\s*(?:§|(?:i|till|av)\s+(?:prop\.|sou\s\d|ds\s\d|bet\.|skr\.|propositionen|samma proposition|promemorian|delbetänkandet|a\.\s?prop)|(?:i\s+)?\p{Ll}*(?:lagen|balken|förordningen|fördraget|konventionen|stadgan|direktivet)(?![\p{L}]))/iu;

/** How far before a reference the print that it belongs to may stand. */
const reach = 120;

/** A designation as it is compared in running text. */
export function bareDesignation(designation: string): string {
  return designation.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * Whether a reference at `[start, end)` belongs to another print: one that the same sentence names before it, or that follows
 * at once. The report's own designation is none of the others.
 */
export function citesAnother(text: string, start: number, end: number, own: string): boolean {
  if (elsewhere.test(text.slice(end, end + 60))) return true;
  const before = text.slice(Math.max(0, start - reach), start).toLowerCase();
  const sentence = before.slice(lastSentence(before));
  return otherPrint.test(own === '' ? sentence : sentence.replaceAll(own, ''));
}

/** Where the last sentence begins: after a full stop that ends a number or a word too long for an abbreviation. */
function lastSentence(text: string): number {
  const ends = [...text.matchAll(/(?<=\p{L}{5}|\d|\)|[⁰¹²³⁴-⁹])[.?!](?=\s+[\p{L}(])/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + 1;
}
