import type { TextPoint } from '../domain/reading.ts';

/** Where a quotation stands among blocks; `to` is after its last character. */
export interface QuotePlace {
  readonly from: TextPoint;
  readonly to: TextPoint;
}

type Blocks = readonly { readonly text: string }[];

/** The text between two points, blocks parted by a line feed; null where the points are none of these blocks. */
export function quoteBetween(blocks: Blocks, from: TextPoint, to: TextPoint): string | null {
  const whole = joined(blocks);
  const start = whole.at(from);
  const end = whole.at(to);
  return start === null || end === null || end < start ? null : whole.text.slice(start, end);
}

/**
 * Finds a quotation again: word for word, the occurrence nearest to where it stood; else whatever differs only in spaces,
 * hyphens and paragraphs, as between two readings of one print. Null where it is no longer there.
 */
export function findQuote(blocks: Blocks, quote: string, near: TextPoint | null): QuotePlace | null {
  const whole = joined(blocks);
  const place = near === null ? 0 : (whole.at(near) ?? 0);
  const exact = nearest(whole.text, quote, place);
  if (exact !== null) return { from: whole.point(exact, false), to: whole.point(exact + quote.length, true) };
  const loose = squeezed(whole.text);
  const bare = squeezed(quote).text;
  const before = loose.places.findIndex(at => at >= place);
  const found = bare === '' ? null : nearest(loose.text, bare, before < 0 ? loose.text.length : before);
  if (found === null) return null;
  const start = loose.places[found] ?? 0;
  const end = (loose.places[found + bare.length - 1] ?? 0) + 1;
  return { from: whole.point(start, false), to: whole.point(end, true) };
}

function joined(blocks: Blocks) {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    text: blocks.map(block => block.text).join('\n'),
    at({ ordinal, offset }: TextPoint): number | null {
      const start = starts[ordinal];
      return start === undefined || offset > (blocks[ordinal]?.text.length ?? 0) ? null : start + offset;
    },
    /** A stretch's end between two blocks is the end of the first one, its beginning that of the second. */
    point(place: number, isEnd: boolean): TextPoint {
      const ordinal = Math.max(
        0,
        starts.findLastIndex(start => (isEnd ? start < place : start <= place)),
      );
      return { ordinal, offset: place - (starts[ordinal] ?? 0) };
    },
  };
}

function nearest(text: string, part: string, place: number): number | null {
  if (part === '') return null;
  const after = text.indexOf(part, place);
  const before = text.lastIndexOf(part, place);
  if (after < 0 || before < 0) return after < 0 && before < 0 ? null : Math.max(after, before);
  return after - place < place - before ? after : before;
}

/** Without spaces and hyphens; `places` has for each unit that is left where it stood. */
function squeezed(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places = [...text.matchAll(/[^\s\u00ad-]/g)].map(match => match.index);
  return { text: places.map(place => text[place]).join(''), places };
}
