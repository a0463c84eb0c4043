import fc from 'fast-check';

/** One way to damage a file; places are parts of its length, from 0 to 1. */
type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** Pieces that mean something in one of the formats. */
const pieces = [
  '<',
  '>',
  '</p>',
  '<w:p>',
  '&amp;',
  '&x;',
  '<!--',
  'obj',
  'endobj',
  'stream',
  ' R',
  '<<',
  '>>',
  '999999999',
  '-1',
  '\0',
  '[[[[',
  '> > > >',
  '```',
  '\uFEFF',
];
const inserted = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc.constantFrom(...pieces).map(text => new TextEncoder().encode(text)),
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('drop' as const, 'repeat' as const),
      at: place,
      length: fc.integer({ min: 1, max: 400 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, bytes: inserted }) },
);

/** One to six damages. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });

/** The file with its damages, one after the other. */
export function damage(bytes: Uint8Array, all: readonly Mutation[]): Uint8Array {
  return all.reduce((file, one) => apply(file, one), bytes);
}

function apply(file: Uint8Array, one: Mutation): Uint8Array {
  const at = Math.min(Math.floor(one.at * file.length), Math.max(0, file.length - 1));
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  switch (one.kind) {
    case 'flip': {
      const copy = file.slice();
      if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ one.bits;
      return copy;
    }
    case 'cut':
      return before;
    case 'drop':
      return joined(before, after.subarray(one.length));
    case 'repeat':
      return joined(before, after.subarray(0, one.length), after);
    case 'insert':
      return joined(before, one.bytes, after);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
