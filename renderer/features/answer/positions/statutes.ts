/** "5 kap. 11 § SoL", "11 § förvaltningslagen": chapter (where there is one), paragraph and the act's name or abbreviation. */
const provision =
  /(?:\d+[\s\u00a0]?(?:[a-z][\s\u00a0])?kap\.[\s\u00a0])?\d+(?:[\s\u00a0][a-z])?[\s\u00a0]§[\s\u00a0](?:\p{Lu}\p{L}*|\p{Ll}*(?:lagen|balken|förordningen|formen))/gu;

/** The provisions that a text names, each once, in order, with ordinary spaces. */
export function statutesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(provision)].map(([found]) => found.replace(/\u00a0/g, ' ')))];
}
