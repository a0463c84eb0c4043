/** A stretch of report text; `number` where it is the number of another section. */
export interface ReferenceRun {
  readonly text: string;
  readonly number: string | null;
}

/** "avsnitt 10.3.1", "avsnitten 9.2 och 9.3", "kapitel 7": the word, then numbers with commas or small words between. */
const reference =
  /(?:avsnitt(?:en|et)?|kapit(?:el|let|len))[\s\u00a0]+\d+(?:\.\d+)*(?:(?:,|[\s\u00a0]+(?:och|samt|respektive|eller)|–)[\s\u00a0]*\d+(?:\.\d+)+)*/giu;

/** Splits a text at its references to other sections; only numbers that `exists` knows become references. */
export function referenceRuns(text: string, exists: (number: string) => boolean): readonly ReferenceRun[] {
  const runs: ReferenceRun[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) runs.push({ text: text.slice(at, to), number: null });
    at = Math.max(at, to);
  };
  for (const match of text.matchAll(reference)) {
    const wordLength = /^\p{L}+[\s\u00a0]+/u.exec(match[0])?.[0].length ?? 0;
    for (const number of match[0].matchAll(/\d+(?:\.\d+)*/g)) {
      if (!exists(number[0])) continue;
      const isFirst = number.index === wordLength;
      plain(match.index + (isFirst ? 0 : number.index));
      const end = match.index + number.index + number[0].length;
      runs.push({ text: text.slice(at, end), number: number[0] });
      at = end;
    }
  }
  plain(text.length);
  return runs;
}

/** The numbers that a text refers to, each once, in order. */
export function referencedNumbers(texts: readonly string[], exists: (number: string) => boolean): readonly string[] {
  const numbers = texts.flatMap(text => referenceRuns(text, exists).map(({ number }) => number));
  return [...new Set(numbers.filter(number => number !== null))];
}
