/** Written with full stops that end no sentence, even before a capital. */
const abbreviations = new Set([
  ...['bl.a.', 'ca.', 'd.v.s.', 'dnr.', 'dvs.', 'f.d.', 'f.n.', 'inkl.', 'jfr.', 'kap.', 'kl.', 'nr.', 'p.g.a.'],
  ...['prop.', 'resp.', 's.', 's.k.', 'st.', 't.ex.', 't.o.m.', 'u.å.', 'vol.'],
]);

/** The sentences of a paragraph, trimmed, in order: cut where a full stop meets a capital or a figure and is no abbreviation's, so that "5 kap. 11 §" stays whole. */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?…]["”’)\]]*\s+(?=["”’([–]*\s*[\p{Lu}\d])/gu)) {
    if (endsWithAbbreviation(paragraph.slice(start, match.index + 1))) continue;
    const end = match.index + match[0].length;
    sentences.push(paragraph.slice(start, end).trim());
    start = end;
  }
  const rest = paragraph.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** The first sentence; empty when the paragraph is blank. */
export function firstSentence(paragraph: string): string {
  return sentencesOf(paragraph)[0] ?? '';
}

function endsWithAbbreviation(text: string): boolean {
  const word = /[^\s(["”]+$/u.exec(text)?.[0] ?? '';
  return abbreviations.has(word.toLowerCase());
}
