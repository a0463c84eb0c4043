import type { TextRange } from '../../../shared/domain/reading.ts';
import { partOf, type SearchQuery } from './search-query.ts';
import { stemOf, wordsOf } from './stems.ts';

/** Where a query fits in a text, and how many of its words and phrases do. */
export interface TextMatch {
  /** In order, apart from one another. */
  readonly ranges: readonly TextRange[];
  readonly terms: number;
}

const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** Tells where a query's words (in any form, or as parts of longer ones) and phrases stand in texts. */
export function textMatcher({ words, phrases }: SearchQuery): (text: string) => TextMatch {
  const terms = [...words.map(wordTerm), ...phrases.map(phraseTerm)];
  return text => {
    const tokens = [...text.matchAll(word)].map(({ 0: found, index }) => ({
      text: found.normalize('NFC').toLowerCase(),
      start: index,
      end: index + found.length,
    }));
    const found = terms.map(term => term(tokens));
    return { ranges: apart(found.flat()), terms: found.filter(ranges => ranges.length > 0).length };
  };
}

interface Token extends TextRange {
  readonly text: string;
}

type Term = (tokens: readonly Token[]) => readonly TextRange[];

function wordTerm(typed: string): Term {
  const stem = stemOf(typed);
  const part = partOf(typed);
  const fits = ({ text }: Token) =>
    text === typed || (part.length >= 3 && text.includes(part)) || text.startsWith(typed) || stemOf(text) === stem;
  return tokens => tokens.filter(fits);
}

/** The last word of a phrase may be unfinished, as its trigrams are found. */
function phraseTerm(phrase: string): Term {
  const words = wordsOf(phrase);
  const fits = (tokens: readonly Token[], at: number) =>
    words.every((typed, index) => {
      const text = tokens[at + index]?.text ?? '';
      return index === words.length - 1 ? text.startsWith(typed) : text === typed;
    });
  return tokens =>
    tokens.flatMap((token, at) =>
      fits(tokens, at) ? [{ start: token.start, end: tokens[at + words.length - 1]?.end ?? token.end }] : [],
    );
}

function apart(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || start >= last.end) result.push({ start, end });
    else if (end > last.end) result[result.length - 1] = { start: last.start, end };
  }
  return result;
}
